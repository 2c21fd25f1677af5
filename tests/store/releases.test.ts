/**
 * The door of releases, attacked: whoever holds every release of a round learns nothing about fewer than k people by
 * subtracting them. Each attack is an example of a kind; a rule written once more in TypeScript then judges random rounds.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import type { Answer } from '#domain/question/index.ts';
import { createRandom } from '#stats/random.ts';
import { answer, content, madeUp, makeWorld, openRound, release, storeKinds, type MadeUp, type OwnStore, type World } from './harness.ts';
import { chanceOf } from './random-answers.ts';

const K = 5;
const { kinds, stop } = await storeKinds();
afterAll(stop);

type Said = Map<string, string>;
const key = (...parts: string[]) => parts.join(' ');
/** Unit and item → what a person said there; written here and not borrowed. An item is a card with numbers of its own. */
function weighed(answers: readonly Answer[]): { said: Said; weighs: Set<string> } {
	const lists = new Map<string, string[]>();
	const weighs = new Set<string>();
	const say = (at: string, what: unknown, counts: boolean) => {
		lists.set(at, [...(lists.get(at) ?? []), JSON.stringify(what)]);
		if (counts) weighs.add(at);
	};
	for (const one of answers) {
		if (one.kind === 'best_worst') {
			const said = [one.set, one.outcome, one.best, one.worst];
			say(key(one.question, '', ''), said, one.outcome === 'chosen');
			if (one.outcome !== 'skipped') for (const card of one.shown) say(key(one.question, '', card), said, one.outcome === 'chosen');
		}
		if (one.kind === 'pairs') {
			const said = [[...one.shown].sort(), one.outcome, one.choice];
			const counts = one.outcome === 'chosen' || one.outcome === 'equal';
			say(key(one.question, '', ''), said, counts);
			if (one.outcome !== 'skipped') for (const card of one.shown) say(key(one.question, '', card), said, counts);
		}
		if (one.kind === 'points' && one.points) say(key(one.question, '', ''), one.shown.map((card, i) => [card, one.points![i]]).sort(), true);
		if (one.kind === 'ranking' && one.order.length > 0) say(key(one.question, '', ''), one.order, true);
		if (one.kind === 'ladder' && one.value !== null) say(key(one.question, '', ''), one.value, true);
		if (one.kind === 'choice' && one.value !== null && one.question !== 'age') say(key(one.question, '', ''), one.value, true);
		if (one.kind === 'balance' && one.score !== null) {
			const pair = [...one.shown].sort();
			say(key(one.question, pair.join(':'), ''), pair[0] === one.shown[0] ? one.score : 0 - one.score, true);
		}
		if (one.kind === 'follow_up' && one.aspect !== 'story' && one.value !== null) say(key(one.question, `${one.card}:${one.aspect}`, ''), one.value, true);
	}
	// Who weighs nothing in a unit is not in it.
	const said: Said = new Map();
	for (const [at, list] of lists) {
		const [question, unit] = at.split(' ') as [string, string];
		if (weighs.has(key(question, unit, ''))) said.set(at, list.sort().join('|'));
	}
	return { said, weighs };
}

/** Item → what was said → people, of those who weigh and of all. */
interface Count {
	all: Map<string, Map<string, number>>;
	weighing: Map<string, Set<string>>;
}
function count(people: Iterable<MadeUp>): Count {
	const all = new Map<string, Map<string, number>>();
	const weighing = new Map<string, Set<string>>();
	for (const { answers } of people) {
		const { said, weighs } = weighed(answers);
		for (const [at, what] of said) {
			const here = all.get(at) ?? new Map<string, number>();
			all.set(at, here.set(what, (here.get(what) ?? 0) + 1));
			if (weighs.has(at)) weighing.set(at, (weighing.get(at) ?? new Set()).add(what));
		}
	}
	return { all, weighing };
}
const unitOf = (at: string) => at.split(' ').slice(0, 2).join(' ');
const itemsOf = (unit: string, ...counts: Count[]) => new Set(counts.flatMap(({ all }) => [...all.keys()].filter((at) => unitOf(at) === unit)));
const sizeOf = ({ all, weighing }: Count, at: string) => [...(all.get(at) ?? [])].reduce((sum, [what, n]) => sum + (weighing.get(at)?.has(what) ? n : 0), 0);

/** People of an item who are in no earlier count of it. */
const fresh = (now: Count, earlier: Count[], at: string) =>
	[...(now.all.get(at) ?? [])].reduce((sum, [what, n]) => {
		const most = Math.max(0, ...earlier.map(({ all }) => all.get(at)?.get(what) ?? 0));
		return sum + (now.weighing.get(at)?.has(what) ? Math.max(0, n - most) : 0);
	}, 0);
