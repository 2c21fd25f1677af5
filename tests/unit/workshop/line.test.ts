/** A page's line to its room, over a network that breaks before and after: everything is done once, in order, and seen by all. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RoomLine, type News } from '#data/browser/room/line.svelte.ts';
import type { RoomAct, SentAct, Ways } from '#data/browser/room/ways.ts';
import type { Act, Done } from '#domain/workshop/act.ts';
import type { Plan } from '#domain/workshop/plan.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { SOAK } from '../../soak.ts';

const place = [{ id: 'all', name: 'Alla', hint: '' }, { id: 'other', name: 'Andra', hint: '' }];
const plan: Plan = { columns: place, areas: place.slice(0, 1), steps: [{ id: 'talk', kind: 'talk', name: 'Prata', instruction: '', minutes: 5 }, { id: 'vote', kind: 'vote', name: 'Rösta', instruction: '', minutes: 5, dots: 3 }] };
const VERSION = '1';

function chance(seed: number) {
	let state = seed;
	return (odds: number) => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0), state / 2 ** 32 < odds);
}

/** A server as the doors are: each act once, in one order. */
function room(is: (odds: number) => boolean, breaks = 0.4) {
	const done: Done[] = [];
	const ids = new Set<string>();
	const votes: Record<string, string[]> = {};
	const listeners = new Set<(since: number) => void>();
	const state = { up: true, version: VERSION, sent: 0, open: true };
	const news = (since: number): News => ({ state: state.open ? 'open' : 'closed', seq: done.length, people: 1, acts: done.filter(({ seq }) => seq > since), votes: {} });
	const ways = (key: string): Ways => ({
		key,
		leads: false,
		send: async (acts: readonly SentAct[]) => {
			state.sent++;
			if (!state.up || is(breaks / 2)) throw new TypeError('no network');
			const answers = acts.map(({ id, act }) => {
				if (!state.open) return { id, status: 'closed' };
				if (!ids.has(id)) {
					ids.add(id);
					// Earlier dots that come again, late, put nothing back.
					if (act.op === 'vote') votes[key] = act.cards;
					else done.push({ seq: done.length + 1, led: false, act });
				}
				return { id, status: 'done' };
			});
			for (const tell of listeners) tell(done.length);
			// Done, and the answer is lost.
			if (is(breaks / 2)) throw new TypeError('no network');
			return Response.json(state.open ? { status: 'ok', seq: done.length, acts: answers } : { status: 'closed' });
		},
		stream: async (since, signal) => {
			if (!state.up || is(breaks / 2)) throw new TypeError('no network');
			let from = since;
			const encoder = new TextEncoder();
			let tell: (seq: number) => void;
			const body = new ReadableStream<Uint8Array>({
				start(controller) {
					const say = (text: string) => controller.enqueue(encoder.encode(text));
					say(`event: hello\ndata: ${JSON.stringify({ version: state.version, now: Date.now() })}\n\n`);
					tell = () => {
						if (!state.up || is(breaks / 4)) {
							listeners.delete(tell);
							return controller.error(new TypeError('network'));
						}
						const text = `data: ${JSON.stringify(news(from))}\n\n`;
						from = done.length;
						// Cut where it may be cut.
						const at = Math.floor(text.length / 2);
						say(text.slice(0, at));
						say(text.slice(at));
					};
					listeners.add(tell);
					signal.addEventListener('abort', () => listeners.delete(tell) && controller.error(new DOMException('aborted', 'AbortError')));
					tell(0);
				},
				cancel: () => void listeners.delete(tell)
			});
			return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
		}
	});
	return { done, votes, state, news, ways, tell: () => listeners.forEach((one) => one(0)) };
}

let storage: Map<string, string>;
beforeEach(() => {
	vi.useFakeTimers();
	storage = new Map();
	vi.stubGlobal('localStorage', { getItem: (key: string) => storage.get(key) ?? null, setItem: (key: string, value: string) => void storage.set(key, value), removeItem: (key: string) => void storage.delete(key), key: (i: number) => [...storage.keys()][i] ?? null, get length() { return storage.size; } });
	vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => {}, removeEventListener: () => {} });
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});
const add = (text: string): Extract<RoomAct, { op: 'add' }> => ({ op: 'add', card: crypto.randomUUID(), step: 'talk', area: 'all', column: 'all', text });
const until = async (holds: () => boolean, what: string) => {
	for (let i = 0; i < 600 && !holds(); i++) await vi.advanceTimersByTimeAsync(500);
	expect(holds(), what).toBe(true);
};

