/** When a window sends, what it keeps, what it says; time and network are the test's. */
import { beforeEach, expect, test } from 'vitest';
import { apply, type Edit } from '#drafting/journal.ts';
import { Session } from '#drafting/session.ts';
import { isInOtherLanguage, toSheet, type Sheet, type Value } from '#drafting/sheet.ts';
import { Sync, type Answer, type SaveState } from '#drafting/sync.ts';

let now: number;
let alarms: { at: number; work: () => void }[];
let journal: Edit[];
let kept: readonly Edit[];
let told: SaveState[];
let posts: { at: number; edits: number }[];
let redrawn: number;
/** How the network is: gives the answer, or breaks. */
let network: (write: () => Answer) => Promise<Answer>;
let drawn = 0;

beforeEach(() => {
	now = 0;
	[alarms, journal, kept, told, posts, redrawn] = [[], [], [], [], [], 0];
	network = async (write) => write();
});

function open(unsent?: Edit[]) {
	const sheet = toSheet({ title: '', minutes: 5 });
	for (const edit of journal) apply(sheet, edit);
	const session = new Session({ sheet, number: journal.length, author: `w${++drawn}`, draw: () => `e${++drawn}`, ...(unsent && { unsent }) });
	const sync = new Sync(session, {
		post: (after, edits) => {
			posts.push({ at: now, edits: edits.length });
			return network(() => {
				for (const edit of edits) if (!journal.some(({ id }) => id === edit.id)) journal.push(structuredClone(edit));
				return { status: 'written', number: journal.length, edits: journal.slice(after) };
			});
		},
		keep: (unsent) => (kept = structuredClone(unsent)),
		redraw: () => redrawn++,
		told: (state) => told.push(state),
		now: () => now,
		later: (ms, work) => {
			const alarm = { at: now + ms, work };
			alarms.push(alarm);
			return () => (alarms = alarms.filter((one) => one !== alarm));
		}
	});
	sync.begin();
	return { session, sync, type: (text: string) => (session.change([{ place: 'title', to: text }], now), sync.changed()) };
}
async function pass(ms: number): Promise<void> {
	const until = now + ms;
	for (;;) {
		const next = alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
		if (!next) break;
		now = next.at;
		alarms = alarms.filter((one) => one !== next);
		next.work();
		for (let i = 0; i < 10; i++) await Promise.resolve();
	}
	now = until;
}

test('typed without a pause it is on the device at once and on the server within two seconds, in few requests', async () => {
	const { type } = open();
	for (let i = 1; i <= 50; i++) {
		type('x'.repeat(i));
		expect(kept.length).toBeGreaterThan(0);
		await pass(100);
		if (i === 20) expect(journal.length).toBeGreaterThan(0);
	}
	await pass(1000);
	expect(journal.at(-1)!.changes[0]!.to).toBe('x'.repeat(50));
	expect([kept, told.at(-1)]).toEqual([[], 'saved']);
	expect(posts.filter(({ edits }) => edits > 0).length).toBeLessThan(6);
});

test('who does nothing writes nothing, and hears what others write', async () => {
	const { session } = open();
	await pass(60_000);
	expect(posts.length).toBeGreaterThan(10);
	expect(posts.every(({ edits }) => edits === 0)).toBe(true);
	expect([told, redrawn]).toEqual([[], 0]);
	journal.push({ id: 'other', author: 'bo', changes: [{ place: 'title', from: '', to: 'Bussen' }] });
	await pass(5000);
	expect([session.shown('title'), redrawn]).toEqual(['Bussen', 1]);
});

test('a network that is gone for an hour: it is said, tried again ever more seldom, and sent when it is back', async () => {
	const { type, sync } = open();
	network = async () => {
		throw new Error('offline');
	};
	type('Bussen');
	await pass(3_600_000);
	expect([told, kept.length]).toEqual([['saving', 'no_contact'], 1]);
	expect(posts.length).toBeLessThan(300);
	type('Bussen går');
	network = async (write) => write();
	sync.now();
	await pass(1000);
	expect([told.at(-1), kept, journal.length]).toEqual(['saved', [], 2]);
	expect(journal.at(-1)!.changes[0]!.to).toBe('Bussen går');
});

test('an answer that is lost: the same again, stored once', async () => {
	const { type, session } = open();
	let lost = false;
	network = async (write) => {
		const answer = write();
		if (!lost) {
			lost = true;
			throw new Error('lost');
		}
		return answer;
	};
	type('Bussen');
	await pass(10_000);
	expect([journal.length, session.shown('title'), kept]).toEqual([1, 'Bussen', []]);
});

test('a window that is closed in the middle: the next one on the device sends what it kept, once', async () => {
	const first = open();
	network = async (write) => {
		write();
		throw new Error('lost');
	};
	first.type('Bussen');
	await pass(700);
	first.type('Bussen går');
	first.sync.end();
	network = async (write) => write();
	const second = open(structuredClone(kept) as Edit[]);
	expect(second.session.shown('title')).toBe('Bussen går');
	await pass(2000);
	expect([second.session.shown('title'), journal.length, kept, [...second.session.view.keys()].filter((place) => place.startsWith('~'))]).toEqual(['Bussen går', 2, [], []]);
});

test('signed out it says so and goes on trying; refused it stays on the device and is not tried again by itself', async () => {
	const { type, sync } = open();
	network = async () => ({ status: 'signed_out' });
	type('Bussen');
	await pass(4000);
	expect(told).toEqual(['saving', 'signed_out']);
	network = async () => ({ status: 'refused' });
	await pass(20_000);
	expect(told.at(-1)).toBe('refused');
	const tried = posts.length;
	await pass(60_000);
	expect([posts.length, kept.length]).toEqual([tried, 1]);
	// A project that is put away is no other thing, but another sentence.
	network = async () => ({ status: 'archived' });
	sync.now();
	await pass(60_000);
	expect([told.at(-1), posts.length, kept.length]).toEqual(['archived', tried + 1, 1]);
	sync.end();
});

test('what was left out at the start is there before anything is sent, and what was written meanwhile stands', () => {
	const whole: Sheet = new Map<string, Value>([['title', 'Bussen'], ['translations/ar/title', 'الحافلة']]);
	const session = new Session({ sheet: new Map([['title', 'Bussen']]), number: 0, author: 'w', draw: () => `e${++drawn}` });
	session.change([{ place: 'title', to: 'Tåget' }], 0);
	session.complete([...whole].filter(([place]) => isInOtherLanguage(place)));
	expect([...session.view]).toEqual([['title', 'Tåget'], ['translations/ar/title', 'الحافلة']]);
	// A colleague's edit of what was left out finds what it was made on.
	const theirs = { id: 'theirs', author: 'v', changes: [{ place: 'translations/ar/title', from: 'الحافلة', to: 'القطار' }] };
	const own = session.take();
	session.received({ edits: [theirs, ...own], number: 2 }, 0, own);
	expect(Object.fromEntries(session.view)).toEqual({ title: 'Tåget', 'translations/ar/title': 'القطار' });
});