const same = (a: Count, b: Count, at: string) => {
	const [x, y] = [a.all.get(at) ?? new Map<string, number>(), b.all.get(at) ?? new Map<string, number>()];
	return x.size === y.size && [...x].every(([what, n]) => y.get(what) === n);
};
/** What must become of a unit: counted anew, or not. */
function mayBeCounted(now: Count, earlier: Count[], unit: string): boolean {
	if (sizeOf(now, `${unit} `) < K) return false;
	const last = earlier.at(-1);
	if (!last) return true;
	const changed = [...itemsOf(unit, now, last)].filter((at) => !same(now, last, at));
	return changed.length > 0 && changed.every((at) => fresh(now, earlier, at) >= K);
}

const without = (person: MadeUp, leave: (one: Answer) => boolean): MadeUp => ({ ...person, answers: person.answers.filter((one) => !leave(one)) });
/** The same answers under a new id and code, the cards in another order on the screen. */
const again = (person: MadeUp, seed: number): MadeUp => ({
	...person, ...identityOf(seed), revision: 1,
	answers: person.answers.map((one) => ('shown' in one && one.kind !== 'points' ? ({ ...one, shown: [...one.shown].reverse(), ...(one.kind === 'balance' && one.score !== null ? { score: 0 - one.score } : {}) } as Answer) : one))
});
const identityOf = (seed: number) => {
	const { id, withdrawalCode } = madeUp(1, seed)[0]!;
	return { id, withdrawalCode };
};

