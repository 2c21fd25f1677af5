/** The repeat code as a device sends it: what ties two rounds together, what does not, and what the store says of it. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { REPEAT_WORDS } from '#content/repeat-words.ts';
import * as paper from '#data/server/paper.ts';
import * as projects from '#data/server/projects.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import { newRepeatCode } from '#domain/response/repeat-code.ts';
import { content, madeUp, makeWorld, storeKinds, type StoreKind, type World } from './harness.ts';
import { untyped } from './untyped.ts';

// What is printed of a failed statement goes to whoever reads the server's log; before all imports, as in save.test.ts.
const log = await vi.hoisted(async () => {
	const { inspect } = await import('node:util');
	const kept = { text: '' };
	console.error = (...all: unknown[]) => void (kept.text += all.map((x) => (typeof x === 'string' ? x : inspect(x, { depth: 6 }))).join(' '));
	return kept;
});

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);

describe.for(kinds)('repeat codes on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	const openRound = async (repeatCodes: boolean, place: { projectId: string; versionId: string } = world) =>
		(await rounds.open(world.people.designer.client, { workspaceId: world.workspaceId, projectId: place.projectId, surveyVersionId: place.versionId, title: 'Igen', repeatCodes }))!;
	const person = (seed: number) => madeUp(1, seed)[0]!;
	const save = (round: rounds.Round, seed: number, repeatCode?: string, revision = 1) =>
		responses.save(world.anonymous, { round: round.code, ...person(seed), revision, ...(repeatCode ? { repeatCode } : {}) });
	/** Pairs of responses of different rounds that have the same hash. */
	const linked = async (...of: rounds.Round[]) =>
		(await store.sql<{ a: string; b: string }>(`select a.response_id as a, b.response_id as b from private.repeat_codes a join private.repeat_codes b on a.code_hash = b.code_hash and a.round_id < b.round_id
			where a.round_id in (${of.map(({ id }) => `'${id}'`).join()}) and b.round_id in (${of.map(({ id }) => `'${id}'`).join()})`)).map(({ a, b }) => [a, b].sort());
	const keptIn = async (round: rounds.Round) => (await store.sql<{ id: string }>(`select response_id as id from private.repeat_codes where round_id = '${round.id}' order by 1`)).map(({ id }) => id);

	test.skipIf(skip)('twelve people twice: those who kept their code are tied together, and nobody else', async () => {
		const [first, second] = [await openRound(true), await openRound(true)];
		const codes = Array.from({ length: 12 }, () => newRepeatCode(REPEAT_WORDS));
		for (const [i, code] of codes.entries()) expect(await save(first, i, code)).toEqual({ status: 'saved', revision: 1 });
		const expected: string[][] = [];
		for (const [i, code] of codes.entries()) {
			// Every third has lost it, every fourth says nothing.
			const brought = i % 4 === 3 ? undefined : i % 3 === 2 ? newRepeatCode(REPEAT_WORDS) : code;
			expect(await save(second, 100 + i, brought)).toEqual({ status: 'saved', revision: 1 });
			if (brought === code) expected.push([person(i).id, person(100 + i).id].sort());
		}
		expect((await linked(first, second)).sort()).toEqual(expected.sort());
		expect(expected).toHaveLength(6);
		// The same again is nothing new; the same with another code is another sending.
		expect(await save(first, 0, codes[0])).toEqual({ status: 'duplicate', revision: 1 });
		expect(await save(first, 0, codes[1])).toEqual({ status: 'conflict' });
	});

	test.skipIf(skip)('another project: the same code ties nothing together', async () => {
		const { client } = world.people.designer;
		const project = (await projects.add(client, world.workspaceId, 'Något annat'))!;
		const versionId = await surveys.publishNew(client, { workspaceId: world.workspaceId, projectId: project.id }, content);
		const [here, there] = [await openRound(true), await openRound(true, { projectId: project.id, versionId })];
		await save(here, 201, 'bil katt tomat 47');
		await save(there, 202, 'bil katt tomat 47');
		expect([(await keptIn(here)).length, (await keptIn(there)).length]).toEqual([1, 1]);
		expect(await linked(here, there)).toEqual([]);
	});

	test.skipIf(skip)('a round without codes takes none; what is no code is none', async () => {
		const [plain, again] = [await openRound(false), await openRound(true)];
		expect(await save(plain, 301, 'bil katt tomat 47')).toEqual({ status: 'invalid', problem: 'repeat_code_not_asked' });
		for (const wrong of ['bil katt tomat', 'Bil katt tomat 47', 'x'.repeat(48), 'bil katt tomat 05']) {
			expect(await save(again, 302, wrong)).toEqual({ status: 'invalid', problem: 'unknown_repeat_code' });
		}
		expect(await save(plain, 301)).toMatchObject({ status: 'saved' });
		expect(await keptIn(plain)).toEqual([]);
	});

	test.skipIf(skip)('one code, twenty responses of a round at once: all are stored, one has it', async () => {
		const round = await openRound(true);
		const results = await Promise.all(Array.from({ length: 20 }, (_, i) => save(round, 400 + i, 'bil katt tomat 47')));
		expect(results).toEqual(Array(20).fill({ status: 'saved', revision: 1 }));
		expect(await keptIn(round)).toHaveLength(1);
	});

	test.skipIf(skip)('changed answers: kept, another, none; a withdrawal takes it away', async () => {
		const [first, second] = [await openRound(true), await openRound(true)];
		await save(first, 501, 'bil katt tomat 47');
		await save(second, 502, 'tomat katt bil 47');
		const both = [[person(501).id, person(502).id].sort()];
		expect(await linked(first, second)).toEqual(both);
		expect(await save(second, 502, 'bil katt tomat 47', 2)).toMatchObject({ status: 'saved' });
		expect(await linked(first, second)).toEqual(both);
		expect(await save(second, 502, 'bil katt tomat 99', 3)).toMatchObject({ status: 'saved' });
		expect(await linked(first, second)).toEqual([]);
		expect(await save(second, 502, undefined, 4)).toMatchObject({ status: 'saved' });
		expect(await keptIn(second)).toEqual([]);
		expect(await save(second, 502, 'bil katt tomat 47', 5)).toMatchObject({ status: 'saved' });
		expect(await linked(first, second)).toEqual(both);
		expect(await responses.withdraw(world.anonymous, person(502).withdrawalCode)).toEqual({ status: 'withdrawn' });
		expect(await keptIn(second)).toEqual([]);
		expect(await keptIn(first)).toEqual([person(501).id]);
	});

	test.skipIf(skip)('paper carries no code; the package says that the round has them', async () => {
		const round = await openRound(true);
		const { language, answers } = person(601);
		expect(await paper.saveSheet(world.people.trust_agent.client, round.id, 'K7M3QRT', { language, answers })).toMatchObject({ status: 'saved' });
		expect(await keptIn(round)).toEqual([]);
		expect(await responses.roundPackage(world.anonymous, round.code)).toMatchObject({ round: { repeatCodes: true } });
	});

	test.skipIf(skip)('what a designer reads says nothing of it, and nothing of it is printed', async () => {
		const round = await openRound(true);
		await save(round, 701, 'bil katt tomat 47');
		// Fails inside the database.
		const { status } = await world.anonymous.rpc('save_response', { p_code: round.code, p_response: { ...person(702), repeatCode: 'bil katt tomat 47\u0000' } });
		expect(status).toBe(400);
		expect(JSON.stringify(await responses.readAll(world.people.designer.client, round.id))).not.toMatch(/katt|[rR]epeat/);
		for (const { client } of Object.values(world.people)) expect((await untyped(client).from('repeat_codes').select('*')).error).not.toBeNull();
		expect(log.text).not.toMatch(/katt|tomat|repeatCode/);
	});
});
