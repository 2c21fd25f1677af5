/** What has changed among those who answered two rounds: once, where nobody can be pointed out, and who belongs to whom is told nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeAmong } from '#analysis/changed-among.ts';
import { mayBePaired, PAIRED, type PairedSide, type Parted } from '#analysis/disclosure/index.ts';
import { FAMILY, PERSON, weighed } from '#analysis/weighed.ts';
import { REPEAT_WORDS } from '#content/repeat-words.ts';
import { answeredTwice, create } from '#data/server/pairings.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import { get as getRound, open as openIn, setStatus, type Round } from '#data/server/rounds.ts';
import { isDivided } from '#data/server/splits.ts';
import { newRepeatCode } from '#domain/response/repeat-code.ts';
import { REST } from '#domain/result/split.ts';
import { choosable, pairRounds } from '#server/pairings.ts';
import { releaseRound } from '#server/releases.ts';
import { splitRound } from '#server/splits.ts';
import { createRandom } from '#stats/random.ts';
import { SOAK } from '../soak.ts';
import { content, madeUp, makeWorld, release as releaseCounted, storeKinds, type MadeUp, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
const K = 5;

interface Coded extends MadeUp {
	repeatCode?: string;
}
/** The first `paired` of them have these codes. */
const people = (n: number, seed: number, codes: readonly string[]): Coded[] => madeUp(n, seed).map((one, i) => ({ ...one, ...(codes[i] && { repeatCode: codes[i] }) }));
const codesFor = (n: number) => Array.from({ length: n }, () => newRepeatCode(REPEAT_WORDS));

