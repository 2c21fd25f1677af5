/** Forms with files, however their bytes are cut into pieces. */
import { describe, expect, test } from 'vitest';
import { drop, receive, type ReceivedFile } from '#server/request/multipart.ts';

const formOf = (file: Uint8Array<ArrayBuffer>, name = 'å "b".csv') => {
	const form = new FormData();
	form.set('title', 'Hösten\n”25”');
	form.set('empty', '');
	form.set('people', new File([file], name));
	form.set('choices', new File([], 'tom.csv'));
	return form;
};
/** A request whose body comes in pieces of `size` bytes. */
async function cut(form: FormData, size: number, { length = false, part = 1 } = {}): Promise<Request> {
	const whole = new Request('http://localhost/', { method: 'POST', body: form });
	const bytes = new Uint8Array(await whole.arrayBuffer());
	const sent = bytes.subarray(0, Math.floor(bytes.byteLength * part));
	let at = 0;
	const body = new ReadableStream({
		pull(controller) {
			if (at >= sent.byteLength) return controller.close();
			controller.enqueue(sent.slice(at, (at += size)));
		}
	});
	return new Request('http://localhost/', { method: 'POST', body, duplex: 'half', headers: { 'content-type': whole.headers.get('content-type')!, ...(length ? { 'content-length': String(bytes.byteLength) } : {}) } } as RequestInit);
}
const bytesOf = async (file: ReceivedFile) => Buffer.concat(await Array.fromAsync(file.bytes()));
/** What could be taken for an edge. */
const HARD = new Uint8Array([...new TextEncoder().encode('\r\n--\r\n------form'), 0, 255, 13, 10, 45, 45, 13, 10]);

describe('a form with files', () => {
	test.each([1, 2, 7, 64, 100_000])('comes apart as it was put together, in pieces of %i bytes', async (size) => {
		for (const file of [HARD, new Uint8Array(0), new Uint8Array(200_000).map((_, i) => i % 251)].slice(0, size < 64 ? 2 : 3)) {
			const received = await receive(await cut(formOf(file), size), 1_000_000);
			expect(received.problem).toBeNull();
			expect([...received.fields]).toEqual([['title', 'Hösten\r\n”25”'], ['empty', '']]);
			expect(received.files.get('people')).toMatchObject({ name: 'å %22b%22.csv', size: file.byteLength });
			expect((await bytesOf(received.files.get('people')!)).equals(file)).toBe(true);
			expect(received.files.get('choices')).toMatchObject({ name: 'tom.csv', size: 0 });
			await drop(received);
		}
	});
	test('that is too large keeps its fields and no file, whether it says so first or not', async () => {
		for (const length of [true, false]) {
			const received = await receive(await cut(formOf(new Uint8Array(50_000)), 1000, { length }), 10_000);
			expect(received).toMatchObject({ problem: 'tooLarge', files: new Map() });
			expect(received.fields.get('title')).toBe('Hösten\r\n”25”');
		}
	});
	test('that breaks off, or is none, is not taken', async () => {
		expect((await receive(await cut(formOf(HARD), 50, { part: 0.6 }), 10_000)).problem).toBe('unreadable');
		expect((await receive(new Request('http://localhost/', { method: 'POST', body: 'a=b' }), 10_000)).problem).toBe('unreadable');
	});
});
