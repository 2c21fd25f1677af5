import { describe, expect, test } from 'vitest';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { inLanguage, languagesOf, textsOf } from '#domain/survey/texts.ts';
import { directionOf, ownName, respondentWords } from '#i18n/respondent.ts';
import { sv } from '#i18n/sv.ts';

describe.each([
	['the standard survey', surveyFromPack],
	['the survey with all kinds', allKindsFromPack]
])('%s', (_, make) => {
	const survey = make('Grums');
	test.each(['en', 'ar'])('has every text in %s, and no text of another survey', (language) => {
		expect(languagesOf(survey)).toContain(language);
		expect(Object.keys(survey.translations[language]!).sort()).toEqual(textsOf(survey).map(({ place }) => place).sort());
		expect(inLanguage(survey, language).missing).toBe(0);
	});
	test.each(['en', 'ar'])('the place is written into %s, and something else where there is none', (language) => {
		const all = (place: string) => Object.values(make(place).translations[language]!).join('\n');
		expect(all('Grums')).toContain('Grums');
		expect(all('Grums') + all('')).not.toMatch(/[{}]/);
		expect(all('')).not.toContain('undefined');
	});
	test('is a survey, and the same one in every language but for its texts', () => {
		expect(surveyContent.parse(survey)).toEqual(survey);
		const shape = (content: unknown) => JSON.stringify(content, (key, value) => (['title', 'line', 'help', 'prompt', 'label', 'low', 'high', 'hint', 'promptWorst', 'language'].includes(key) ? '' : value));
		const swedish = inLanguage(survey, 'sv').survey;
		for (const language of ['en', 'ar']) {
			const other = inLanguage(survey, language).survey;
			expect(other.language).toBe(language);
			expect(shape(other)).toBe(shape(swedish));
		}
	});
	test('Arabic is in Arabic letters: nothing was left in Swedish', () => {
		for (const [place, text] of Object.entries(survey.translations.ar!)) expect(text, place).toMatch(/\p{Script=Arabic}/u);
	});
});

test('two questions with the same id would share their translations, and are refused', () => {
	const survey = allKindsFromPack('Grums');
	const [first, second, ...rest] = survey.questions;
	const said = surveyContent.safeParse({ ...survey, questions: [first, second, { ...second, section: 'more' }, ...rest] });
	expect(said.error?.issues.map(({ message }) => message)).toEqual(['Two questions have the same id']);
});

/** Every text with its path. */
function texts(value: unknown, path = ''): [string, string][] {
	return typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('the respondent’s words', () => {
	test('are in the first language that we have words in, else in Swedish', () => {
		expect(respondentWords('ar')).toMatchObject({ lang: 'ar', dir: 'rtl' });
		expect(respondentWords('fi', 'en')).toMatchObject({ lang: 'en', dir: 'ltr' });
		expect(respondentWords('fi', null, '')).toMatchObject({ lang: 'sv', respond: sv.respond });
		expect(respondentWords('toString')).toMatchObject({ lang: 'sv' });
	});
	test('Arabic has every text and every {name} of the Swedish source, each kept apart from the letters around it', () => {
		const names = (value: string) => (value.match(/\{\w+\}/g) ?? []).sort().join();
		const { respond, respondMore } = respondentWords('ar');
		const arabic = new Map(texts({ respond, respondMore }));
		const swedish = texts({ respond: sv.respond, respondMore: sv.respondMore });
		expect([...arabic.keys()].sort()).toEqual(swedish.map(([path]) => path).sort());
		for (const [path, value] of swedish) {
			expect(names(arabic.get(path)!), path).toBe(names(value));
			// A text of numbers and names alone has nothing to translate.
			if (/\p{L}/u.test(value.replaceAll(/\{\w+\}/g, ''))) expect(arabic.get(path)!, path).toMatch(/\p{Script=Arabic}/u);
			// What staff have written may be in Latin letters.
			for (const name of ['municipality', 'controller', 'contact', 'place', 'code']) {
				if (value.includes(`{${name}}`)) expect(arabic.get(path)!, path).toContain(`\u2068{${name}}\u2069`);
			}
		}
	});
	test('a language has its own name and its direction', () => {
		expect(['sv', 'en', 'ar', 'so'].map(ownName)).toEqual(['Svenska', 'English', 'العربية', 'Soomaali']);
		expect(['sv', 'ar', 'fa', 'so'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'ltr']);
		expect(ownName('zz')).toBe('Zz');
	});
});
