/** A warning of Node's that is an error reaches the log, and whoever caused it goes on. */
import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';

// Whoever loads it brings its replacement of `process.emitWarning`, and another one with each of its modules.
await import('#data/server/embedded.ts');
await import('@supabase/lite/pglite');

test('an emitter with many listeners is warned of, and gets them all', async () => {
	const emitter = new EventEmitter();
	const warned = once(process, 'warning') as Promise<[Error & { code?: string }]>;
	for (let i = 0; i < 11; i++) emitter.on('moved', () => {});
	expect(emitter.listenerCount('moved')).toBe(11);
	const [warning] = await warned;
	expect(warning.name).toBe('MaxListenersExceededWarning');
	expect(warning.message).toContain('11 moved listeners');
});

test('a warning in words is as it was', async () => {
	const warned = once(process, 'warning') as Promise<[Error & { code?: string }]>;
	process.emitWarning('Something is old', 'DeprecationWarning', 'OLD1');
	const [warning] = await warned;
	expect([warning.name, warning.message, warning.code]).toEqual(['DeprecationWarning', 'Something is old', 'OLD1']);
});
