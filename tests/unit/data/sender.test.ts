/** The queue and the sender, with simulated storage (full, unavailable, shared) and network. */
import { describe, expect, test } from 'vitest';
import { Queue, queueKey, readQueued } from '#data/browser/queue.ts';
import { asState, type SendState } from '#data/browser/send.ts';
import { Sender } from '#data/browser/sender.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import { Memory, network, response } from './simulated.ts';

describe('the queue', () => {
	test('stores, replaces by id, and removes up to the given revision', () => {
		const memory = new Memory();
		const queue = new Queue(memory);
		expect(queue.put({ submission: response(1), lang: 'sv' })).toBe(true);
		queue.put({ submission: response(2), lang: 'sv' });
		queue.put({ submission: response(1, 2), lang: 'sv' });
		expect(queue.all().map(({ submission }) => [submission.id, submission.revision]).sort()).toEqual([[response(1).id, 2], [response(2).id, 1]]);
		// A late answer about revision 1.
		queue.remove(response(1).id, 1);
		expect(queue.get(response(1).id)?.submission.revision).toBe(2);
		queue.remove(response(1).id, 2);
		expect(queue.get(response(1).id)).toBeNull();
	});
	test('unreadable entries are neither sent nor deleted', () => {
		const memory = new Memory();
		for (const [i, rubbish] of ['', 'null', '[]', '{"submission":{}}', '{"submission":{"id":1}}', '{'].entries()) memory.kept.set(`queue:${i}`, rubbish);
		memory.kept.set('round:GRAN-472', '{}');
		expect(new Queue(memory).all()).toEqual([]);
		expect(memory.kept.size).toBe(7);
	});
	test('put returns false when the storage is full', () => {
		const memory = new Memory();
		memory.full = true;
		expect(new Queue(memory).put({ submission: response(1), lang: 'sv' })).toBe(false);
	});
	test('an unknown state written by a later version counts as waiting', () => {
		expect(asState('something new')).toBe('waiting');
		expect(asState('closed')).toBe('closed');
	});
});

