/** Which way a text of the survey's is read, whatever letter it begins with. */
import { describe, expect, test } from 'vitest';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { inLanguage } from '#domain/survey/texts.ts';
import { dialled } from '#domain/text/dialled.ts';
import { recordedIn } from '#features/respond/support/recorded.ts';
import { respondentWords } from '#i18n/respondent.ts';
import { dirOf, inLine } from '#ui/direction.ts';
import { fill } from '#ui/fill.ts';

test('Arabic with Latin words is read from the right, also when it begins with one', () => {
	for (const text of ['المساعدة في BankID وFörsäkringskassan', 'SFI وتعلّم اللغة السويدية كل يوم', 'Arbetsförmedlingen وCSN: ما الأهم لك؟', 'עזרה בזמן']) expect(dirOf(text), text).toBe('rtl');
});
test('everything else is left to the browser, also Swedish with an Arabic word in it', () => {
	for (const text of ['Kunna få bostad', 'Lära mig mer العربية på kvällarna', '7', '']) expect(dirOf(text), text).toBe('auto');
});
test('within another line the first letter that the browser finds says the same', () => {
	expect(inLine('SFI وتعلّم اللغة')).toBe('\u200fSFI وتعلّم اللغة');
	expect(inLine('Kunna få bostad')).toBe('Kunna få bostad');
});

describe('numbers in a text that is read from the right stand as they are dialled', () => {
	/** The numbers between the marks. */
	const marked = (text: string) => [...text.matchAll(/\u2066([^\u2069]*)\u2069/g)].map(([, number]) => number);
	test.each([
		['اتصل بالرقم 116 111', ['116 111']], ['اتصل +46 70 174 06 05 أو 070-174 06 05.', ['+46 70 174 06 05', '070-174 06 05']], ['هاتف (0555) 123 45', ['(0555) 123 45']],
		['٠٧٠ ١٧٤ ٠٦ ٠٥ مساءً', ['٠٧٠ ١٧٤ ٠٦ ٠٥']], ['من 112 أو 90101', []], ['في 3 أيام و 2,5 ساعة', []]
	])('%s', (text, numbers) => {
		expect(marked(dialled(text))).toEqual(numbers);
		expect(dialled(text).replace(/[\u2066\u2069]/g, '')).toBe(text);
		expect(dialled(dialled(text))).toBe(dialled(text));
	});
	test('what is read from the left is left as it is, whatever page it stands on: it has its own direction', () => {
		for (const text of ['Ring Bris på 116 111', '+46 70 174 06 05', '']) expect(dialled(text)).toBe(text);
	});
	test('our own help lines keep their order in every language', () => {
		for (const language of ['sv', 'en', 'ar']) {
			const { helpLines } = respondentWords(language).respondMore.care;
			expect(dialled(helpLines)).toBe(helpLines);
		}
	});
	test('what a device is sent has them, also where a text has not been translated', () => {
		const survey = surveyContent.parse({ ...allKindsFromPack('Grums'), translations: {} });
		const help = 'اتصل بالرقم 116 111 الآن';
		const content = { ...survey, language: 'ar', questions: survey.questions.map((one, i) => (i === 0 ? { ...one, help } : one)) } as typeof survey;
		for (const language of ['ar', 'sv']) expect((inLanguage(content, language).survey.questions[0] as { help: string }).help).toBe('اتصل بالرقم \u2066116 111\u2069 الآن');
		// What is stored, printed for designers and recorded is as it was written.
		expect((content.questions[0] as { help: string }).help).toBe(help);
	});
});

test('what is filled in keeps its own direction in a line that runs the other way', () => {
	expect(fill('Ansvarig är {name}.', { name: 'بلدية 116 111' })).toBe('Ansvarig är \u2068بلدية 116 111\u2069.');
	expect(fill('Ansvarig är {name}.', { name: 'Grums' })).toBe('Ansvarig är Grums.');
	expect(fill('المسؤول \u2068{name}\u2069.', { name: 'بلدية' })).toBe('المسؤول \u2068بلدية\u2069.');
});

test('a recording is found by its words, with or without marks', () => {
	const survey = { ...surveyContent.parse(allKindsFromPack('Grums')), language: 'ar', title: 'اتصل \u2066116 111\u2069' };
	const recorded = recordedIn({ round: { code: 'GRAN-472' }, survey, sounds: { title: 'abc' } } as unknown as Parameters<typeof recordedIn>[0]);
	expect(recorded('اتصل  116 111 ', 'ar')).toBe('/s/GRAN-472/sound/abc');
});