describe.for(kinds)('releases on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	let round: Round;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	const told = async (releaseId: string) => {
		const found = (await releases.get(world.people.steering.client, releaseId))!;
		return { n: found.release.n, of: new Map(found.results.map((one) => [key(one.question, one.unit), one])) };
	};
	const released = async () => {
		const result = await release(world, round);
		if (result.status !== 'released') throw new Error(JSON.stringify(result));
		return { id: result.release, number: result.number, ...(await told(result.release)) };
	};
	const withdraw = async (people: MadeUp[]) => {
		for (const one of people) expect((await responses.withdraw(world.anonymous, one.withdrawalCode)).status).toBe('withdrawn');
	};
	const start = async (n: number, seed: number) => {
		round = await openRound(world);
		const people = madeUp(n, seed);
		await answer(world, round.code, people);
		return people;
	};

	test.skipIf(skip)('withdrawing and sending the same again hides no newcomer', async () => {
		const people = await start(8, 1);
		const first = await released();
		await answer(world, round.code, madeUp(1, 2));
		expect(await release(world, round)).toMatchObject({ status: 'too_small_difference', number: 1, difference: 1, needed: K });
		// All eight: people are told apart by what they weighed.
		await withdraw(people);
		await answer(world, round.code, people.map((one, i) => again(one, 100 + i)));
		expect(await release(world, round)).toMatchObject({ status: 'too_small_difference', difference: 1 });
		expect((await told(first.id)).n).toBe(8);
		// Without the newcomer nothing has changed at all.
		await withdraw(madeUp(1, 2));
		expect(await release(world, round)).toEqual({ status: 'nothing_new', number: 1 });
	});

	test.skipIf(skip)('nor do two sheets of paper that are taken back and typed in again', async () => {
		await start(6, 3);
		const { client } = world.people.designer;
		const sheets = ['AAAAAAA', 'BBBBBBB', 'CCCCCCC', 'DDDDDDD'];
		const paper = madeUp(4, 4).map(({ language, answers }) => ({ language, answers }));
		const type = async (sheet: string, response: unknown) => (await client.rpc('save_paper', { p_round: round.id, p_sheet: sheet, p_response: response as never })).data;
		for (const i of [0, 1]) expect(await type(sheets[i]!, paper[i])).toMatchObject({ status: 'saved' });
		await released();
		const codes = (await client.rpc('paper_codes', { p_round: round.id, p_sheets: sheets.slice(0, 2) })).data as { codes: Record<string, string> };
		for (const code of Object.values(codes.codes)) expect((await responses.withdraw(world.anonymous, code)).status).toBe('withdrawn');
		expect(await type(sheets[2]!, paper[0])).toMatchObject({ status: 'saved' });
		expect(await type(sheets[3]!, paper[1])).toMatchObject({ status: 'saved' });
		await answer(world, round.code, madeUp(1, 5));
		expect(await release(world, round)).toMatchObject({ status: 'too_small_difference', difference: 1 });
	});

	test.skipIf(skip)('five come, of whom four answer the first screen only: the other cards would be the fifth\'s', async () => {
		await start(8, 6);
		const first = await released();
		const [whole, ...others] = madeUp(5, 7);
		await answer(world, round.code, [whole!, ...others.map((one) => without(one, (a) => !(a.kind === 'best_worst' && a.set === 0 && a.outcome === 'chosen')))]);
		expect(await release(world, round)).toMatchObject({ status: 'too_small_difference' });
		// Four more who answer everything else as well.
		await answer(world, round.code, madeUp(4, 8));
		const second = await released();
		expect(second.of.get('matters ')).toMatchObject({ content: { n: 17 }, since: { number: 2 } });
		// Those who answered the first screen only are in no other unit: five have come there too.
		expect(second.of.get('ladder ')).toMatchObject({ content: { n: 13 }, since: { number: 2 } });
		expect(first.of.get('ladder ')).toMatchObject({ content: { n: 8 }, since: { number: 1 } });
	});

	test.skipIf(skip)('"few" of six, then seven: the number of last time stays, with its release', async () => {
		const about = (person: MadeUp, value: 0 | 3): MadeUp => ({
			...without(person, (a) => a.kind === 'follow_up'),
			answers: [...person.answers.filter((a) => a.kind !== 'follow_up'), { question: 'top', kind: 'follow_up', card: 'H0', aspect: 'today', value }]
		});
		round = await openRound(world);
		const people = madeUp(20, 9);
		await answer(world, round.code, people.slice(0, 6).map((one, i) => about(one, i < 2 ? 0 : 3)));
		const first = await released();
		expect(first.of.get('top H0:today')).toMatchObject({ content: { n: 6 } });
		// Six come, one of whom says something about the card.
		await answer(world, round.code, [about(people[6]!, 0), ...people.slice(7, 12).map((one) => without(one, (a) => a.kind === 'follow_up'))]);
		const second = await released();
		expect(second.of.get('top H0:today')).toMatchObject({ content: { n: 6 }, since: { number: 1, release: first.id } });
		expect(second.of.get('stones ')).toMatchObject({ content: { n: 12 }, since: { number: 2 } });
		expect((await releases.resultsOf(world.people.designer.client, round.id)).filter(({ question, unit }) => key(question, unit) === 'top H0:today')).toHaveLength(1);
		// Four more: five in all who are in no earlier count of it.
		await answer(world, round.code, people.slice(12, 16).map((one) => about(one, 3)));
		const third = await released();
		expect(third.of.get('top H0:today')).toMatchObject({ content: { n: 11 }, since: { number: 3 } });
		// The others have changed by four only.
		expect(third.of.get('stones ')).toMatchObject({ content: { n: 12 }, since: { number: 2 } });
	});

	test.skipIf(skip)('who is skipped past, or says "the same", is nobody new', async () => {
		await start(6, 10);
		await released();
		const skipping = madeUp(6, 11).map((one) => ({
			...one,
			answers: content.questions.flatMap((q): Answer[] => (q.kind === 'best_worst' ? q.sets.map((shown, set) => ({ question: q.id, kind: 'best_worst', set, shown, outcome: set % 2 ? 'equal' : 'skipped', best: null, worst: null })) : []))
		}));
		await answer(world, round.code, skipping);
		expect(await release(world, round)).toEqual({ status: 'nothing_new', number: 1 });
	});

	test.skipIf(skip)('too few is said once, and without a number', async () => {
		await start(4, 12);
		const first = await released();
		expect(first.n).toBeNull();
		expect([...first.of.values()].every(({ content, hidden }) => content === null && hidden === 'too_few')).toBe(true);
		expect(await release(world, round)).toEqual({ status: 'too_few' });
		await answer(world, round.code, madeUp(1, 13));
		const second = await released();
		expect(second.n).toBe(5);
		expect(second.of.get('order ')).toMatchObject({ content: { n: 5 }, since: { number: 2 } });
	});

	test.skipIf(skip)('what is sent must be units of the survey, of their kind, with known names', async () => {
		await start(6, 14);
		const { client } = world.people.designer;
		const members = (await responses.readAll(client, round.id)).map(({ id, revision }) => ({ id, revision }));
		const one = { question: 'ladder', unit: '', kind: 'ladder', content: { n: 6 }, hidden: null };
		const says = async (results: unknown) => ((await client.rpc('create_release', { p_round: round.id, p_members: members, p_results: results as never })).data as { status: string }).status;
		for (const bad of [
			null, {}, [null], [1], [[]], [{}], [one, one], [{ ...one, question: 'x' }], [{ ...one, question: 'age', kind: 'choice' }], [{ ...one, unit: 'H0' }], [{ ...one, kind: 'choice' }],
			[{ ...one, question: 'words', kind: 'story' }], [{ ...one, extra: 1 }], [{ ...one, cut: 'party' }], [{ ...one, content: { n: 6, names: ['Kim'] } }], [{ ...one, content: [] }], [{ ...one, content: 'x' }],
			[{ ...one, content: null }], [{ ...one, hidden: 'too_few' }], [{ ...one, content: null, hidden: 'because' }],
			[{ ...one, question: 'top', unit: 'H0', kind: 'follow_up' }], [{ ...one, question: 'top', unit: 'H0:story', kind: 'follow_up', content: { n: 1 } }], [{ ...one, question: 'balance', unit: 'B1:H1', kind: 'balance' }]
		]) {
			expect(await says(bad), JSON.stringify(bad)).toBe('invalid');
		}
		expect(((await client.rpc('create_release', { p_round: round.id, p_members: members.slice(1), p_results: [one] })).data as { status: string }).status).toBe('changed_meanwhile');
		expect(await says([one, { question: 'balance', unit: 'B1:H0', kind: 'balance', content: { n: 6 }, hidden: null }, { question: 'order', unit: '', kind: 'ranking', content: null, hidden: 'protects_another' }])).toBe('released');
		const [row] = await store.sql<{ n: number }>(`select count(*)::int as n from private.result_people p join public.releases r on r.id = p.release_id where r.round_id = '${round.id}' and p.question = 'order'`);
		// What was not told is not something that later numbers could be subtracted from.
		expect(row!.n).toBe(0);
	});

	const steps = process.env.SOAK ? 40 : 10;
	test.skipIf(skip).for(process.env.SOAK ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 3])('random rounds (seed %i): every unit is counted anew exactly when at least k newcomers are in all that changed', { timeout: 300_000 }, async (seed) => {
		const random = createRandom(seed);
		const { below, pick, is } = chanceOf(random);
		round = await openRound(world);
		const here = new Map<string, MadeUp>();
		const versions = new Map<string, Count[]>();
		let last: Awaited<ReturnType<typeof told>> | null = null;
		let drawn = seed * 10_000;
		const outcomes: Record<string, number> = {};
		for (let step = 0; step < steps; step++) {
			// Some come, a few of whom leave out a question or everything but the first screens.
			const left = pick(content.questions).id;
			const leaves = below(7);
			for (const [i, whole] of madeUp(below(9), drawn++).entries()) {
				const person = i >= leaves ? whole : is(0.5) ? without(whole, (a) => a.question === left) : without(whole, (a) => a.question !== 'matters' || (a.kind === 'best_worst' && a.set > below(3)));
				here.set(person.id, person);
				await answer(world, round.code, [person]);
			}
			for (let i = below(5); i > 0 && here.size > 0; i--) {
				const person = pick([...here.values()]);
				await withdraw([person]);
				here.delete(person.id);
				if (is(0.5)) {
					const back = again(person, 5_000_000 + drawn++);
					here.set(back.id, back);
					await answer(world, round.code, [back]);
				}
			}
			for (let i = below(6); i > 0 && here.size > 0; i--) {
				const person = pick([...here.values()]);
				const question = pick(content.questions).id;
				const other = madeUp(1, drawn++)[0]!;
				const changed = { ...person, revision: person.revision + 1, answers: [...person.answers.filter((a) => a.question !== question), ...other.answers.filter((a) => a.question === question)] };
				here.set(person.id, changed);
				await answer(world, round.code, [changed]);
			}
			const now = count(here.values());
			const units = [...new Set([...now.all.keys(), ...versions.keys()].map(unitOf))];
			const expected = new Set(units.filter((unit) => mayBeCounted(now, versions.get(unit) ?? [], unit)));
			const weighing = [...here.values()].filter(({ answers }) => [...weighed(answers).said.keys()].some((at) => !at.startsWith('top '))).length;
			const result = await release(world, round);
			outcomes[result.status] = (outcomes[result.status] ?? 0) + 1;
			if (result.status !== 'released') {
				if (weighing >= K) expect([...expected], result.status).toEqual([]);
				continue;
			}
			const board = await told(result.release);
			expect(board.n).toBe(weighing < K ? null : weighing);
			for (const [unit, row] of board.of) {
				const isNew = row.content !== null && row.since.release === result.release;
				expect(isNew, `step ${step}, ${unit}`).toBe(board.n !== null && expected.has(unit));
				if (isNew) {
					expect((row.content as { n: number }).n, unit).toBe(sizeOf(now, `${unit} `));
					versions.set(unit, [...(versions.get(unit) ?? []), now]);
				} else {
					// Unchanged to the letter.
					expect(row.content, unit).toEqual(last?.of.get(unit)?.content ?? null);
				}
			}
			last = board;
		}
		expect(outcomes.released).toBeGreaterThan(1);
	});
});
