/** A release told group by group: once, for all questions where nobody can be pointed out, and for those who see the release. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayBeSplit, type Parted } from '#analysis/disclosure/index.ts';
import { resultsOf } from '#analysis/results.ts';
import { FAMILY, PERSON, weighed } from '#analysis/weighed.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import { setStatus, get as getRound, type Round } from '#data/server/rounds.ts';
import { create } from '#data/server/splits.ts';
import { REST, splits } from '#domain/result/split.ts';
import { previewRound, releaseRound } from '#server/releases.ts';
import { dividings, splitRound } from '#server/splits.ts';
import { createRandom } from '#stats/random.ts';
import { SOAK } from '../soak.ts';
import { answer, content, madeUp, makeWorld, openRound, release as releaseCounted, storeKinds, type MadeUp, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
const K = 5;

/** `ages`: how many of each; null says nothing of it. */
function people(ages: readonly (readonly [string | null, number])[], seed: number): MadeUp[] {
	const of = ages.flatMap(([age, n]) => Array.from({ length: n }, () => age));
	return madeUp(of.length, seed).map((one, i) => ({
		...one, answers: one.answers.flatMap((given) => (given.question !== 'age' ? [given] : of[i] === null ? [] : [{ ...given, value: of[i]! } as typeof given]))
	}));
}