test(`${SOAK ? 400 : 40} sessions of three phones on a network that breaks: each act once, in each one's order, and all see the same`, async () => {
	const first = Math.floor(Math.random() * 1e6);
	for (let n = 0; n < (SOAK ? 400 : 40); n++) {
		const seed = first + n;
		const is = chance(seed);
		const server = room(is);
		const phones = [0, 1, 2].map((i) => new RoomLine(server.ways(`${seed}:${i}`), plan, server.news(0), VERSION));
		const stops = phones.map((phone) => phone.start());
		const wrote = phones.map(() => [] as string[]);
		for (let round = 0; round < 8; round++) {
			for (const [i, phone] of phones.entries()) {
				const own = [...phone.own];
				const act: RoomAct = own.length > 0 && is(0.4) ? { op: 'write', card: own[own.length - 1]!, text: `${i}:${round} ny` } : add(`${i}:${round}`);
				phone.do(act);
				phone.do({ op: 'vote', step: 'vote', cards: [act.card] });
				wrote[i]!.push(act.text);
				// Shown at once, with or without contact.
				expect(phone.room.cards.find(({ id }) => id === act.card)?.text, `seed ${seed}`).toBe(act.text);
			}
			if (is(0.2)) {
				// The page is loaded anew, in the middle of it.
				stops[0]!();
				phones[0] = new RoomLine(server.ways(`${seed}:0`), plan, server.news(0), VERSION, { cards: [...phones[0]!.own], dots: server.votes[`${seed}:0`] ? { vote: server.votes[`${seed}:0`]! } : {} });
				stops[0] = phones[0].start();
			}
			server.state.up = !is(0.3);
			await vi.advanceTimersByTimeAsync(700);
		}
		server.state.up = true;
		await until(() => phones.every((phone) => phone.waiting === 0 && phone.room.seq === server.done.length), `seed ${seed}: all is sent and heard`);
		const truth = roomOf(plan, server.done).cards.map(({ id, text }) => [id, text]);
		for (const phone of phones) expect(phone.room.cards.map(({ id, text }) => [id, text]), `seed ${seed}`).toEqual(truth);
		for (const [i, texts] of wrote.entries()) expect(server.done.flatMap(({ act }) => ('text' in act && act.text.startsWith(`${i}:`) ? [act.text] : [])), `seed ${seed}: in order, once`).toEqual(texts);
		for (const [i, phone] of phones.entries()) expect(phone.ownDots.vote, `seed ${seed}`).toEqual(server.votes[`${seed}:${i}`]);
		expect([...storage.keys()], `seed ${seed}: nothing is left on the device`).toEqual([]);
		for (const stop of stops) stop();
	}
}, 120_000);

test('what comes when the room is closed stays on the device until somebody has seen that it did not come in', async () => {
	const server = room(() => false);
	const phone = new RoomLine(server.ways('one'), plan, server.news(0), VERSION);
	server.state.up = false;
	let stop = phone.start();
	phone.do(add('hann inte'));
	await vi.advanceTimersByTimeAsync(15_000);
	expect([phone.waiting, phone.contact, phone.unheard.size]).toEqual([1, 'lost', 1]);
	server.state.open = false;
	server.state.up = true;
	await until(() => phone.refused.length === 1, 'refused');
	expect([phone.waiting, phone.refused[0]!.status]).toEqual([0, 'closed']);
	stop();
	const later = new RoomLine(server.ways('one'), plan, server.news(0), VERSION);
	stop = later.start();
	expect(later.refused.map(({ act }) => 'text' in act && act.text)).toEqual(['hann inte']);
	later.takeRefused(later.refused[0]!);
	expect([later.refused.length, storage.size]).toEqual([0, 0]);
	stop();
});

test('a stream that says nothing is asked for again, and another version is told', async () => {
	const server = room(() => false);
	const phone = new RoomLine(server.ways('one'), plan, server.news(0), VERSION);
	const stop = phone.start();
	await until(() => phone.contact === 'live', 'live');
	expect(phone.outdated).toBe(false);
	// No word for ten minutes, as of a machine that has slept; meanwhile another version runs.
	server.state.version = '2';
	await vi.advanceTimersByTimeAsync(600_000);
	expect(phone.outdated).toBe(true);
	server.done.push({ seq: 1, led: false, act: add('medan den sov') as Act });
	server.tell();
	await until(() => phone.room.cards.length === 1, 'it goes on from where it was');
	stop();
});