describe('the sender', () => {
	test('sends everything once and empties the queue', async () => {
		const queue = new Queue(new Memory());
		for (let n = 0; n < 30; n++) queue.put({ submission: response(n), lang: 'sv' });
		const net = network();
		await new Sender(queue, net.attempt).wake();
		expect(net.saved.size).toBe(30);
		expect(net.attempts()).toBe(30);
		expect(queue.all()).toEqual([]);
	});
	test('without a network it stops after one attempt and keeps the queue', async () => {
		const queue = new Queue(new Memory());
		for (let n = 0; n < 5; n++) queue.put({ submission: response(n), lang: 'sv' });
		const net = network(() => 'waiting');
		const sender = new Sender(queue, net.attempt);
		await sender.wake();
		expect(net.attempts()).toBe(1);
		expect(queue.all()).toHaveLength(5);
		expect(sender.state(response(3).id)).toBe('waiting');
	});
	test('a response changed during sending is sent again', async () => {
		const queue = new Queue(new Memory());
		queue.put({ submission: response(1), lang: 'sv' });
		const net = network();
		const sender: Sender = new Sender(queue, async (submission) => {
			if ('id' in submission && submission.revision === 1) {
				queue.put({ submission: response(1, 2), lang: 'sv' });
				void sender.wake();
			}
			return net.attempt(submission);
		});
		await sender.wake();
		expect(net.saved.get(response(1).id)).toBe(2);
		expect(queue.all()).toEqual([]);
	});
	test('a refused response stays on the device, is not retried, and does not block the others', async () => {
		const queue = new Queue(new Memory());
		for (let n = 0; n < 3; n++) queue.put({ submission: response(n), lang: 'sv' });
		const net = network(({ id }) => (id === response(1).id ? 'closed' : 'sent'));
		const sender = new Sender(queue, net.attempt);
		await sender.wake();
		await sender.wake();
		expect(net.attempts()).toBe(3);
		expect(net.saved.size).toBe(2);
		expect(queue.all().map(({ submission, refused }) => [submission.id, refused])).toEqual([[response(1).id, 'closed']]);
		expect(sender.state(response(1).id)).toBe('closed');
	});
	test('a taken withdrawal code is redrawn, reported and sent', async () => {
		const queue = new Queue(new Memory());
		queue.put({ submission: response(1), lang: 'sv' });
		const codes: string[] = [];
		const net = network(({ withdrawalCode }) => (withdrawalCode === 'K7MX3QRT' ? 'code_taken' : 'sent'));
		const sender = new Sender(queue, net.attempt);
		sender.listen((_, state, { submission }) => state === 'code_taken' && codes.push(submission.withdrawalCode));
		await sender.wake();
		expect(net.saved.size).toBe(1);
		expect(codes).toHaveLength(1);
		expect(codes[0]).not.toBe('K7MX3QRT');
	});
	test('an attempt that throws keeps the entry', async () => {
		const queue = new Queue(new Memory());
		queue.put({ submission: response(1), lang: 'sv' });
		await new Sender(queue, () => Promise.reject(new Error('gone'))).wake();
		expect(queue.all()).toHaveLength(1);
	});
	test('killed at any step, every response is saved once or still queued', async () => {
		for (let kill = 1; kill <= 12; kill++) {
			const memory = new Memory();
			const queue = new Queue(memory);
			for (let n = 0; n < 4; n++) queue.put({ submission: response(n), lang: 'sv' });
			const net = network();
			let steps = 0;
			/** The page is killed after this many steps. */
			const dead = () => ++steps > kill;
			const dying = new Queue({ ...memory, read: memory.read, keys: memory.keys, write: (k, v) => !dead() && memory.write(k, v), remove: (k) => void (!dead() && memory.remove(k)) });
			void new Sender(dying, async (submission) => (dead() ? new Promise<SendState>(() => {}) : net.attempt(submission)), null).wake();
			await new Promise((done) => setTimeout(done, 5));
			for (let n = 0; n < 4; n++) expect(net.saved.has(response(n).id) || queue.get(response(n).id) !== null, `${kill}`).toBe(true);
			await new Sender(queue, net.attempt).wake();
			expect(net.saved.size).toBe(4);
			expect(queue.all()).toEqual([]);
		}
	});
	test('the key of an open entry has its id and is stable across versions', () => {
		const memory = new Memory();
		new Queue(memory).put({ submission: response(1), lang: 'sv' });
		expect([...memory.kept.keys()]).toEqual([queueKey(response(1).id)]);
		expect(queueKey('x')).toBe('queue:x');
		expect(readQueued('{"submission":{"id":"x","round":"GRAN-472","revision":1,"later":"field"},"lang":"sv","later":1}')).not.toBeNull();
	});
	test('sealed entries are sent and removed only after confirmation', async () => {
		const memory = new Memory();
		const queue = new Queue(memory);
		for (let n = 0; n < 4; n++) queue.put({ submission: response(n), lang: 'sv' });
		for (const n of [0, 1, 2]) expect(queue.seal(response(n).id, JSON.stringify)).toBe(true);
		expect(queue.all()).toHaveLength(1);
		// Keys of sealed entries do not contain the response's id.
		expect([...memory.kept.keys()].filter((key) => key.includes('0b9f3c1e')).length).toBe(1);
		expect(queue.waiting('GRAN-472')).toBe(4);
		const down = network(() => 'waiting');
		await new Sender(queue, down.attempt).wake();
		expect(queue.waiting('GRAN-472')).toBe(4);
		const net = network(({ id }) => (id === response(1).id ? 'closed' : id === response(2).id ? 'conflict' : 'sent'));
		const sender = new Sender(queue, net.attempt);
		await sender.wake();
		await sender.wake();
		expect(net.attempts()).toBe(4);
		expect([...net.saved.keys()].sort()).toEqual([response(0).id, response(3).id]);
		// Closed and conflicting responses stay, to be exported by staff.
		expect([...queue.sealed().values()].map(({ refused }) => refused).sort()).toEqual(['closed', 'conflict']);
	});
	test('a response on which the server fails does not block the others', async () => {
		const queue = new Queue(new Memory());
		for (let n = 0; n < 6; n++) queue.put({ submission: response(n), lang: 'sv' });
		const net = network(({ id }) => (id === response(0).id ? 'waiting' : 'sent'));
		const sender = new Sender(queue, net.attempt);
		for (let i = 0; i < 200 && queue.all().length > 1; i++) await sender.wake();
		expect(queue.all().map(({ submission }) => submission.id)).toEqual([response(0).id]);
	});
	test('sealing with full storage keeps the open entry', () => {
		const memory = new Memory();
		const queue = new Queue(memory);
		queue.put({ submission: response(1), lang: 'sv' });
		memory.full = true;
		expect(queue.seal(response(1).id, JSON.stringify)).toBe(false);
		expect(queue.get(response(1).id)).not.toBeNull();
		expect(queue.sealed().size).toBe(0);
	});
	test('tryAgain retries closed responses, but not withdrawn ones', async () => {
		const queue = new Queue(new Memory());
		for (let n = 0; n < 4; n++) queue.put({ submission: response(n), lang: 'sv' });
		for (const n of [0, 1]) queue.seal(response(n).id, JSON.stringify);
		let open = false;
		const net = network(({ id }) => (id === response(3).id ? 'withdrawn' : open ? 'sent' : 'closed'));
		const sender = new Sender(queue, net.attempt);
		await sender.wake();
		expect(queue.waiting('GRAN-472')).toBe(4);
		open = true;
		await sender.wake();
		expect(net.saved.size).toBe(0);
		await sender.tryAgain();
		expect([...net.saved.keys()].sort()).toEqual([0, 1, 2].map((n) => response(n).id));
		// Withdrawn: sealing removes the entry.
		expect(queue.seal(response(3).id, JSON.stringify)).toBe(true);
		expect(queue.waiting('GRAN-472')).toBe(0);
	});
	test('another page does not take a sealed entry for sent', () => {
		const written: [string, string | null][] = [];
		const memory = new Memory();
		const watched = { ...memory, read: memory.read, keys: memory.keys, write: (key: string, value: string) => (written.push([key, value]), memory.write(key, value)), remove: (key: string) => (written.push([key, memory.read(key)]), memory.remove(key)) };
		const queue = new Queue(watched);
		queue.put({ submission: response(1), lang: 'sv' });
		queue.seal(response(1).id, JSON.stringify);
		// The storage event in another page has the last value before removal.
		const [key, before] = written.at(-1)!;
		expect(key).toBe(queueKey(response(1).id));
		expect(readQueued(before)?.refused).toBe('locked');
		// After a crash between the two writes, sealing again does not duplicate.
		memory.kept.set(key, before!);
		expect(new Queue(memory).seal(response(1).id, JSON.stringify)).toBe(true);
		expect(new Queue(memory).sealed().size).toBe(1);
		expect(new Queue(memory).all()).toEqual([]);
	});
	test('a taken code of an entry sealed meanwhile does not reopen it', async () => {
		const queue = new Queue(new Memory());
		queue.put({ submission: response(1), lang: 'sv' });
		const sender = new Sender(queue, async (body) => {
			if ('sealed' in body) return 'sent';
			queue.seal(response(1).id, JSON.stringify);
			return 'code_taken';
		});
		await sender.wake();
		expect(queue.all()).toEqual([]);
	});
});
