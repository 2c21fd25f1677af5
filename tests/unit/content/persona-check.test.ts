/** A check round's survey: every line that fits on a screen, with the same four answers, in three languages as far as nobody has to translate. */
import { expect, test } from 'vitest';
import { resultsOf } from '#analysis/results.ts';
import { checkSurvey } from '#content/persona-check.ts';
import { sam } from '#content/persona-templates.ts';
import { LONGEST_CHECKED, lineOfQuestion, linesToCheck } from '#domain/persona/check.ts';
import type { ChoiceResult } from '#domain/question/choice/result.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import { ASSUMPTION, linesOf, type Persona } from '#domain/persona/persona.ts';
import { CHECK_ANSWERS } from '#domain/question/choice/check.ts';
import { inLanguage, textsOf } from '#domain/survey/texts.ts';
import { surveyContent } from '#domain/survey/survey.ts';

let drawn = 0;
const draw = () => `id${String(drawn++).padStart(6, '0')}`;
const persona = sam(draw, '2027-01-01');
const withLines = (...texts: string[]): Persona => ({
	...persona, sections: [{ ...persona.sections[0]!, lines: texts.map((text) => ({ id: draw(), text, voice: 'third' as const, evidence: ASSUMPTION, other: null })) }]
});

test('each line is a question of its own, in the order it is read, and can be found again', () => {
	const survey = surveyContent.parse(checkSurvey(persona));
	const asked = survey.questions.filter(({ kind }) => kind === 'choice');
	expect(asked.map(({ id }) => lineOfQuestion(id))).toEqual(linesOf(persona).map(({ id }) => id));
	for (const one of asked) expect(one.kind === 'choice' && one.options.map(({ value }) => value)).toEqual([...CHECK_ANSWERS]);
	expect(lineOfQuestion(survey.questions.at(-1)!.id)).toBeNull();
	expect(survey.title).toBe('Känner du igen dig i Sam?');
});

test('in Arabic and English nothing but the lines themselves is left to translate', () => {
	const survey = surveyContent.parse(checkSurvey(withLines('Kort rad.', 'Lång rad. '.repeat(30))));
	for (const language of ['en', 'ar']) {
		// Two lines, and the fruit that nobody practises on.
		expect(inLanguage(survey, language).missing, language).toBe(2 + survey.practice.cards.length);
	}
	const places = new Set(textsOf(survey).map(({ place }) => place));
	for (const words of Object.values(survey.translations)) for (const at of Object.keys(words)) expect(places.has(at), at).toBe(true);
});

test('of few a word is told and no count; of enough the counts are, and no word', () => {
	const survey = surveyContent.parse(checkSurvey(withLines('Vaknar sent.')));
	const [question] = survey.questions;
	const said = (...values: string[]): StoredResponse[] => values.map((value, i) => ({ id: `r${i}`, revision: 1, language: 'sv', simulated: false, answers: [{ question: question!.id, kind: 'choice', value }] }) as unknown as StoredResponse);
	const told = (responses: StoredResponse[], k = 5) => resultsOf(survey, responses, { k, earlier: [] })[0]!.content as ChoiceResult | null;
	const word = (holds: number, not: number) => told(said(...Array<string>(holds).fill('holds'), ...Array<string>(not).fill('not')));
	expect([word(8, 0), word(6, 2), word(4, 4), word(1, 7)].map((one) => one!.share)).toEqual(['many', 'many', 'half', 'few']);
	expect(word(6, 2)!.rows.every(({ cell }) => cell.kind === 'hidden')).toBe(true);
	// Partly is yes, in part.
	expect(told(said('partly', 'partly', 'partly', 'partly', 'holds'))!.share).toBe('many');
	const counted = told(said(...Array<string>(10).fill('holds'), ...Array<string>(6).fill('partly')))!;
	expect([counted.share, counted.rows[0]!.cell]).toEqual([undefined, { kind: 'count', count: 10 }]);
	expect(told(said('holds', 'holds', 'holds', 'not'))).toBeNull();
});

test('a long line stands below a question; one that no screen holds is left out and named; blank ones are not asked about', () => {
	const written = withLines('A', 'B'.repeat(161), 'C'.repeat(LONGEST_CHECKED + 1), '  ');
	const survey = surveyContent.parse(checkSurvey(written));
	expect(survey.questions.filter(({ kind }) => kind === 'choice').map((one) => ('help' in one ? [one.prompt.slice(0, 1), one.help.slice(0, 1)] : []))).toEqual([['A', 'S'], ['S', 'B']]);
	expect(linesToCheck(written).tooLong.map(({ text }) => text[0])).toEqual(['C']);
	expect(checkSurvey(withLines())).toBeNull();
	// What looks like a part of a replacement is a name as any other.
	expect(checkSurvey({ ...written, name: '$& {name}' })!.title).toBe('Känner du igen dig i $& {name}?');
});
