import { describe, expect, test } from 'vitest';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import { paperResponse } from '#domain/response/paper.ts';
import { WITHDRAWAL_ALPHABET } from '#domain/response/withdrawal-code.ts';
import { newSheets, readSheetCode, sheetCode, SHEETS, writtenSheetCode } from '#domain/round/sheet-code.ts';
import { inLanguage } from '#domain/survey/texts.ts';
import { newDraft, steps, submission } from '#answering/journey.ts';
import { blankSheet, followCards, paperCards, questionsOf } from '#features/paper/sheet.ts';
import { readTyped, type Values } from '#features/paper/typed.ts';
import { PAPER_LANGUAGES, paperWords } from '#i18n/respond-paper.ts';
import { createRandom } from '#stats/random.ts';

const standard = surveyFromPack('Grums');
const all = allKindsFromPack('Grums');
const LANGUAGES = ['sv', 'ar', 'en'];
const ROUND = 'GRAN-472';
const made = { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT' };

describe('the code of a sheet', () => {
	const random = createRandom(11);
	const seeds = [0, 1, 30, 31, SHEETS - 1, ...Array.from({ length: 300 }, () => Math.floor(random.uniform() * SHEETS))];
	test('tells the seed and the language, however it is typed', () => {
		for (const seed of seeds) {
			const code = sheetCode(seed, ROUND);
			expect(code).toMatch(/^[A-HJKMNP-Z2-9]{7}$/);
			const read = { code, seed, language: LANGUAGES[seed % 3] };
			for (const typed of [code, writtenSheetCode(code), ` ${code.toLowerCase()} `, [...code].join(' ')]) expect(readSheetCode(typed, ROUND, LANGUAGES)).toEqual(read);
		}
	});
	test('one wrong character is always seen, and so are two that have changed places', () => {
		for (const seed of seeds.slice(0, 60)) {
			const code = sheetCode(seed, ROUND);
			for (let i = 0; i < 7; i++) {
				for (const letter of WITHDRAWAL_ALPHABET) {
					if (letter !== code[i]) expect(readSheetCode(code.slice(0, i) + letter + code.slice(i + 1), ROUND, LANGUAGES)).toBe('mistyped');
				}
				for (let j = i + 1; j < 7; j++) {
					const swapped = [...code];
					[swapped[i], swapped[j]] = [code[j]!, code[i]!];
					if (swapped.join('') !== code) expect(readSheetCode(swapped.join(''), ROUND, LANGUAGES)).toBe('mistyped');
				}
			}
		}
	});
	test('a sheet of another round is nearly always seen', () => {
		const passed = ['GRAN-473', 'GRAN-427', 'TALL-472', 'STEN-100'].flatMap((round) => seeds.filter((seed) => typeof readSheetCode(sheetCode(seed, round), ROUND, LANGUAGES) !== 'string'));
		expect(passed.length / (4 * seeds.length)).toBeLessThan(0.06);
	});
	test.each(['', 'K7M', 'K7MX-3QRT', 'K7M-3QR', 'K7M-30RT', 'IOL-1010', 'åäö-åäöå', '٣٣٣٣٣٣٣'])('"%s" is no code', (typed) => {
		expect(readSheetCode(typed, ROUND, LANGUAGES)).toBe('notACode');
	});
	test('new sheets are all different and in the language asked for', () => {
		for (const language of LANGUAGES) {
			const sheets = newSheets(40, ROUND, language, LANGUAGES, createRandom(3).uniform);
			expect(new Set(sheets.map(({ code }) => code)).size).toBe(40);
			for (const { code, seed } of sheets) expect(readSheetCode(code, ROUND, LANGUAGES)).toEqual({ code, seed, language });
		}
	});
});

describe.each([['the standard survey', standard], ['the survey with all kinds', all]])('a sheet of %s', (_, survey) => {
	test.each([1, 7, SHEETS - 1])('is arranged as a device arranges with the same seed (%i)', (seed) => {
		const device = newDraft(survey, ROUND, { ...made, seed });
		const sheet = blankSheet(survey, ROUND, seed, null);
		expect(sheet.screens).toEqual(device.screens);
		expect(sheet.parts).toEqual(device.parts);
		const asked = questionsOf(survey, sheet);
		expect(asked.filter(({ kind }) => kind !== 'follow').map(({ key }) => key)).toEqual(
			steps(survey, device).filter(({ kind }) => ['weigh', 'part', 'background'].includes(kind)).map(({ key }) => key)
		);
		expect(asked.map(({ number }) => number)).toEqual(asked.map((_, i) => i + 1));
		expect(asked.filter(({ kind }) => kind === 'follow')).toHaveLength(survey.followUp.cards);
		// And the same in every language.
		for (const language of LANGUAGES) expect(blankSheet(inLanguage(survey, language).survey, ROUND, seed, null).screens).toEqual(device.screens);
	});
	test('every card that is asked about has one number', () => {
		const numbers = new Map(paperCards(survey).map(({ id, number }) => [id, number]));
		const shown = questionsOf(survey, blankSheet(survey, ROUND, 5, null)).flatMap((question) => ('shown' in question ? question.shown : []));
		expect(shown.filter((card) => !numbers.has(card))).toEqual([]);
		expect([...numbers.values()]).toEqual([...numbers.values()].map((_, i) => i + 1));
	});
	test('answered the same, it is the same answers as from a device', () => {
		const seed = 99;
		const blank = blankSheet(survey, ROUND, seed, null);
		const device = newDraft(survey, ROUND, { ...made, seed });
		const values: Values = {};
		for (const question of questionsOf(survey, blank)) {
			if (question.kind === 'weigh') {
				const [a, b] = question.shown as [string, string];
				device.taps[question.set] = { best: b, worst: a, outcome: 'chosen' };
				values[`${question.key}:best`] = b;
				values[`${question.key}:worst`] = a;
			} else if (question.kind === 'part') {
				const { shown, key, part } = question;
				if (part.kind === 'pairs') device.more[key] = { left: true, value: { kind: 'pairs', outcome: 'chosen', choice: (values[key] = shown[1]!) } };
				if (part.kind === 'balance') device.more[key] = { left: true, value: { kind: 'balance', score: Number((values[key] = '-2')) } };
				if (part.kind === 'ladder') device.more[key] = { left: true, value: { kind: 'ladder', value: Number((values[key] = '0')) } };
				if (part.kind === 'choice') device.more[key] = { left: true, value: { kind: 'choice', value: part.options[Number((values[key] = '1'))]!.value } };
				if (part.kind === 'points') {
					device.more[key] = { left: true, value: { kind: 'points', points: shown.map((_, i) => (i === 2 ? part.total : 0)) } };
					values[`${key}:${shown[2]}`] = String(part.total);
				}
				if (part.kind === 'ranking') {
					device.more[key] = { left: true, value: { kind: 'ranking', order: [shown[3]!, shown[0]!] } };
					values[`${key}:${shown[3]}`] = '1';
					values[`${key}:${shown[0]}`] = '2';
				}
			} else if (question.kind === 'background') {
				device.background[question.asked.id] = question.asked.options[2]!.value;
				values[question.key] = '2';
			}
		}
		// The cards that a device would choose, written on the sheet.
		const numbers = new Map(paperCards(survey).map(({ id, number }) => [id, number]));
		const top = steps(survey, device).flatMap((step) => (step.kind === 'today' ? [step.card] : []));
		top.forEach((card, i) => {
			device.today[card] = survey.followUp.today.options[1]!.value as 1;
			device.change[card] = 'keep';
			device.story[card] = `Egna ord ${i}`;
			Object.assign(values, { [`follow:${i}:card`]: String(numbers.get(card)), [`follow:${i}:today`]: '1', [`follow:${i}:change`]: String(survey.followUp.change.options.findIndex(({ value }) => value === 'keep')), [`follow:${i}:story`]: `Egna ord ${i}` });
		});
		const typed = readTyped(survey, blank, null, values);
		expect(typed.problems).toEqual([]);
		expect(typed.response.answers).toEqual(submission(survey, device, 'sv', 1).answers);
		expect(typed.response).toMatchObject({ support: 'text' });
		expect(paperResponse.parse(typed.response)).toEqual(typed.response);
	});
	test('empty, every question was skipped and there is nothing to save', () => {
		const typed = readTyped(survey, blankSheet(survey, ROUND, 3, null), null, {});
		expect(typed).toMatchObject({ problems: [], empty: true });
		for (const answer of typed.response.answers) if (answer.kind === 'best_worst') expect(answer.outcome).toBe('skipped');
	});
});

describe('what is wrong with what was typed', () => {
	const blank = blankSheet(all, ROUND, 4, null);
	const asked = questionsOf(all, blank);
	const weigh = asked.find((question) => question.kind === 'weigh')!;
	const part = (kind: string) => asked.find((question) => question.kind === 'part' && question.part.kind === kind)! as Extract<(typeof asked)[number], { kind: 'part' }>;
	const problems = (values: Values, ageFloor: number | null = null) => readTyped(all, blank, ageFloor, values).problems.map(({ key, problem }) => [key, problem]);
	const [a, b] = weigh.shown as [string, string];
	test('is said at its question', () => {
		expect(problems({ [`${weigh.key}:best`]: a, [`${weigh.key}:worst`]: a })).toEqual([[weigh.key, 'sameCard']]);
		expect(problems({ [`${weigh.key}:best`]: a, [`${weigh.key}:equal`]: 'on' })).toEqual([[weigh.key, 'cardsAndOther']]);
		expect(problems({ [`${weigh.key}:equal`]: 'on', [`${weigh.key}:skip`]: 'on' })).toEqual([[weigh.key, 'equalAndSkipped']]);
		const points = part('points');
		expect(problems({ [`${points.key}:${points.shown[0]}`]: '9' })).toEqual([[points.key, 'sum']]);
		expect(problems({ [`${points.key}:${points.shown[0]}`]: 'tio' })).toEqual([[points.key, 'notANumber']]);
		const ranking = part('ranking');
		expect(problems({ [`${ranking.key}:${ranking.shown[0]}`]: '1' })).toEqual([[ranking.key, 'orderShort']]);
		expect(problems({ [`${ranking.key}:${ranking.shown[0]}`]: '1', [`${ranking.key}:${ranking.shown[1]}`]: '3' })).toEqual([[ranking.key, 'order']]);
		expect(problems({ [`${ranking.key}:${ranking.shown[0]}`]: '1', [`${ranking.key}:${ranking.shown[1]}`]: '1' })).toEqual([[ranking.key, 'order']]);
		expect(problems({ 'help:none': 'on', 'help:explained': 'on' })).toEqual([['help', 'helpNone']]);
	});
	test('one cross of two is an answer, as it stands', () => {
		const { response } = readTyped(all, blank, null, { [`${weigh.key}:best`]: b });
		expect(response.answers[0]).toMatchObject({ outcome: 'chosen', best: b, worst: null });
	});
	test('a card for the follow-up is one of the screens’, once, and answers belong to one', () => {
		const numbers = paperCards(all);
		const may = followCards(all);
		const inside = String(numbers.find(({ id }) => may.has(id))!.number);
		const outside = String(numbers.find(({ id }) => !may.has(id))!.number);
		expect(problems({ 'follow:0:card': '99' })).toEqual([['follow:0', 'unknownCard']]);
		expect(problems({ 'follow:0:card': outside })).toEqual([['follow:0', 'otherCard']]);
		expect(problems({ 'follow:0:today': '1' })).toEqual([['follow:0', 'noCard']]);
		expect(problems({ 'follow:0:card': inside, 'follow:0:story': 'x'.repeat(1001) })).toEqual([['follow:0', 'tooLong']]);
		const both = blankSheet(standard, ROUND, 4, null);
		expect(readTyped(standard, both, null, { 'follow:0:card': '1', 'follow:1:card': '1' }).problems).toMatchObject([{ key: 'follow:1', problem: 'cardTwice' }]);
		expect(readTyped(standard, both, null, { 'follow:0:card': '1' }).follow[0]!.neverBest).toBe(true);
	});
	test('below the age floor nothing is taken without the cross', () => {
		expect(problems({}, 16)).toEqual([['age', 'noAge']]);
		expect(problems({ age: 'on' }, 16)).toEqual([]);
	});
});

describe('own words', () => {
	const text = 'Ring 070-123 45 67 eller skriv till a@exempel.se om bussen.';
	const values = { 'follow:0:card': '1', 'follow:0:story': text };
	const read = (more: Values, expected: number | null = null) => readTyped(standard, blankSheet(standard, ROUND, 4, expected), null, { ...values, ...more });
	test('what can point somebody out is asked about, each by itself', () => {
		const { found, problems } = read({});
		expect(found.map(({ kind }) => kind)).toEqual(['phone', 'email']);
		expect(problems).toMatchObject([{ key: 'follow:0', problem: 'personalData' }]);
		const settled = read({ [found[0]!.field]: 'remove', [found[1]!.field]: 'keep' });
		expect(settled).toMatchObject({ problems: [], found: [] });
		expect(settled.response.answers.find(({ kind }) => kind === 'story')).toEqual({ kind: 'story', card: 'H0', text: 'Ring … eller skriv till a@exempel.se om bussen.' });
	});
	test('in a small group there are none without a cross that allows it', () => {
		const stories = (more: Values) => read({ 'follow:0:story': 'Bussen går sällan.', ...more }, 8);
		for (const words of [{}, { words: 'choices_only' }] as Values[]) {
			expect(stories(words)).toMatchObject({ wordsLeftOut: true, problems: [] });
			expect(stories(words).response.answers.filter(({ kind }) => kind === 'story')).toEqual([]);
		}
		expect(stories({ words: 'rewritten' }).response).toMatchObject({ words: 'rewritten' });
		expect(stories({ words: 'rewritten' }).response.answers.filter(({ kind }) => kind === 'story')).toHaveLength(1);
	});
});

/** Every text with its path. */
function texts(value: unknown, path = ''): [string, string][] {
	return typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test('the sheet’s words are the same in every language, with every {name}, and do not shout', () => {
	const names = (value: string) => (value.match(/\{\w+\}/g) ?? []).sort().join();
	const source = texts(paperWords('sv'));
	expect(PAPER_LANGUAGES).toEqual(['sv', 'en', 'ar']);
	expect(paperWords('toString')).toEqual(paperWords('sv'));
	for (const language of PAPER_LANGUAGES) {
		const own = new Map(texts(paperWords(language)));
		expect([...own.keys()].sort()).toEqual(source.map(([path]) => path).sort());
		for (const [path, value] of source) {
			expect(names(own.get(path)!), `${language}${path}`).toBe(names(value));
			if (language === 'ar') expect(own.get(path)!, path).toMatch(/\p{Script=Arabic}/u);
			expect(own.get(path)!, path).not.toMatch(/!|klient|respondent/i);
		}
	}
});
