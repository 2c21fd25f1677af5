/** The documents themselves, without a browser: what is printed, and that a form can hold everything that a sheet can. */
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { blankSheet, itemsOf, paperCards } from '#features/paper/items.ts';
import { summaryOf } from '#features/paper/summary.ts';
import { readTyped } from '#features/paper/typed.ts';
import Review from '#features/paper/Review.svelte';
import Sheet from '#features/paper/Sheet.svelte';
import TypeIn from '#features/paper/TypeIn.svelte';
import type { Values } from '#features/paper/reading/reading.ts';
import { wordsOnPaper } from '#features/paper/words.ts';
import { newDraft } from '#answering/draft.ts';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { inLanguage } from '#domain/survey/texts.ts';
import { messages } from '#i18n/index.ts';
import { directionOf } from '#i18n/respondent.ts';
import { createRandom } from '#stats/random.ts';
import { mixed } from './mixed.ts';
import { answerBoth } from './person.ts';

const ROUND = 'GRAN-472';
const SURVEYS = [['the standard survey', surveyFromPack('Grums')], ['the survey with all kinds', allKindsFromPack('Grums')], ['a survey in an unusual order', mixed]] as const;

const packOf = (survey: SurveyContent, expected: number | null): RoundPackage => ({
	round: { code: ROUND, title: 'Omgång', demo: false, smallestGroup: 7, ageFloor: 16, expected, idle: { minutes: 10, keeps: false }, repeatCodes: false },
	workspace: { name: 'Grums kommun', municipality: 'Grums', place: 'Grums', controller: '', contact: '', helpLines: '' },
	survey, languages: ['sv', 'ar', 'en']
});
const plain = (html: string) => html.replace(/<!--.*?-->/g, '').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The fields of a form as they would be sent: name and value of everything that is filled in. */
function sentBy(html: string): Values {
	const sent: Values = {};
	for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
		const attribute = (name: string) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
		const type = attribute('type') ?? 'text';
		if ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag)) continue;
		sent[plain(attribute('name')!)] = plain(attribute('value') ?? (type === 'checkbox' ? 'on' : ''));
	}
	for (const [, name, text] of html.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^]*?)<\/textarea>/g)) sent[name!] = plain(text!).replace(/^\n/, '');
	return sent;
}

describe.each(SURVEYS)('%s', (_, source) => {
	test.each(['sv', 'ar', 'en'])('is printed in %s: every number once and in order, every text, one strip', (language) => {
		for (const expected of [null, 8]) {
			const { survey } = inLanguage(source, language);
			const draft = blankSheet(survey, ROUND, 77, expected);
			const items = itemsOf(survey, draft);
			const props = { pack: packOf(survey, expected), words: wordsOnPaper(language), sender: null, code: 'K7M3QRT', withdrawalCode: 'K7MX-3QRT', items, few: draft.few === true, address: 'exempel.se/angra' };
			const html = plain(render(Sheet, { props }).body);
			expect([...html.matchAll(/class="q[^"]*">(\d+)</g)].map(([, number]) => Number(number))).toEqual(items.map(({ number }) => number));
			for (const question of survey.questions) if ('prompt' in question) expect(html).toContain(written(question.prompt));
			for (const { title } of survey.sections) expect(html).toContain(`>${written(title)}</h3>`);
			for (const { title } of paperCards(survey)) expect(html).toContain(written(title));
			expect(html.split('K7MX-3QRT')).toHaveLength(2);
			expect(html).not.toMatch(/undefined|\{\w+\}|\[object/);
			// Once: that nobody can answer here, and what may become of the words.
			expect(html.split(props.words.respondMore.care.nobodyAnswers)).toHaveLength(2);
			expect(html.split(props.words.paper.words.without)).toHaveLength(expected ? 2 : 1);
		}
	});

	test('is typed in: the form holds everything a sheet can, gives it back as it was, and so does the page to read through', () => {
		const words = messages('sv');
		for (let seed = 0; seed < 12; seed++) {
			const device = newDraft(source, ROUND, { id: '', withdrawalCode: '', seed });
			const values = { ...answerBoth(source, device, createRandom(seed), 0.1), ':age': 'on', ':help:explained': 'on', ':words': 'show' };
			const blank = blankSheet(source, ROUND, seed, 8);
			const typed = readTyped(source, blank, 16, values);
			expect(typed.problems).toEqual([]);
			const form = (given: Values) =>
				sentBy(render(TypeIn, {
					props: { words, survey: source, dir: directionOf('sv'), code: 'K7M3QRT', items: itemsOf(source, blank), ageFloor: 16, few: true, values: given, problems: [], found: [] }
				}).body);
			const sent = form(values);
			expect(sent).toMatchObject(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')));
			expect(readTyped(source, blank, 16, sent).response).toEqual(typed.response);
			expect(form(sent)).toEqual(sent);
			const rows = summaryOf(source, typed, words);
			const review = render(Review, { props: { t: words.paper.typeIn, code: 'K7M3QRT', rows, values: sent, textLang: 'sv', wordsLeftOut: false, empty: false } }).body;
			expect(readTyped(source, blank, 16, sentBy(review)).response).toEqual(typed.response);
			expect(review).not.toMatch(/undefined|\{\w+\}/);
		}
		// Nothing crossed is a question without a cross.
		const empty = sentBy(render(TypeIn, { props: { words, survey: source, dir: 'ltr', code: 'K7M3QRT', items: itemsOf(source, blankSheet(source, ROUND, 1, null)), ageFloor: null, few: false, values: {}, problems: [], found: [] } }).body);
		expect(Object.values(empty).filter((value) => value !== '')).toEqual([]);
	});
});
