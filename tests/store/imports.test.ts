/** Answers into a new round: what comes back out, what is refused, who may, and that nothing is ever there half. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#data/server/clients.ts';
import * as imports from '#data/server/imports.ts';
import * as releases from '#data/server/releases.ts';
import * as responses from '#data/server/responses.ts';
import * as rounds from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import { layoutOf, type ExportedResponse } from '#domain/export/layout.ts';
import type { Format } from '#domain/export/lines.ts';
import type { FileName, Refusal } from '#domain/export/refused.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { download } from '#server/request/download.ts';
import { takeIn, type Source } from '#server/request/take-in.ts';
import { createRandom } from '#stats/random.ts';
import { answer, content, madeUp, makeWorld, openRound, release, storeKinds, type StoreKind, type World } from './harness.ts';
import { randomSurvey } from './random-answers.ts';
import { filesOf, FORMATS, peopleOf } from './random-files.ts';
import { quiet } from './quiet.ts';

const { kinds, stop } = await storeKinds('embedded');
afterAll(stop);
quiet();

const source = (text: string): Source => {
	const bytes = new TextEncoder().encode(text);
	return {
		size: bytes.byteLength,
		async *bytes() {
			// In pieces that end anywhere, also within a letter.
			for (let at = 0; at < bytes.byteLength; at += 999) yield bytes.subarray(at, at + 999);
		}
	};
};
const uuid = (random: ReturnType<typeof createRandom>) => `${[8, 4, 4, 4, 12].map((n) => Array.from({ length: n }, () => Math.floor(random.uniform() * 16).toString(16)).join('')).join('-')}`;

describe.for(kinds)('imports on $name', ({ skip, open }) => {
	let store: Awaited<ReturnType<StoreKind['open']>>;
	let world: World;
	let designer: Client;

	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
		designer = world.people.designer.client;
	});
	afterAll(() => store?.close());

	const asked = (versionId = world.versionId, title = 'Inläst') => ({ projectId: world.projectId, versionId, title, source: 'people.csv, choices.csv' });
	const into = async (files: Record<FileName, string>, survey: SurveyContent = content, versionId?: string) => {
		const begun = await takeIn(designer, asked(versionId), survey, { people: source(files.people), choices: source(files.choices) });
		if (begun.status !== 'begun') throw new Error(begun.status);
		await begun.ended;
		return (await imports.ofProject(designer, world.projectId)).find(({ id }) => id === begun.id)!;
	};
	const out = async (roundId: string, survey: SurveyContent, format: Format): Promise<Record<FileName, string>> => {
		const layout = layoutOf(survey, { words: false });
		const text = async (file: FileName) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Response(await download(designer, { roundId, layout, file, format })).arrayBuffer());
		return { people: await text('people'), choices: await text('choices') };
	};
	const left = async () => Number((await store.sql<{ n: number }>('select count(*) as n from private.import_people'))[0]!.n);
	const made = async () => (await rounds.list(designer, world.projectId)).length;
	/** People of the harness's survey, as files. */
	const own = (people: readonly ExportedResponse[]) => filesOf(layoutOf(content, { words: false }), people, FORMATS[0]!);
	const some = (n: number, seed: number) => {
		const random = createRandom(seed);
		return peopleOf(content, random, n).map((one) => ({ ...one, id: uuid(random) })).sort((a, b) => (a.id < b.id ? -1 : 1));
	};

	test.skipIf(skip)('what is taken in and out again is the same to the letter; a second time all but who is who', async () => {
		for (let seed = 1; seed <= 6; seed++) {
			const random = createRandom(seed);
			const survey = randomSurvey(random);
			const versionId = await surveys.publishNew(designer, { workspaceId: world.workspaceId, projectId: world.projectId }, survey);
			const people = peopleOf(survey, random, 12).map((one) => ({ ...one, id: uuid(random) })).sort((a, b) => (a.id < b.id ? -1 : 1));
			const format = FORMATS[seed % 3]!;
			const files = filesOf(layoutOf(survey, { words: false }), people, format);
			const first = await into(files, survey, versionId);
			expect(first, `seed ${seed}`).toMatchObject({ state: 'done', refusal: null, percent: null, by: 'designer@example.se' });
			expect(await out(first.round!, survey, format), `seed ${seed}`).toEqual(files);

			const second = await into(files, survey, versionId);
			const again = await out(second.round!, survey, format);
			const ids = again.people.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g)!;
			expect(ids.filter((id) => people.some((one) => one.id === id))).toEqual([]);
			const renamed = (text: string) => ids.reduce((all, id, i) => all.replaceAll(id, people[i]!.id), text);
			expect({ people: renamed(again.people), choices: renamed(again.choices) }, `seed ${seed}`).toEqual(files);
		}
		expect(await left()).toBe(0);
	});

	test.skipIf(skip)('the round is closed for good, has no code, and says where it comes from, as do its releases and the log', async () => {
		const { round: id } = await into(own(some(9, 1).map((one) => ({ ...one, simulated: false }))));
		const round = (await rounds.get(designer, id!))!;
		expect(round).toMatchObject({ title: 'Inläst', status: 'closed', code: '', isDemo: false, importedOn: round.openedOn });
		expect(round.closedOn).toBe(round.openedOn);
		expect(await rounds.setStatus(designer, id!, 'open')).toBe(false);
		expect((await designer.from('rounds').update({ title: 'Annat' }).eq('id', id!).select('id')).data).toHaveLength(1);
		// The column is in no door but the import's.
		const wrong = { workspace_id: world.workspaceId, project_id: world.projectId, survey_version_id: world.versionId, title: 'X', status: 'closed', imported_on: round.openedOn };
		expect((await designer.from('rounds').insert(wrong as never)).error?.code).toBe('42501');
		const released = await release(world, round);
		if (released.status !== 'released') throw new Error(released.status);
		expect((await releases.get(designer, released.release))!.release).toMatchObject({ importedOn: round.openedOn, simulated: false });
		const { data } = await world.people.owner.client.from('audit_log').select('action, subject, details').eq('action', 'rounds.import').eq('subject', id!);
		expect(data).toEqual([{ action: 'rounds.import', subject: id, details: { from: 'people.csv, choices.csv' } }]);
		// Made-up answers stay made up.
		const demo = await into(own(some(5, 2).map((one, i) => ({ ...one, simulated: i === 3 }))));
		expect((await rounds.get(designer, demo.round!))!.isDemo).toBe(true);
	});

	test.skipIf(skip)('nothing tells in which order people stood, or on which day they answered', async () => {
		const people = some(8, 3);
		const { round } = await into(own([...people].reverse()));
		const rows = await store.sql<{ id: string; xmin: string; day: string }>(`select id, xmin::text as xmin, submitted_on::text as day from public.responses where round_id = '${round}' order by ctid`);
		expect(rows.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
		expect(new Set(rows.map(({ xmin, day }) => xmin + day)).size).toBe(1);
	});

	test.skipIf(skip)('a file that is wrong anywhere is refused with its place, and nothing of it is left', async () => {
		const people = some(400, 4);
		const files = own(people);
		const before = await made();
		const refused = async (change: Partial<typeof files>, why: Partial<Refusal>) => {
			const ended = await into({ ...files, ...change });
			expect(ended).toMatchObject({ state: 'refused', round: null, percent: null, refusal: why });
		};
		const last = people.at(-1)!.id;
		await refused({ people: files.people.replace(`\r\n${last};`, `\r\n${people[0]!.id};`) }, { file: 'people', line: 401, column: 'person', problem: 'twice' });
		await refused({ people: files.people.replace(new RegExp(`\r\n${last};[a-z]+`), `\r\n${last};Svenska`) }, { file: 'people', line: 401, column: 'language', problem: 'wrong_value' });
		await refused({ people: files.people.replace(new RegExp(`\r\n${last}.*`), '') }, { file: 'choices', problem: 'unknown_person' });
		await refused({ choices: files.choices.split('\r\n').slice(0, 1).join('') }, { file: 'people', problem: 'files_differ' });
		const [head, first, ...rest] = files.choices.split('\r\n').slice(0, -1);
		const firsts = rest.filter((row) => row.startsWith(first!.split(';')[0]!));
		await refused({ choices: [head, first, ...rest, first, ...firsts, ''].join('\r\n') }, { file: 'choices', line: rest.length + 3, column: 'person', problem: 'scattered' });
		await refused({ people: 'a;b;c\r\n' }, { file: 'people', line: 1, column: 'person', problem: 'other_columns' });
		await refused({ people: '', choices: '' }, { file: 'people', problem: 'empty' });
		await refused({ choices: `${files.choices}"${'x'.repeat(1_200_000)}` }, { file: 'choices', problem: 'unreadable' });
		expect(await made()).toBe(before);
		expect(await left()).toBe(0);
	});

	test.skipIf(skip)('the database takes no answer that the survey cannot have, and no own words, whoever sends it', async () => {
		const begun = await imports.begin(designer, asked());
		if (begun.status !== 'begun') throw new Error(begun.status);
		const [one] = some(1, 5).map((person) => ({ ...person, place: 0, answers: madeUp(1, 1)[0]!.answers.filter((a) => !('text' in a)) }));
		const sending = (person: object) => imports.people(designer, world.projectId, begun.id, [{ ...one!, ...person }], 0);
		expect(await sending({ answers: [...one!.answers, one!.answers[0]!] })).toMatchObject({ status: 'wrong', person: 0, problem: 'answered_twice', at: one!.answers.length });
		expect(await sending({ answers: [{ ...one!.answers[0]!, name: 'Anna' }] })).toMatchObject({ status: 'wrong', problem: 'unknown_field' });
		const story = content.questions.find(({ kind }) => kind === 'story')!;
		expect(await sending({ answers: [{ question: story.id, kind: 'story', text: 'Anna' }] })).toMatchObject({ status: 'wrong', problem: 'own_words' });
		expect(await sending({ support: 'x' })).toMatchObject({ status: 'wrong', problem: 'unknown_support' });
		expect(await sending({ place: 100_000 })).toMatchObject({ status: 'invalid' });
		const raw = { p_project: world.projectId, p_import: begun.id, p_people: [{ person: one!.id, place: 0, language: 'sv', simulated: false, answers: [], submitted_on: '2020-01-01' }], p_percent: 0 };
		expect((await designer.rpc('import_people', raw)).data).toMatchObject({ status: 'wrong', problem: 'unknown_field' });
		expect(await sending({})).toEqual({ status: 'running' });
		// The same part twice is no second person, and another number of people than were sent is no round.
		expect(await sending({})).toEqual({ status: 'invalid' });
		expect(await imports.finish(designer, world.projectId, begun.id, 2)).toEqual({ status: 'invalid' });
		for (const who of ['owner', 'trust_agent', 'steering', 'stranger', 'other'] as const) {
			const { client } = world.people[who];
			expect((await imports.begin(client, asked())).status, who).toBe('forbidden');
			expect((await imports.people(client, world.projectId, begun.id, [], 0)).status, who).toBe('forbidden');
			expect((await imports.finish(client, world.projectId, begun.id, 1)).status, who).toBe('forbidden');
			expect((await imports.end(client, world.projectId, begun.id, 'cancelled')).status, who).toBe('forbidden');
			expect(await imports.ofProject(client, world.projectId), who).toEqual([]);
		}
		expect(await imports.begin(designer, asked())).toEqual({ status: 'busy' });
		expect((await imports.end(designer, world.projectId, begun.id, 'cancelled')).status).toBe('ended');
		expect((await imports.finish(designer, world.projectId, begun.id, 1)).status).toBe('stopped');
		expect(await left()).toBe(0);
	});

	test.skipIf(skip)('a cancelled import stops, and one that stands still has failed and is swept', async () => {
		const files = own(some(600, 6));
		const before = await made();
		const choices = source(files.choices);
		let cancelled = false;
		const begun = await takeIn(designer, asked(), content, {
			people: source(files.people),
			choices: {
				size: choices.size,
				async *bytes() {
					let n = 0;
					for await (const part of choices.bytes()) {
						yield part;
						if ((n += part.byteLength) > choices.size * 0.7 && !cancelled) {
							cancelled = true;
							// Parts are sent side by side with the reading: the first one may be on its way still.
							await expect.poll(left).toBeGreaterThan(0);
							const [running] = await imports.ofProject(designer, world.projectId);
							expect(running!.state).toBe('running');
							expect(running!.percent).toBeGreaterThan(10);
							await imports.end(designer, world.projectId, running!.id, 'cancelled');
						}
					}
				}
			}
		});
		await (begun as { ended: Promise<void> }).ended;
		expect((await imports.ofProject(designer, world.projectId))[0]).toMatchObject({ state: 'cancelled', round: null, percent: null });
		expect([await left(), await made()]).toEqual([0, before]);

		const dead = await imports.begin(designer, asked());
		if (dead.status !== 'begun') throw new Error(dead.status);
		expect(await imports.people(designer, world.projectId, dead.id, some(3, 7).map((one, place) => ({ ...one, place, answers: [] })), 10)).toEqual({ status: 'running' });
		await store.sql(`update private.imports set moved_at = now() - interval '11 minutes' where state = 'running'`);
		expect((await imports.ofProject(designer, world.projectId))[0]!.state).toBe('failed');
		await imports.sweep(world.anonymous);
		expect(await left()).toBe(0);
		expect((await imports.finish(designer, world.projectId, dead.id, 3)).status).toBe('stopped');
	});

	test.skipIf(skip)('who has taken an answer back here does not come back with a file', async () => {
		const round = await openRound(world);
		const [gone, stays] = madeUp(2, 9);
		await answer(world, round.code, [gone!, stays!]);
		const files = await out(round.id, content, FORMATS[0]!);
		expect((await responses.withdraw(world.anonymous, gone!.withdrawalCode)).status).toBe('withdrawn');
		const line = files.people.split('\r\n').findIndex((row) => row.startsWith(gone!.id)) + 1;
		expect(await into(files)).toMatchObject({ state: 'refused', refusal: { file: 'people', line, column: 'person', problem: 'withdrawn' } });
		expect(await left()).toBe(0);
	});
});
