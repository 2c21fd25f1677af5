/** Translations in a draft: what is missing, what has changed since, what goes and comes back with a card, a language, an option. */
import { describe, expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import { asNewQuestion } from '#drafting/locked.ts';
import { Session } from '#drafting/session.ts';
import { positionAt, versionsOf, type Sheet } from '#drafting/sheet.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';
import { addedLanguage, confirmed, languagesOfDraft, markAt, progressOf, removedLanguage, stateOf, textsOfDraft, translationAt, written, type Changes } from '#drafting/translation.ts';

const published = (sheet: ReadonlyMap<string, unknown>): SurveyContent => {
	const found = surveyOf(sheet as Sheet);
	if ('problems' in found) throw new Error(JSON.stringify(found.problems));
	return found.survey;
};
let drawn = 0;
const session = (sheet: Sheet, author = 'anna') => new Session({ sheet, number: 0, author, draw: () => `edit-${++drawn}` });
const textOf = (sheet: ReadonlyMap<string, never>, name: string) => textsOfDraft(sheet).find((one) => one.name === name)!;
const put = (sheet: Sheet, changes: Changes) => changes.forEach(({ place, to }) => (to === undefined ? sheet.delete(place) : sheet.set(place, to)));
const TITLE = 'card:H0:title';

describe('the texts of a draft', () => {
	test.each(Object.entries(SURVEYS))('%s: those of the survey, in its order, and each has room for what stands there', (_, survey) => {
		const texts = textsOfDraft(draftOf(survey));
		expect(texts.map(({ place, text }) => ({ place, text }))).toEqual(textsOf(survey));
		for (const { place, text, most } of texts) expect(most, place).toBeGreaterThanOrEqual(text.length);
		// What the server takes as a place.
		for (const { name } of texts) expect(translationAt('ckb', name)).toMatch(/^[A-Za-z0-9_:#~/-]{1,150}$/);
		expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
	});
	test('as long as the survey allows, text by text', () => {
		const most = new Map(textsOfDraft(draftOf(SURVEYS.allKinds)).map(({ place, most }) => [place, most]));
		expect(['title', 'card:H0:title', 'card:H0:line', 'section:matters', 'question:matters:help', 'question:ladder:low', 'question:mostly:option:0', 'question:top:today:option:4'].map((place) => most.get(place)))
			.toEqual([160, 120, 200, 80, 400, 80, 80, 80]);
	});
	test('a draft that lacks almost everything has those that are there', () => {
		const sheet = draftOf(SURVEYS.allKinds);
		for (const place of [...sheet.keys()]) if (/^(title|practice|questions\/(mostly\/options|top\/today\/options|ladder\/low))/.test(place)) sheet.delete(place);
		const names = textsOfDraft(sheet).map(({ name }) => name);
		expect(names).toContain(TITLE);
		expect(names).toContain('question:ladder:high');
		expect(names).not.toContain('question:ladder:low');
		expect(names.filter((name) => /^(title|practice)/.test(name))).toEqual([]);
		expect(textsOfDraft(new Map())).toEqual([]);
	});
});

describe('where a text stands', () => {
	test('missing, done, changed since; spaces and line ends change nothing', () => {
		expect(stateOf('Bo', undefined, undefined)).toBe('missing');
		expect(stateOf('Bo', '  ', 'Bo')).toBe('missing');
		expect(stateOf('Bo', 'Live', 'Bo')).toBe('done');
		expect(stateOf('Bo\n', 'Live', 'Bo\r\n ')).toBe('done');
		expect(stateOf('Bo bra', 'Live', 'Bo')).toBe('changed');
		// Nobody knows what it was made from.
		expect(stateOf('Bo bra', 'Live', undefined)).toBe('done');
	});
	test('a published survey’s translations hold until its own text is changed; "Stämmer ändå" makes one hold again', () => {
		const sheet = draftOf(SURVEYS.standard);
		const all = textsOfDraft(sheet).length;
		expect(progressOf(sheet, textsOfDraft(sheet), 'ar')).toEqual({ of: all, translated: all, changed: 0 });
		sheet.set('cards/H0/title', 'Något helt annat');
		expect(progressOf(sheet, textsOfDraft(sheet), 'ar')).toEqual({ of: all, translated: all, changed: 1 });
		expect(published(sheet).translations.ar![TITLE]).toBe(SURVEYS.standard.translations.ar![TITLE]);
		put(sheet, confirmed('ar', textOf(sheet as never, TITLE)));
		expect(progressOf(sheet, textsOfDraft(sheet), 'ar').changed).toBe(0);
		expect(progressOf(sheet, textsOfDraft(sheet), 'en').changed).toBe(1);
		// Nothing of this is in what is published.
		expect(JSON.stringify(published(sheet))).not.toContain('translated');
	});
	test('changed there and back again it holds', () => {
		const sheet = draftOf(SURVEYS.standard);
		const was = sheet.get('cards/H0/title')!;
		sheet.set('cards/H0/title', 'Annat');
		sheet.set('cards/H0/title', was);
		expect(progressOf(sheet, textsOfDraft(sheet), 'ar').changed).toBe(0);
	});
});

describe('what goes, and comes back', () => {
	test('a card’s translations go with it in the same step and come back with "Ångra"', () => {
		const draft = session(draftOf(SURVEYS.standard));
		const before = published(draft.view);
		draft.change([{ place: positionAt('cards', 'H0') }], 0);
		for (const words of Object.values(published(draft.view).translations)) expect(Object.keys(words).filter((place) => place.startsWith('card:H0:'))).toEqual([]);
		draft.undo();
		expect(published(draft.view)).toEqual(before);
	});
	test('an option keeps its translation when one before it is taken away, and when they change places', () => {
		const survey = structuredClone(SURVEYS.allKinds);
		const sheet = draftOf(survey);
		const options = survey.questions.find(({ id }) => id === 'mostly')! as { options: { value: string }[] };
		const words = survey.translations.ar!;
		sheet.delete(positionAt('questions/mostly/options', options.options[0]!.value));
		expect(published(sheet).translations.ar).toMatchObject({ 'question:mostly:option:0': words['question:mostly:option:1'], 'question:mostly:option:1': words['question:mostly:option:2'] });
		expect(published(sheet).translations.ar).not.toHaveProperty('question:mostly:option:2');
		sheet.set(positionAt('questions/mostly/options', options.options[0]!.value), 'zz');
		expect(published(sheet).translations.ar).toMatchObject({ 'question:mostly:option:2': words['question:mostly:option:0'] });
	});
	test('a text that has been emptied takes its translation along, so that nobody sees one that stands alone', () => {
		const sheet = draftOf(SURVEYS.standard);
		sheet.set('cards/H0/line', ' ');
		expect(published(sheet).translations.ar).not.toHaveProperty('card:H0:line');
	});
	test('a language goes whole and comes back whole, each in one step; one without a text is not published', () => {
		const draft = session(draftOf(SURVEYS.standard));
		const before = new Map(draft.view);
		draft.change(removedLanguage(draft.view, 'ar'), 0);
		expect(languagesOfDraft(draft.view)).toEqual(['en']);
		expect([...draft.view.keys()].filter((place) => /^translat(ions|ed)\/ar/.test(place))).toEqual([]);
		draft.undo();
		expect(new Map([...draft.view].sort())).toEqual(new Map([...before].sort()));
		draft.change(addedLanguage('so'), 0);
		expect(languagesOfDraft(draft.view)).toEqual(['ar', 'en', 'so']);
		expect(Object.keys(published(draft.view).translations).sort()).toEqual(['ar', 'en']);
		draft.undo();
		expect(languagesOfDraft(draft.view)).toEqual(['ar', 'en']);
	});
	test('a question that becomes a new one takes along its translations and what they were made from', () => {
		const sheet = draftOf(SURVEYS.standard);
		put(sheet, asNewQuestion(sheet, 'mostly', new Map(), () => 'new1'));
		const words = SURVEYS.standard.translations.ar!;
		expect(published(sheet).translations.ar).toMatchObject({ 'question:new1:prompt': words['question:mostly:prompt'], 'question:new1:option:2': words['question:mostly:option:2'] });
		sheet.set('questions/new1/prompt', 'Något annat');
		expect(progressOf(sheet, textsOfDraft(sheet), 'ar').changed).toBe(1);
	});
	test('the language that the survey is written in is no translation of it', () => {
		const sheet = draftOf(SURVEYS.standard);
		sheet.set('language', 'ar');
		expect(Object.keys(published(sheet).translations)).toEqual(['en']);
	});
});

describe('typing', () => {
	test('letters one after the other are one step and one edit, with what they were translated from', () => {
		const draft = session(draftOf({ ...SURVEYS.standard, translations: {} }));
		const text = textOf(draft.view as never, TITLE);
		[...'مرحبا'].forEach((_, i, letters) => draft.change(written('ar', text, letters.slice(0, i + 1).join('')), i * 100));
		expect(draft.unsent).toHaveLength(1);
		expect(draft.view.get(markAt('ar', TITLE))).toBe(text.text);
		expect(draft.history.steps.back).toBe(1);
		draft.undo();
		expect([...draft.view.keys()].filter((place) => place.includes('/ar/'))).toEqual([]);
		draft.redo();
		expect(draft.view.get(translationAt('ar', TITLE))).toBe('مرحبا');
	});
	test('two translators in one place: both texts are shown, and never what they were made from', () => {
		const sheet = draftOf(SURVEYS.standard);
		const [anna, bo] = [session(sheet, 'anna'), session(sheet, 'bo')];
		const text = textOf(sheet as never, TITLE);
		anna.change(written('ar', { ...text, text: 'Ett annat kort' }, 'واحد'), 0);
		bo.change(written('ar', { ...text, text: 'Ett tredje kort' }, 'اثنان'), 0);
		const edits = [...anna.take(), ...bo.take()];
		for (const one of [anna, bo]) one.received({ edits, number: edits.length }, 0, one.take());
		expect(bo.view).toEqual(anna.view);
		expect(versionsOf(anna.view).map(({ place, value }) => [place, value])).toEqual([[translationAt('ar', TITLE), 'اثنان']]);
		expect(anna.view.get(markAt('ar', TITLE))).toBe('Ett tredje kort');
	});
});