describe.for(kinds)('results group by group on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());
	const designer = () => world.people.designer.client;

	/** A round that these answered, released and closed. */
	async function closed(those: readonly MadeUp[]): Promise<{ round: Round; release: string }> {
		const round = await openRound(world);
		await answer(world, round.code, [...those]);
		const released = await releaseRound(designer(), round);
		expect(released.status).toBe('released');
		expect(await setStatus(designer(), round.id, 'closed')).toBe(true);
		return { round: (await getRound(designer(), round.id))!, release: (released as { release: string }).release };
	}

	test.skipIf(skip)('everybody is in one group, each is told as its own answers say, and it is for the last time', async () => {
		const those = people([['16-17', 14], ['18-24', 13], [null, 3]], 1);
		const { round, release } = await closed(those);
		// Thirteen would leave three.
		expect(await dividings(designer(), round)).toEqual([{ question: 'age', prompt: 'Fråga', parts: [{ part: '16-17', label: '16-17', people: 14 }, { part: REST, label: '', people: 16 }] }]);
		expect((await releases.get(world.people.steering.client, release))!.split).toBeNull();
		expect(await splitRound(designer(), round, 'age')).toEqual({ status: 'split', release });
		const found = (await releases.get(world.people.steering.client, release))!;
		expect(found.split!.parts.map(({ part, label }) => [part, label])).toEqual([['16-17', '16-17'], [REST, '']]);
		for (const { part, results } of found.split!.parts) {
			const own = those.filter(({ answers }) => (part === REST) !== answers.some((one) => one.kind === 'choice' && one.value === '16-17'));
			const counted = resultsOf(content, own.map((one) => ({ ...one, simulated: false })) as never, { k: K }).filter(splits);
			expect(results.map(({ question }) => question)).toEqual(['matters', 'duel', 'stones', 'order']);
			expect(results.map((one) => one.content)).toEqual(counted.map((one) => one.content));
		}
		// The whole is as it was, and stays so.
		expect(found.results.every(({ cut }) => cut === 'all')).toBe(true);
		expect(await splitRound(designer(), round, 'age')).toEqual({ status: 'again' });
		// Whoever answered now would never be heard.
		expect(await setStatus(designer(), round.id, 'open')).toBe(false);
		expect((await getRound(designer(), round.id))!.status).toBe('closed');
		expect((await releaseRound(designer(), round)).status).toBe('split');
		expect((await previewRound(designer(), round)).status).toBe('split');
	});

	test.skipIf(skip)('not while it is open, not before it is told, not by those who are no designers', async () => {
		const round = await openRound(world);
		await answer(world, round.code, people([['16-17', 12], ['18-24', 12]], 3));
		expect(await splitRound(designer(), round, 'age')).toEqual({ status: 'open' });
		await setStatus(designer(), round.id, 'closed');
		expect(await splitRound(designer(), round, 'age')).toEqual({ status: 'untold' });
		await releaseRound(designer(), round);
		const asked = { p_round: round.id, p_question: 'age', p_parts: ['16-17', '18-24'], p_members: [], p_results: [] };
		for (const who of ['owner', 'trust_agent', 'steering', 'other', 'stranger'] as const) expect((await world.people[who].client.rpc('split_round', asked)).data, who).toEqual({ status: 'forbidden' });
		expect((await world.anonymous.rpc('split_round', asked)).error?.code).toBe('42501');
		for (const by of ['matters', 'mostly', 'none', '']) expect((await splitRound(designer(), round, by)).status, by).toBe('invalid');
		expect((await splitRound(designer(), round, 'age')).status).toBe('split');
	});

	test.skipIf(skip)('nine are no group, nor are nine who are left over', async () => {
		for (const [seed, ages] of [[4, [['16-17', 20], ['18-24', 9]]], [5, [['16-17', 19]]], [6, [['16-17', 9], ['18-24', 9]]]] as const) {
			const { round } = await closed(people(ages, seed));
			expect((await dividings(designer(), round))![0]!.parts, String(ages)).toBeNull();
			expect(await splitRound(designer(), round, 'age')).toEqual({ status: 'too_few' });
		}
	});

	test.skipIf(skip)('what somebody sends who is not the app is refused, or nothing is told that the rule does not allow', async () => {
		const those = people([['16-17', 12], ['18-24', 9]], 7);
		const { round, release } = await closed(those);
		const members = those.map(({ id, revision }) => ({ id, revision }));
		const result = (part: string, more: object = {}) => ({ part, question: 'stones', kind: 'points', content: { n: 12 }, hidden: null, ...more }) as never;
		const send = (more: object) => create(designer(), { roundId: round.id, question: 'age', parts: ['16-17', '18-24'], members, results: [result('16-17'), result('18-24')], ...more });
		// Nine of them, whatever the app would have said.
		expect(await send({})).toEqual({ status: 'too_few' });
		expect(await send({ parts: ['16-17'], results: [result('16-17'), result('')] })).toEqual({ status: 'too_few' });
		expect(await send({ parts: ['16-17'], results: [result('16-17')] })).toEqual({ status: 'too_few' });
		expect(await send({ members: members.slice(1) })).toEqual({ status: 'changed_meanwhile' });
		for (const more of [
			{ parts: ['16-17', '16-17'] }, { parts: ['16-17', 'x'] }, { parts: [3] }, { parts: {} }, { members: [{ id: 'x', revision: 1 }] }, { members: {} }, { results: {} }, { results: ['x'] },
			{ results: [result('16-17'), result('16-17')] }, { results: [result('x')] }, { results: [result('16-17', { question: 'ladder', kind: 'ladder' })] }, { results: [result('16-17', { question: 'top', kind: 'follow_up' })] },
			{ results: [result('16-17', { kind: 'ranking' })] }, { results: [result('16-17', { content: { n: 12, names: ['Kim'] } })] }, { results: [result('16-17', { content: null })] }, { results: [result('16-17', { extra: 1 })] },
			{ question: 'mostly' }, { question: 'matters' }
		]) expect(await send(more), JSON.stringify(more)).toEqual({ status: 'invalid' });
		expect((await releases.get(designer(), release))!.split).toBeNull();
	});

	test.skipIf(skip)('the database allows what the library allows, whoever came and went between releases', { timeout: 600_000 }, async () => {
		const random = createRandom(8);
		const told: string[] = [];
		for (let seed = 20; seed < (SOAK ? 60 : 26); seed++) {
			const round = await openRound(world);
			let inside = people([['16-17', 10 + Math.floor(random.uniform() * 8)], ['18-24', 10 + Math.floor(random.uniform() * 8)]], seed);
			await answer(world, round.code, inside);
			const counted: MadeUp[][] = [];
			const release = async () => {
				if ((await releaseCounted(world, round)).status === 'released') counted.push(inside);
			};
			await release();
			for (let step = 0; step < Math.floor(random.uniform() * 3); step++) {
				// Enough for another release, of both or of one age; or some who go.
				const come = people([['16-17', Math.floor(random.uniform() * 3) * 5], ['18-24', Math.floor(random.uniform() * 3) * 5]], seed * 100 + step);
				await answer(world, round.code, come);
				inside = [...inside, ...come];
				await release();
			}
			if (random.uniform() < 0.2) {
				await responses.withdraw(world.anonymous, inside[0]!.withdrawalCode);
				inside = inside.slice(1);
			}
			await setStatus(designer(), round.id, 'closed');
			const partOf = ({ answers }: MadeUp) => answers.flatMap((one) => (one.kind === 'choice' && one.question === 'age' ? [one.value!] : []))[0]!;
			const may = (question: string, unit: string) => {
				const said = (one: MadeUp, item: string) => weighed(content.questions, one.answers, one.id).filter((row) => row.question === question && row.unit === unit && (item === PERSON) === (row.item === PERSON));
				const key = (one: MadeUp) => JSON.stringify(said(one, PERSON).map((row) => row.said));
				// The unit is counted where it changes; here everybody who comes answers everything.
				const earlier = counted.map((version) => new Set(version.map(key)));
				const parted = inside.map((one): Parted => ({ part: partOf(one), counts: earlier.map((version) => Number(version.has(key(one)))).join(''), items: new Map(said(one, '').map((row) => [row.item, row.weighs])) }));
				return mayBeSplit(parted, ['16-17', '18-24'], earlier.at(-1)!.size, { k: K, smallest: 10 });
			};
			const expected = may('matters', '') && may('matters', FAMILY) ? 'split' : 'too_few';
			const members = (await responses.readAll(designer(), round.id)).map(({ id, revision }) => ({ id, revision }));
			const results = ['16-17', '18-24'].map((part) => ({ part, question: 'matters', kind: 'best_worst', content: { n: 10 }, hidden: null }) as never);
			expect((await create(designer(), { roundId: round.id, question: 'age', parts: ['16-17', '18-24'], members, results })).status, `seed ${seed}`).toBe(expected);
			told.push(expected);
		}
		expect(new Set(told).size).toBe(2);
	});
});