describe.for(kinds)('those who answered twice on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());
	const designer = () => world.people.designer.client;
	const openRound = async (repeatCodes = true) => (await openIn(designer(), { workspaceId: world.workspaceId, projectId: world.projectId, surveyVersionId: world.versionId, title: 'Igen', repeatCodes }))!;
	const answer = async (round: Round, those: readonly Coded[]) => {
		for (const one of those) expect((await responses.save(world.anonymous, { round: round.code, ...one })).status).toBe('saved');
	};
	const close = async (round: Round) => {
		expect(await setStatus(designer(), round.id, 'closed')).toBe(true);
		return (await getRound(designer(), round.id))!;
	};
	async function closed(those: readonly Coded[]): Promise<{ round: Round; release: string; those: readonly Coded[] }> {
		const round = await openRound();
		await answer(round, those);
		const released = await releaseRound(designer(), round);
		return { round: await close(round), release: (released as { release: string }).release, those };
	}
	/** So many in each round, so many of them in both. */
	async function two(before: number, after: number, paired: number, seed: number) {
		const codes = codesFor(paired);
		return [await closed(people(before, seed, codes)), await closed(people(after, seed + 1, codes))] as const;
	}
	const state = async (after: { round: Round }, before: { round: Round }) => (await choosable(designer(), after.round))!.find(({ round }) => round === before.round.id)!;
	const membersOf = (those: readonly Coded[]) => those.map(({ id, revision }) => ({ id, revision }));

	test.skipIf(skip)('it is told as the answers of each round say, to everybody who sees the release, and for the last time', async () => {
		const [before, after] = await two(24, 26, 12, 1);
		expect(await state(after, before)).toMatchObject({ state: 'ok', people: 12, smallest: 10 });
		expect(await pairRounds(designer(), after.round, before.round.id)).toEqual({ status: 'paired', release: after.release });
		const among = ({ those }: typeof before) => ({ survey: content, k: K, responses: those.slice(0, 12).map((one) => ({ ...one, simulated: false })) as never });
		const counted = changeAmong(among(after), among(before));
		const { pairing } = (await releases.get(world.people.steering.client, after.release))!;
		expect(pairing).toMatchObject({ before: before.release, people: 12 });
		expect(pairing!.results.map(({ question, content: told, hidden }) => ({ question, content: told, hidden }))).toEqual(counted);
		expect(counted.every(({ content: told }) => told !== null && told.n.every((n) => n === 12))).toBe(true);
		expect((await releases.get(designer(), before.release))!.pairing).toBeNull();
		// Nothing more is told of either.
		for (const { round } of [before, after]) {
			expect(await isDivided(designer(), round.id)).toBe(true);
			expect(await splitRound(designer(), round, 'age')).toEqual({ status: 'paired' });
			expect((await releaseRound(designer(), round)).status).toBe('paired');
			expect(await setStatus(designer(), round.id, 'open')).toBe(false);
		}
		expect((await pairRounds(designer(), after.round, before.round.id)).status).toBe('settled');
		// Nor beside a third.
		const third = await closed(people(24, 9, before.those.slice(0, 12).map(({ repeatCode }) => repeatCode!)));
		for (const other of [before, after]) expect((await state(third, other)).state).toBe('settled');
		// A withdrawal afterwards changes nothing that is told.
		expect(await responses.withdraw(world.anonymous, after.those[0]!.withdrawalCode)).toEqual({ status: 'withdrawn' });
		expect((await releases.get(designer(), after.release))!.pairing).toEqual(pairing);
	});

	test.skipIf(skip)('nothing says who belongs to whom, and others than designers are told nothing', async () => {
		const [before, after] = await two(22, 22, 12, 30);
		const found = (await answeredTwice(designer(), after.round.id))!.find(({ round }) => round === before.round.id)!;
		const ids = (those: readonly Coded[]) => those.slice(0, 12).map(({ id }) => id).sort();
		expect([found.before, found.after]).toEqual([ids(before.those), ids(after.those)]);
		const asked = { p_round: after.round.id, p_before: before.round.id, p_members: [], p_before_members: [], p_results: [] };
		for (const who of ['owner', 'trust_agent', 'steering', 'other', 'stranger'] as const) {
			expect((await world.people[who].client.rpc('answered_twice', { p_round: after.round.id })).data, who).toEqual({ status: 'forbidden' });
			expect((await world.people[who].client.rpc('pair_rounds', asked)).data, who).toEqual({ status: 'forbidden' });
		}
		expect((await world.anonymous.rpc('answered_twice', { p_round: after.round.id })).error?.code).toBe('42501');
		expect((await world.anonymous.rpc('pair_rounds', asked)).error?.code).toBe('42501');
		// Somebody takes their answers back: whose partner they were is not to be seen by asking again.
		await responses.withdraw(world.anonymous, after.those[3]!.withdrawalCode);
		expect((await answeredTwice(designer(), after.round.id))!.find(({ round }) => round === before.round.id)).toMatchObject({ state: 'stale', before: [], after: [] });
		expect(await pairRounds(designer(), after.round, before.round.id)).toEqual({ status: 'stale' });
	});

	test.skipIf(skip)('nine are too few, paired or left over; who is everybody is enough', async () => {
		let seed = 500;
		for (const [before, after, paired, expected] of [[24, 24, 9, 'too_few'], [19, 24, 10, 'too_few'], [24, 19, 10, 'too_few'], [20, 20, 10, 'ok'], [12, 30, 12, 'ok'], [12, 12, 12, 'ok']] as const) {
			const [first, second] = await two(before, after, paired, (seed += 2));
			expect((await state(second, first)).state, `${before} ${after} ${paired}`).toBe(expected);
			if (expected === 'ok') expect((await pairRounds(designer(), second.round, first.round.id)).status).toBe('paired');
			else expect(await pairRounds(designer(), second.round, first.round.id)).toEqual({ status: 'too_few' });
		}
	});

	test.skipIf(skip)('not while one is open or untold, divided, or without codes', async () => {
		const codes = codesFor(12);
		const [first, second] = [await openRound(), await openRound()];
		await answer(first, people(22, 70, codes));
		await answer(second, people(22, 71, codes));
		const now = async () => (await choosable(designer(), second))!.find(({ round }) => round === first.id)!.state;
		expect(await now()).toBe('open');
		await releaseRound(designer(), first);
		await close(first);
		expect(await now()).toBe('open');
		await close(second);
		expect(await now()).toBe('untold');
		await releaseRound(designer(), second);
		expect(await now()).toBe('ok');
		const plain = await openRound(false);
		expect(await choosable(designer(), plain)).toBeNull();
		expect((await choosable(designer(), second))!.some(({ round }) => round === plain.id)).toBe(false);
		expect((await pairRounds(designer(), second, plain.id)).status).toBe('invalid');
		expect((await pairRounds(designer(), second, 'x')).status).toBe('invalid');
		if ((await splitRound(designer(), first, 'age')).status === 'split') expect(await now()).toBe('settled');
	});

	test.skipIf(skip)('what somebody sends who is not the app is refused, or nothing is told that the rule does not allow', async () => {
		const [before, after] = await two(24, 24, 12, 90);
		const result = (more: object = {}) => ({ question: 'stones', content: { scale: 'stones', n: [12, 12], level: 0.9, rows: [] }, hidden: null, ...more }) as never;
		const send = (more: object = {}) => create(designer(), { roundId: after.round.id, beforeId: before.round.id, members: membersOf(after.those), beforeMembers: membersOf(before.those), results: [result()], ...more });
		expect(await send({ members: membersOf(after.those).slice(1) })).toEqual({ status: 'changed_meanwhile' });
		expect(await send({ beforeMembers: membersOf(after.those) })).toEqual({ status: 'changed_meanwhile' });
		for (const more of [
			{ beforeId: after.round.id }, { beforeId: world.projectId }, { members: [{ id: 'x', revision: 1 }] }, { members: {} }, { results: {} }, { results: ['x'] }, { results: [result(), result()] },
			{ results: [result({ question: 'ladder' })] }, { results: [result({ question: 'top' })] }, { results: [result({ question: 'none' })] }, { results: [result({ content: { n: [1, 1], people: ['Kim'] } })] },
			{ results: [result({ content: null })] }, { results: [result({ extra: 1 })] }
		]) expect(await send(more), JSON.stringify(more)).toEqual({ status: 'invalid' });
		expect(await send({ results: [result({ content: null, hidden: 'too_few' })] })).toEqual({ status: 'too_few' });
		expect((await releases.get(designer(), after.release))!.pairing).toBeNull();
		expect((await send()).status).toBe('paired');
	});

	test.skipIf(skip)('the database allows what the library allows, whoever came and went between releases', { timeout: 600_000 }, async () => {
		const random = createRandom(8);
		const seen: string[] = [];
		for (let seed = 200; seed < (SOAK ? 240 : 208); seed++) {
			const codes = codesFor(10 + Math.floor(random.uniform() * 12));
			const rounds: { round: Round; inside: Coded[]; counted: Coded[][] }[] = [];
			for (const half of [0, 1]) {
				const round = await openRound();
				const paired = codes.length;
				let inside = people(Math.max(paired, 20 + Math.floor(random.uniform() * 14)), seed * 10 + half, codes);
				// Some come after the first release: of both kinds, of one, or nobody.
				const first = random.uniform() < 0.5 ? inside : inside.filter((_, i) => i % 2 === 0);
				await answer(round, first);
				const counted: Coded[][] = [];
				const tell = async (those: Coded[]) => {
					if ((await releaseCounted(world, round)).status === 'released') counted.push(those);
				};
				await tell(first);
				await answer(round, inside.filter((one) => !first.includes(one)));
				if (first.length < inside.length) await tell(inside);
				if (random.uniform() < 0.1) {
					await responses.withdraw(world.anonymous, inside[0]!.withdrawalCode);
					inside = inside.slice(1);
				}
				rounds.push({ round: await close(round), inside, counted });
			}
			const held = new Set(rounds[0]!.inside.flatMap(({ repeatCode }) => repeatCode ?? [])).intersection(new Set(rounds[1]!.inside.flatMap(({ repeatCode }) => repeatCode ?? [])));
			const may = (unit: string) => mayBePaired(rounds.map(({ inside, counted }): PairedSide => {
				const said = (one: MadeUp, item: string) => weighed(content.questions, one.answers, one.id).filter((row) => row.question === 'matters' && row.unit === unit && (item === PERSON) === (row.item === PERSON));
				const key = (one: MadeUp) => JSON.stringify(said(one, PERSON).map((row) => row.said));
				const earlier = counted.map((version) => new Set(version.map(key)));
				const partOf = ({ repeatCode }: Coded) => (repeatCode && held.has(repeatCode) ? PAIRED : REST);
				const parted = inside.map((one): Parted => ({ part: partOf(one), counts: earlier.map((version) => Number(version.has(key(one)))).join(''), items: new Map(said(one, '').map((row) => [row.item, row.weighs])) }));
				return { people: parted, parts: [...new Set(inside.map(partOf))], latest: earlier.at(-1)!.size, k: K };
			}) as [PairedSide, PairedSide], 10);
			const expected = may('') && may(FAMILY);
			const [before, after] = rounds as [(typeof rounds)[number], (typeof rounds)[number]];
			const results = [{ question: 'matters', content: { scale: 'worth', n: [10, 10], level: 0.9, rows: [] }, hidden: null } as never];
			const { status } = await create(designer(), { roundId: after.round.id, beforeId: before.round.id, members: membersOf(after.inside), beforeMembers: membersOf(before.inside), results });
			expect(status === 'paired', `seed ${seed}: ${status}`).toBe(expected);
			seen.push(status);
		}
		expect(seen).toContain('paired');
		expect(new Set(seen).size).toBeGreaterThan(1);
	});
});
