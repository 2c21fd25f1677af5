/** What stands on a sheet, and that what is typed in from it is what a device would have sent. */
import { describe, expect, test } from 'vitest';
import { newDraft } from '#answering/draft.ts';
import { screensOf, steps, submission } from '#answering/journey.ts';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import { cardsOf, kindOf } from '#domain/question/kinds.ts';
import { paperResponse } from '#domain/response/paper.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { newSheets, readSheetCode, SHEETS } from '#domain/round/sheet-code.ts';
import { inLanguage } from '#domain/survey/texts.ts';
import { blankSheet, itemsOf, numbersOf, paperCards, sectionsOf } from '#features/paper/items.ts';
import { summaryOf } from '#features/paper/summary.ts';
import { readTyped } from '#features/paper/typed.ts';
import { messages } from '#i18n/index.ts';
import { createRandom } from '#stats/random.ts';
import { mixed } from './mixed.ts';
import { answerBoth } from './person.ts';

const ROUND = 'GRAN-472';
const made = { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT' };
const SURVEYS = [['the standard survey', surveyFromPack('Grums')], ['the survey with all kinds', allKindsFromPack('Grums')], ['a survey in an unusual order', mixed]] as const;

describe.each(SURVEYS)('a sheet of %s', (_, survey) => {
	test('every code gives the arrangement that a device has with the same seed', () => {
		const languages = ['sv', 'ar', 'en'];
		const sheets = [...newSheets(40, ROUND, 'ar', languages, createRandom(5).uniform), { code: '', seed: 0 }, { code: '', seed: SHEETS - 1 }];
		for (const { code, seed } of sheets) {
			if (code) expect(readSheetCode(code, ROUND, languages)).toMatchObject({ seed });
			const device = newDraft(survey, ROUND, { ...made, seed });
			const items = itemsOf(survey, blankSheet(survey, ROUND, seed, null));
			const screens = items.filter(({ question }) => question.kind !== 'follow_up').map(({ screen }) => screen);
			expect(screens).toEqual(survey.questions.flatMap((question) => screensOf(survey, device, question)));
			expect(screens.map(({ key }) => key)).toEqual(steps(survey, device).flatMap((step) => (step.kind === 'question' ? [step.key] : [])));
			// The same in every language.
			for (const language of languages) expect(blankSheet(inLanguage(survey, language).survey, ROUND, seed, null).screens).toEqual(device.screens);
		}
	});
	test('is numbered through, in the survey’s order, and every key is one item’s', () => {
		const items = itemsOf(survey, blankSheet(survey, ROUND, 5, null));
		expect(items.map(({ number }) => number)).toEqual(items.map((_, i) => i + 1));
		expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
		expect(items.filter(({ key }) => key.startsWith(':'))).toEqual([]);
		expect([...new Set(items.map(({ question }) => question.id))]).toEqual(survey.questions.map(({ id }) => id));
		for (const question of survey.questions) {
			const own = items.filter((item) => item.question.id === question.id);
			expect(numbersOf(items, question.id)).toBe(own.length > 1 ? `${own[0]!.number}–${own[0]!.number + own.length - 1}` : String(own[0]!.number));
			if (question.kind === 'follow_up') expect(own).toHaveLength(question.cards);
		}
		const sections = sectionsOf(survey, items);
		expect(sections.map(({ title }) => title)).toEqual(survey.sections.map(({ title }) => title));
		expect(sections.flatMap(({ questions }) => questions.flatMap((one) => one.items))).toEqual(items);
	});
	test('every card that is asked about has one number', () => {
		const cards = paperCards(survey);
		expect(cards.map(({ number }) => number)).toEqual(cards.map((_, i) => i + 1));
		expect(cards.map(({ id }) => id).sort()).toEqual([...new Set(survey.questions.flatMap(cardsOf))].sort());
	});
	test('answered the same, it is the same answers as from a device, and nothing is wrong with them', () => {
		const kinds = new Set<string>();
		for (let seed = 0; seed < 120; seed++) {
			const random = createRandom(1000 + seed);
			const device = newDraft(survey, ROUND, { ...made, seed });
			const values = answerBoth(survey, device, random, [0, 0.3, 0.9][seed % 3]!);
			const typed = readTyped(survey, blankSheet(survey, ROUND, seed, null), null, values);
			expect(typed.problems).toEqual([]);
			expect(typed.items.filter(({ notPutFirst }) => notPutFirst)).toEqual([]);
			expect(typed.response.answers).toEqual(submission(survey, device, 'sv', 1).answers);
			expect(answersProblem(survey, typed.response.answers)).toBe(null);
			expect(paperResponse.parse(typed.response)).toEqual(typed.response);
			for (const { kind } of typed.response.answers) kinds.add(kind);
			// Lines to read through where something was filled in, and nowhere else.
			const rows = summaryOf(survey, typed, messages('sv'));
			for (const [i, { item, answers, card }] of typed.items.entries()) {
				const filled = card !== undefined || answers.some((one) => kindOf(item.question.kind).says(one) || one.kind === 'story' || (one.kind === 'pairs' && one.outcome === 'unknown') || (one.kind === 'best_worst' && one.outcome === 'equal'));
				expect(rows[i]!.lines.length > 0, item.key).toBe(filled);
			}
		}
		expect([...kinds].sort()).toEqual([...new Set(survey.questions.map(({ kind }) => kind))].sort());
	});
	test('empty, every question was skipped and there is nothing to save', () => {
		const blank = blankSheet(survey, ROUND, 3, null);
		const device = newDraft(survey, ROUND, { ...made, seed: 3 });
		for (const { key } of device.screens) device.taps[key] = { left: true };
		const typed = readTyped(survey, blank, null, {});
		expect(typed).toMatchObject({ problems: [], empty: true });
		expect(typed.response.answers).toEqual(submission(survey, device, 'sv', 1).answers);
	});
});
