/** Work that outlasts a request: joined, looked at, given once, given up, and what it threw is told. */
import { expect, test } from 'vitest';
import { begin, cancel, look, type Tell } from '#server/request/outlasting.ts';

/** Work that ends when the test says so. */
function held<T>() {
	let end!: (result: T) => void;
	let fail!: (error: Error) => void;
	let told!: Tell;
	let heard!: AbortSignal;
	let times = 0;
	const work = (tell: Tell, signal: AbortSignal) => {
		times += 1;
		[told, heard] = [tell, signal];
		return new Promise<T>((resolve, reject) => ([end, fail] = [resolve, reject]));
	};
	return { work, end: (result: T) => end(result), fail: (error: Error) => fail(error), tell: (...given: Parameters<Tell>) => told(...given), signal: () => heard, times: () => times };
}

test('begun once, however often it is asked for; seen under way; given once', async () => {
	const one = held<string>();
	begin('a', one.work);
	begin('a', one.work);
	expect(one.times()).toBe(1);
	one.tell({ stage: 'reading', done: 3, of: 8 });
	expect(await look('a', 1)).toEqual({ state: 'working', progress: { stage: 'reading', done: 3, of: 8 } });
	one.end('there');
	expect(await look('a', 60_000)).toEqual({ state: 'ended', result: 'there' });
	expect(await look('a', 60_000)).toBeNull();
	begin('a', one.work);
	expect(one.times()).toBe(2);
	expect(cancel('a')).toBe(true);
});

test('another key is other work', async () => {
	const [one, two] = [held<number>(), held<number>()];
	begin('b1', one.work);
	begin('b2', two.work);
	two.end(2);
	expect(await look('b2', 60_000)).toEqual({ state: 'ended', result: 2 });
	expect((await look('b1', 1))!.state).toBe('working');
	expect(cancel('b1')).toBe(true);
});

test('given up: the work hears it, nothing is there any more, and what it throws then is no failure', async () => {
	const one = held<number>();
	begin('c', one.work);
	const waits = look('c', 60_000);
	expect(cancel('c')).toBe(true);
	expect(one.signal().aborted).toBe(true);
	one.fail(new Error('aborted'));
	expect(await waits).toBeNull();
	expect(await look('c', 1)).toBeNull();
	expect(cancel('c')).toBe(false);
});

test('its last step cannot be given up; afterwards it can be forgotten', async () => {
	const one = held<number>();
	begin('d', one.work);
	one.tell({ stage: 'storing', done: 0, of: null, final: true });
	expect(cancel('d')).toBe(false);
	expect(one.signal().aborted).toBe(false);
	one.end(1);
	await new Promise((resolve) => setImmediate(resolve));
	expect(cancel('d')).toBe(false);
	expect(await look('d', 1)).toBeNull();
});

test('what it throws is told to whoever looks, and it can be begun again', async () => {
	const one = held<number>();
	begin('e', one.work);
	one.fail(new Error('no store'));
	await expect(look('e', 60_000)).rejects.toThrow('no store');
	expect(await look('e', 1)).toBeNull();
});

test('what nobody has come back for is forgotten after a minute', async () => {
	const one = held<number>();
	begin('f', one.work);
	one.end(1);
	await new Promise((resolve) => setImmediate(resolve));
	begin('f', one.work, Date.now() + 61_000);
	expect(one.times()).toBe(2);
	expect(cancel('f')).toBe(true);
});
