/** What the server refuses: which answer it was, what waits for it, and when it is tried again. */
import { expect, test } from 'vitest';
import { Queue } from '#data/browser/queue.ts';
import { attempt } from '#data/browser/send.ts';
import { Sender } from '#data/browser/sender.ts';
import type { ResponseSubmission } from '#domain/response/response.ts';
import { Memory, network, response } from './simulated.ts';

test('of a refused response it is known which answer it was, and nothing else waits for it', async () => {
	const queue = new Queue(new Memory());
	for (let n = 0; n < 5; n++) queue.put({ submission: response(n), lang: 'sv' });
	const saved: string[] = [];
	const says = (place: unknown) => Response.json({ status: 'invalid', problem: 'wrong_shape', at: place });
	await new Sender(queue, async (body, lang) =>
		attempt(body, lang, async () => {
			const { id } = body as ResponseSubmission;
			if (id === response(2).id) return says('answers.7.text');
			if (id === response(3).id) return says(4);
			saved.push(id);
			return Response.json({ status: 'saved' });
		})
	).wake();
	expect(saved.sort()).toEqual([0, 1, 4].map((n) => response(n).id));
	expect([2, 3].map((n) => queue.get(response(n).id))).toMatchObject([{ refused: 'refused', at: 7 }, { refused: 'refused', at: 4 }]);
});
test('a round that had closed is tried again when its page is opened, and no other', async () => {
	const memory = new Memory();
	const queue = new Queue(memory);
	let open = false;
	const net = network(() => (open ? 'sent' : 'closed'));
	for (let n = 0; n < 3; n++) queue.put({ submission: response(n), lang: 'sv' });
	queue.put({ submission: { ...response(7), round: 'SKOG-100' }, lang: 'sv' });
	queue.seal(response(1).id, JSON.stringify);
	await new Sender(queue, net.attempt).wake();
	expect(net.saved.size).toBe(0);
	// By itself it is not tried again, whoever closed it has said no.
	open = true;
	await new Sender(queue, net.attempt).wake();
	expect(net.saved.size).toBe(0);
	queue.reopened('GRAN-472');
	await new Sender(queue, net.attempt).wake();
	expect([...net.saved.keys()].sort()).toEqual([0, 1, 2].map((n) => response(n).id));
	expect([queue.waiting('GRAN-472'), queue.waiting('SKOG-100')]).toEqual([0, 1]);
});
