/** Whether a published survey has changed can be told without its translations, and a draft that nobody has touched is the survey it began with. */
import { expect, test } from 'vitest';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { fingerprintOf } from '#drafting/fingerprint.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';
import { same } from '#domain/survey/same.ts';

const survey = surveyFromPack('Grums');

test('a draft that nobody has touched is the same survey, and has the same mark', () => {
	const found = surveyOf(draftOf(JSON.parse(JSON.stringify(survey))));
	if (!('survey' in found)) throw new Error(JSON.stringify(found.problems));
	expect(same(found.survey, survey)).toBe(true);
	expect(fingerprintOf(found.survey.translations)).toBe(fingerprintOf(survey.translations));
});

test('the order does not matter; a letter, a place, a language does', () => {
	const words = { ar: { title: 'أ', 'card:H0:title': 'ب' }, en: { title: 'A' } };
	const mark = fingerprintOf(words);
	expect(fingerprintOf({ en: { title: 'A' }, ar: { 'card:H0:title': 'ب', title: 'أ' } })).toBe(mark);
	const others: Record<string, Record<string, string>>[] = [{ ...words, en: { title: 'B' } }, { ...words, en: { help: 'A' } }, { ar: words.ar, so: words.en }, { ar: words.ar }, { ar: { title: 'ب', 'card:H0:title': 'أ' }, en: words.en }, {}];
	expect(new Set([mark, ...others.map(fingerprintOf)]).size).toBe(others.length + 1);
});
