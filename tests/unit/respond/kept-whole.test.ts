/** What a device keeps for a time without a network is what was asked for, and recordings come in parts. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inParts } from '#data/byte-range.ts';
import { fetchWhole, isWhole } from '#features/respond/offline/whole.ts';

const PORTAL = '<!doctype html><title>Logga in på nätet</title>';
const at = (path: string) => `https://x.se${path}`;
const answer = (body: BodyInit | null, type: string, more: Record<string, string> = {}, status = 200) => new Response(body, { status, headers: { 'content-type': type, ...more } });
const bytes = new Uint8Array(2000).map((_, i) => i % 251);
const sound = at(`/s/GRAN-472/sound/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`);

describe('a network that wants somebody to sign in', () => {
	test.each([sound, at('/_app/immutable/respond/island.abc.js'), at('/_app/immutable/respond/island.abc.css'), at('/mark.svg'), at('/s/words?sprak=sv'), at('/api/v1/rounds/GRAN-472?language=sv'), at('/s/GRAN-472'), at('/s/GRAN-472/tablet')])('%s is not its page', async (address) => {
		expect(await isWhole(address, answer(PORTAL, 'text/html'))).toBe(false);
	});
	test('nor half a file, nor another one, nor nothing, nor an error', async () => {
		expect(await isWhole(sound, answer(bytes, 'audio/wav'))).toBe(true);
		expect(await isWhole(sound, answer(bytes.slice(0, 900), 'audio/wav'))).toBe(false);
		expect(await isWhole(sound, answer(bytes.slice(0, 900), 'audio/wav', { 'content-length': '2000' }))).toBe(false);
		expect(await isWhole(sound, answer(bytes, 'audio/wav', {}, 206))).toBe(false);
		const script = at('/_app/immutable/respond/island.abc.js');
		expect(await isWhole(script, answer('let a', 'text/javascript', { 'content-length': '5' }))).toBe(true);
		expect(await isWhole(script, answer('let a', 'text/javascript', { 'content-length': '3', 'content-encoding': 'br' }))).toBe(true);
		expect(await isWhole(script, answer('let', 'text/javascript', { 'content-length': '5' }))).toBe(false);
		expect(await isWhole(script, answer('', 'text/javascript'))).toBe(false);
		expect(await isWhole(at('/s/words?sprak=sv'), answer('{"a":1}', 'application/json'))).toBe(true);
		expect(await isWhole(at('/s/words?sprak=sv'), answer(PORTAL, 'application/json'))).toBe(false);
		expect(await isWhole(at('/s/GRAN-472'), answer('<div id="respond" data-props="{}">', 'text/html; charset=utf-8'))).toBe(true);
	});
	test('what was kept wrong is asked for once more, past everything that is kept', async () => {
		const asked: (string | undefined)[] = [];
		const whole = await fetchWhole(sound, async (_, init) => {
			asked.push(init?.cache);
			return asked.length === 1 ? answer(PORTAL, 'text/html') : answer(bytes, 'audio/wav');
		});
		expect((await whole.arrayBuffer()).byteLength).toBe(2000);
		expect(asked).toEqual([undefined, 'reload']);
		await expect(fetchWhole(sound, async () => answer(PORTAL, 'text/html'))).rejects.toThrow();
	});
});

test.each<[string | null, number, number, string | null]>([
	[null, 200, 2000, null], ['bytes=0-1', 206, 2, 'bytes 0-1/2000'], ['bytes=0-', 206, 2000, 'bytes 0-1999/2000'], ['bytes=1500-9999', 206, 500, 'bytes 1500-1999/2000'], ['bytes=-10', 206, 10, 'bytes 1990-1999/2000'],
	['bytes=2000-', 416, 0, 'bytes */2000'], ['lines=1-2', 200, 2000, null]
])('Range %s', async (range, status, size, said) => {
	const part = inParts(range, bytes, { 'content-type': 'audio/wav' });
	expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([status, said, 'audio/wav']);
	const got = new Uint8Array(await part.arrayBuffer());
	expect(got.byteLength).toBe(size);
	if (status === 206) expect(got[0]).toBe(bytes[Number(/ (\d+)-/.exec(said!)![1])]);
});
