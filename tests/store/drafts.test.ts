/** Drafts of surveys: edits are numbered in the order they come, each once; what is none is refused whole; nobody but designers sees them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as drafts from '#data/server/drafts.ts';
import * as surveys from '#data/server/surveys.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import type { Edit } from '#drafting/journal.ts';
import { Session } from '#drafting/session.ts';
import { fromSheet, isInOtherLanguage, positionAt, toSheet, type Value } from '#drafting/sheet.ts';
import { content, makeWorld, storeKinds, type OwnStore, type World } from './harness.ts';

const { kinds, stop } = await storeKinds();
afterAll(stop);

describe.for(kinds)('drafts on $name', ({ skip, open }) => {
	let store: OwnStore;
	let world: World;
	beforeAll(async () => {
		if (skip) return;
		store = await open();
		world = await makeWorld(store);
	});
	afterAll(() => store?.close());

	const designer = () => world.people.designer.client;
	const newDraft = async (start: Value = content as unknown as Value) => {
		const made = await drafts.create(designer(), world.projectId, 'Kollektivtrafiken', toSheet(start));
		if (made.status !== 'created') throw new Error(made.status);
		return made.survey;
	};
	const edit = (n: number | string, changes: Edit['changes'] = [{ place: 'title', from: 'x', to: `t${n}` }]): Edit => ({ id: `edit-${n}`.padEnd(12, '-'), author: 'window-1', changes });
	const numbers = (survey: string) => store.sql<{ number: number; id: string }>(`select e.number, e.edit ->> 'id' as id from public.survey_edits e join public.survey_drafts d on d.id = e.draft_id where d.survey_id = '${survey}' order by e.number`);

	test.skipIf(skip)('a published survey, opened for changes, is the same survey; a second who opens it goes on in the same draft', async () => {
		const version = (await surveys.getVersion(designer(), world.versionId))!;
		const sheet = toSheet(version.content as unknown as Value);
		expect(await drafts.begin(designer(), version.surveyId, sheet)).toEqual({ status: 'open' });
		expect(await drafts.begin(designer(), version.surveyId, new Map([['title', 'en annan']]))).toEqual({ status: 'open' });
		const draft = (await drafts.get(designer(), version.surveyId))!;
		expect(draft).toMatchObject({ surveyId: version.surveyId, projectId: world.projectId, workspaceId: world.workspaceId, number: 0 });
		expect(surveyContent.parse(fromSheet(draft.sheet))).toEqual(version.content);
	});

	test.skipIf(skip)('versions come one after the other, two at the same moment too; the survey is called as its newest', async () => {
		const survey = await newDraft();
		const place = { workspaceId: world.workspaceId, surveyId: survey };
		const first = await surveys.publishVersion(designer(), place, content);
		await Promise.all(['Bussen', 'Tåget'].map((title) => surveys.publishVersion(designer(), place, { ...content, title })));
		const found = (await surveys.list(designer(), world.projectId)).find(({ id }) => id === survey)!;
		expect(found.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
		expect(found.versions.at(-1)!.id).toBe(first);
		expect(['Bussen', 'Tåget']).toContain(found.title);
		await expect(surveys.publishVersion(designer(), place, { ...content, title: '' })).rejects.toThrow();
		await expect(surveys.publishVersion(world.people.trust_agent.client, place, content)).rejects.toThrow();
		expect((await surveys.list(designer(), world.projectId)).find(({ id }) => id === survey)!.versions.length).toBe(3);
	});

	test.skipIf(skip)('written twice is written once, in the order it came; without edits it is only read', async () => {
		const survey = await newDraft();
		expect(await drafts.write(designer(), survey, 0, [edit(1), edit(2)])).toMatchObject({ status: 'written', number: 2, edits: [edit(1), edit(2)] });
		// The answer was lost: the same again, and one more.
		expect(await drafts.write(designer(), survey, 0, [edit(1), edit(2), edit(3)])).toMatchObject({ status: 'written', number: 3, edits: [edit(1), edit(2), edit(3)] });
		expect(await drafts.write(designer(), survey, 2, [])).toEqual({ status: 'written', number: 3, edits: [edit(3)] });
		expect(await drafts.write(designer(), survey, 99, [])).toEqual({ status: 'written', number: 3, edits: [] });
		expect((await numbers(survey)).map(({ number }) => number)).toEqual([1, 2, 3]);
	});

	test.skipIf(skip)('twenty at the same moment: every edit once, and no number twice or left out', async () => {
		const survey = await newDraft();
		await Promise.all(Array.from({ length: 20 }, (_, i) => drafts.write(designer(), survey, 0, [edit(`a${i}`), edit(`b${i >> 1}`)])));
		const rows = await numbers(survey);
		expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		expect(rows.length).toBe(30);
	});

	test.skipIf(skip)('a long journal is folded when it is opened: the same draft, and windows that are behind get what they lack', async () => {
		const survey = await newDraft();
		const start = (await drafts.get(designer(), survey))!;
		const edits = Array.from({ length: 1500 }, (_, i) => edit(`f${i}`, [{ place: 'title', ...(i === 0 ? { from: content.title } : { from: `t${i - 1}` }), to: `t${i}` }]));
		for (const part of [edits.slice(0, 700), edits.slice(700, 1000), edits.slice(1000)]) {
			await drafts.write(designer(), survey, 0, part);
			const opened = (await drafts.get(designer(), survey))!;
			expect(opened.sheet.get('title')).toBe(part.at(-1)!.changes[0]!.to);
			const again = (await drafts.get(designer(), survey))!;
			expect([again.number, [...again.sheet].sort()]).toEqual([opened.number, [...opened.sheet].sort()]);
		}
		expect(await store.sql(`select folded, number from public.survey_drafts where survey_id = '${survey}'`)).toEqual([{ folded: 1300, number: 1500 }]);
		const behind = new Session({ sheet: start.sheet, number: 0, author: 'late', draw: () => 'none' });
		const tail = await drafts.write(designer(), survey, 0, []);
		if (tail.status !== 'written') throw new Error(tail.status);
		behind.received(tail, 0, []);
		expect(behind.view.get('title')).toBe('t1499');
		// Written before it was folded, and sent again: once.
		expect(await drafts.write(designer(), survey, 1500, [edits[3]!])).toEqual({ status: 'written', number: 1500, edits: [] });
	});

	test.skipIf(skip)('without texts in other languages: all else is as it is read whole, also where an edit takes back two at once', async () => {
		const survey = await newDraft({ ...content, translations: undefined, 'translations/ar/title': 'عنوان', 'translated/ar/title': content.title } as unknown as Value);
		const own = async () => [...(await drafts.get(designer(), survey, { own: true }))!.sheet].filter(([place]) => !isInOtherLanguage(place)).sort();
		const whole = async () => [...(await drafts.get(designer(), survey))!.sheet].filter(([place]) => !isInOtherLanguage(place)).sort();
		const there = [...(await drafts.get(designer(), survey))!.sheet.keys()].filter(isInOtherLanguage);
		expect(there.length).toBeGreaterThan(0);
		await drafts.write(designer(), survey, 0, [edit(1, [{ place: 'title', from: content.title, to: 'Ny' }])]);
		expect([...(await drafts.get(designer(), survey, { own: true }))!.sheet.keys()].filter(isInOtherLanguage)).toEqual([]);
		expect(await own()).toEqual(await whole());
		// Undone whole or not at all: without the other language it would not be done.
		const place = there.find((one) => one.startsWith('translations/'))!;
		const before = (await drafts.get(designer(), survey))!.sheet.get(place)!;
		await drafts.write(designer(), survey, 0, [{ ...edit(2, [{ place: 'title', from: 'Ny', to: 'Igen' }, { place, from: before, to: 'x' }]), whole: true }]);
		expect(await own()).toEqual(await whole());
		expect((await drafts.get(designer(), survey, { own: true }))!.sheet.get('title')).toBe('Igen');
	});

	test.skipIf(skip)('what is no edit is refused, and what came with it', async () => {
		const survey = await newDraft();
		const wrong: unknown[] = [
			null, 1, 'x', [], {}, { ...edit(1), id: 'kort' }, { ...edit(1), id: 7 }, { ...edit(1), id: 'med mellanslag i' }, { ...edit(1), author: '' }, { ...edit(1), changes: [] },
			{ ...edit(1), changes: {} }, { ...edit(1), more: 1 }, { ...edit(1), whole: false }, { ...edit(1), whole: 'ja' }, edit(1, [{ place: '' }]), edit(1, [{ place: 'å' }]),
			edit(1, [{ place: 'x'.repeat(201) }]), edit(1, [{ place: 'title', to: 'x'.repeat(41_000) }]), edit(1, [{ place: 'title', more: 1 } as never]), edit(1, ['x' as never]),
			edit(1, Array.from({ length: 6001 }, () => ({ place: 'title', to: 'x' })))
		];
		for (const one of wrong) expect(await drafts.write(designer(), survey, 0, [edit(2), one as Edit]), JSON.stringify(one).slice(0, 80)).toEqual({ status: 'invalid' });
		expect(await drafts.write(designer(), survey, 0, [edit(2), edit(2)])).toEqual({ status: 'invalid' });
		expect(await drafts.write(designer(), survey, 0, {} as Edit[])).toEqual({ status: 'invalid' });
		expect(await numbers(survey)).toEqual([]);
		for (const title of ['', '  ', 'x'.repeat(161)]) expect(await drafts.create(designer(), world.projectId, title, new Map())).toEqual({ status: 'invalid' });
	});

	test.skipIf(skip)('others than designers of the workspace neither see nor write', async () => {
		const survey = await newDraft();
		for (const [who, { client }] of Object.entries(world.people)) {
			if (who === 'designer') continue;
			expect(await drafts.get(client, survey), who).toBeNull();
			expect(await drafts.write(client, survey, 0, [edit(1)]), who).toEqual({ status: 'forbidden' });
			expect(await drafts.begin(client, survey, new Map()), who).toEqual({ status: 'forbidden' });
			expect(await drafts.create(client, world.projectId, 'Ny', new Map()), who).toEqual({ status: 'forbidden' });
		}
		expect(await numbers(survey)).toEqual([]);
	});

	test.skipIf(skip)('two windows through the store: both end equal, and what both wrote in one place is kept twice', async () => {
		const survey = await newDraft({ title: 'Bussen', cards: [{ id: 'A', title: 'Turer' }, { id: 'B', title: 'Pris' }] });
		let drawn = 0;
		const windows = await Promise.all(['window-a', 'window-b'].map(async (author) => {
			const { sheet, number } = (await drafts.get(designer(), survey))!;
			return new Session({ sheet, number, author, draw: () => `drawn-${++drawn}-----` });
		}));
		const [a, b] = windows as [Session, Session];
		a.change([{ place: 'title', to: 'Bussen till jobbet' }], 0);
		b.change([{ place: 'title', to: 'Tåget' }], 0);
		b.change([{ place: positionAt('cards', 'A') }], 10);
		a.change([{ place: 'cards/B/title', to: 'Vad den kostar' }], 20);
		for (const session of [a, b, a, b]) {
			const from = session.number;
			const sent = session.take();
			const tail = await drafts.write(designer(), survey, from, sent);
			if (tail.status !== 'written') throw new Error(tail.status);
			session.received(tail, from, sent);
		}
		const { sheet, number } = (await drafts.get(designer(), survey))!;
		expect(number).toBe(4);
		for (const session of windows) expect(new Map([...session.view].sort())).toEqual(new Map([...sheet].sort()));
		expect(fromSheet(sheet)).toEqual({ title: 'Bussen till jobbet', cards: [{ id: 'B', title: 'Vad den kostar' }] });
		expect([a.shown('title'), b.shown('title')]).toEqual(['Bussen till jobbet', 'Tåget']);
	});
});
