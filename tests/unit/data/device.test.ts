/** The device's storage when it becomes full. */
import { afterEach, expect, test, vi } from 'vitest';
import { device } from '#data/browser/device.ts';

afterEach(() => vi.unstubAllGlobals());

test('a value that could not be written replaces the stored one when read', () => {
	const kept = new Map<string, string>();
	let full = false;
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (full) throw new DOMException('full', 'QuotaExceededError');
			kept.set(key, value);
		},
		removeItem: (key: string) => kept.delete(key),
		key: (i: number) => [...kept.keys()][i] ?? null,
		get length() {
			return kept.size;
		}
	});
	expect(device.write('queue:1', 'first')).toBe(true);
	full = true;
	expect(device.write('queue:1', 'second')).toBe(false);
	expect(device.read('queue:1')).toBe('second');
	expect(device.keys('queue:')).toEqual(['queue:1']);
	full = false;
	expect(device.write('queue:1', 'third')).toBe(true);
	expect(device.read('queue:1')).toBe('third');
	device.remove('queue:1');
	expect(device.read('queue:1')).toBeNull();
});
