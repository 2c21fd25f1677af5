/** A release's figures are the same in every form they leave in, equal what the answers give, and nothing raw goes with them. */
import { describe, expect, test } from 'vitest';
import { printed } from '#analysis/command.ts';
import { bestWorstData } from '#analysis/question/best_worst.ts';
import { byContent, peopleOf } from '#analysis/context.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { csvRecords } from '#domain/export/csv.ts';
import type { QuestionOf } from '#domain/question/index.ts';
import { figureAt } from '#domain/result/address.ts';
import { toldFigures, type ToldFigure } from '#domain/result/told.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { resultsCsv, resultsJson } from '#features/releases/out/results-file.ts';
import { messages } from '#i18n/index.ts';
import { readInput } from '#stats/input/read-input.ts';
import { answersTo, frozen, MARK } from './frozen.ts';

const survey = surveyContent.parse(allKindsFromPack('Grums'));
const words = messages('sv').releases.out;
const key = ({ question, unit, card, measure }: Pick<ToldFigure, 'question' | 'unit' | 'card' | 'measure'>) => [question, unit, card, measure].join('|');

/** The rows of a CSV file by the names of their columns. */
function rowsOf(text: string, separator: ';' | ','): Record<string, string>[] {
	const read = csvRecords(text, separator);
	if ('line' in read) throw new Error(`line ${read.line}`);
	const [head, ...rows] = read.records;
	return rows.map(({ cells }) => Object.fromEntries(head!.cells.map(({ text: name }, i) => [name, cells[i]!.text])));
}

describe.each([5, 12, 40])('a release of %i people', (n) => {
	const responses = answersTo(survey, n);
	const { release, results } = frozen(survey, responses);
	const figures = toldFigures(release, results);
	const json = resultsJson(release, results, words);
	const read = JSON.parse(json) as { figures: (Omit<ToldFigure, 'unit' | 'card'> & { unit: string | null; card: string | null })[]; cards: unknown[]; release: Record<string, unknown> };

	test('has the same figures in JSON and in CSV, in Swedish and in English, cell by cell', () => {
		expect(figures.length).toBeGreaterThan(60);
		expect(new Set(figures.map(key)).size).toBe(figures.length);
		expect(read.figures.map((one) => ({ ...one, unit: one.unit ?? '', card: one.card ?? '' }))).toEqual(figures);
		for (const [lang, separator] of [['sv', ';'], ['en', ',']] as const) {
			const rows = rowsOf(resultsCsv(release, results, messages(lang).releases.out, lang), separator);
			expect(rows).toHaveLength(figures.length);
			const number = (text: string) => (text === '' ? null : Number(separator === ';' ? text.replace(',', '.') : text));
			expect(rows.map(({ question, unit, card, measure, value, lower, upper, word, n: people, hidden, since }) => ({ question, unit, card, measure, value: number(value!), lower: number(lower!), upper: number(upper!), word, n: number(people!), hidden, since })))
				.toEqual(figures.map((one) => ({ question: one.question, unit: one.unit, card: one.card, measure: one.measure, value: one.value, lower: one.lower, upper: one.upper, word: one.word ?? '', n: one.n, hidden: one.hidden ?? '', since: release.id })));
		}
	});

	test('has every figure at its address, and is what the estimate gives on the answers', () => {
		for (const { question, card, measure, value } of figures) {
			if (measure !== 'all' && measure !== 'rank' && value !== null) expect(figureAt(results, { release: release.id, question, card, measure })?.value).toBe(value);
		}
		const asked = survey.questions.find((one) => one.kind === 'best_worst') as QuestionOf<'best_worst'>;
		const input = readInput(JSON.parse(JSON.stringify({ format: 'best-worst', ...bestWorstData(survey, asked, peopleOf({ responses: byContent(responses) }, asked)), options: { level: 0.9, seed: 1 } })));
		if (!input.ok) throw new Error(input.message);
		const own = (printed(input) as unknown as { items: { item: string; share: number | null; shareLow: number | null; shareHigh: number | null; rankLow: number | null; rankHigh: number | null; counts: { best: number } }[] }).items;
		const stored = (x: number | null | undefined) => (x === null || x === undefined ? null : Math.round(x * 1e6) / 1e6 || 0);
		const shares = figures.filter(({ question, measure }) => question === asked.id && measure === 'share');
		expect(shares.length).toBeGreaterThan(0);
		for (const { card, value, lower, upper } of shares) {
			const item = own.find((one) => one.item === survey.cards.find(({ id }) => id === card)!.title)!;
			expect([value, lower, upper]).toEqual([stored(item.share), stored(item.shareLow), stored(item.shareHigh)]);
			const at = (measure: string) => figures.find((one) => one.question === asked.id && one.card === card && one.measure === measure)!;
			expect([at('rank').lower, at('rank').upper, at('best').value]).toEqual([item.rankLow, item.rankHigh, item.counts.best]);
		}
	});

	test('says of what is hidden why, never how much, and has nothing raw in it', () => {
		for (const one of figures) if (one.hidden) expect([one.value, one.lower, one.upper, one.word]).toEqual([null, null, null, null]);
		expect(figures.some(({ hidden }) => hidden === 'too_few')).toBe(true);
		// Every count of people is k or more.
		for (const { measure, value } of figures) if (['people', 'create', 'break', 'keep'].includes(measure) && value !== null) expect(value).toBeGreaterThanOrEqual(5);
		const csv = resultsCsv(release, results, words, 'sv');
		for (const text of [json, csv]) {
			for (const raw of [MARK, release.projectId, release.roundId, ...responses.map(({ id }) => id)]) expect(text).not.toContain(raw);
		}
		expect(csv).toContain('Visas inte, eftersom färre än 5 står bakom.');
	});
});

test('of fewer than k nothing is told, whatever is stored; a title is no formula; made-up answers are marked', () => {
	const { release, results } = frozen({ ...survey, cards: survey.cards.map((card, i) => (i === 0 ? { ...card, title: '=HYPERLINK("x";"y")' } : card)) }, answersTo(survey, 12), { simulated: true });
	expect(toldFigures({ ...release, n: null }, results)).toEqual([]);
	const csv = resultsCsv(release, results, words, 'sv');
	expect(csv).toContain(`"'=HYPERLINK(""x"";""y"")"`);
	expect(rowsOf(csv, ';').every(({ made_up: made }) => made === '1')).toBe(true);
	expect(JSON.parse(resultsJson(release, results, words))).toMatchObject({ version: 1, madeUp: words.madeUp, release: { simulated: true, n: 12 } });
	const hiddenAndStored = results.map((row) => ({ ...row, hidden: 'too_few' })) as unknown as typeof results;
	expect(toldFigures(release, hiddenAndStored).every(({ measure, value }) => measure === 'all' && value === null)).toBe(true);
});
