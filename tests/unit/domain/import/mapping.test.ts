/** Rows of a spreadsheet as answers: mapped by suggestions alone, and refused where they say what nobody could have answered. */
import { describe, expect, test } from 'vitest';
import { csvHead, csvRow } from '#domain/export/csv.ts';
import { layoutOf, type ExportedResponse } from '#domain/export/layout.ts';
import { firstMapping, mappingProblems, mappingShape, valuesOf, type Mapping } from '#domain/import/mapping.ts';
import { importRows, preview } from '#domain/import/rows.ts';
import { suggested } from '#domain/import/suggest.ts';
import { targetsOf } from '#domain/import/targets.ts';
import type { Table, TableCell } from '#domain/import/table.ts';
import type { Answer } from '#domain/question/index.ts';
import { rescaled } from '#domain/question/points/import.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { readTable } from '#server/request/table.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { chanceOf, randomAnswer, randomSurvey } from '../../../store/random-answers.ts';

const tableOf = (head: string[], ...rows: TableCell[][]): Table => ({
	sheet: null, sheets: [], letters: 'utf-8', samples: [], head, headRow: 1, blank: 0, rows: rows.map((cells, i) => ({ row: i + 2, cells }))
});
const counter = () => {
	let n = 0;
	return () => String(n++).padStart(6, '0');
};

function peopleOf(survey: SurveyContent, random: Random, n: number): ExportedResponse[] {
	const { below, pick } = chanceOf(random);
	return Array.from({ length: n }, (_, i) => {
		const answers: Answer[] = [];
		for (let more = 3 + below(25); more > 0; more--) {
			const one = randomAnswer(survey, pick(survey.questions), random);
			if (one && !answersProblem(survey, [...answers, one])) answers.push(one);
		}
		return { id: `p${i}`, language: 'sv', support: pick(['text', 'symbols', null] as const), help: [...pick([[], ['none'], ['explained']] as const)], simulated: pick([true, false]), answers };
	});
}
/** What a file with one row a person tells of an answer, with the cards in one order; null for what it cannot tell. */
function told(answer: Answer): string | null {
	if (answer.kind === 'pairs' || answer.kind === 'story' || (answer.kind === 'follow_up' && answer.aspect === 'story')) return null;
	if (answer.kind === 'balance') {
		const sorted = [...answer.shown].sort();
		return JSON.stringify({ ...answer, shown: sorted, score: answer.score === null ? null : sorted[0] === answer.shown[0] ? answer.score + 0 : 0 - answer.score });
	}
	if (answer.kind === 'points') {
		const laid = answer.shown.map((card, i) => [card, answer.points?.[i] ?? null] as const).sort(([a], [b]) => (a < b ? -1 : 1));
		return JSON.stringify({ ...answer, shown: laid.map(([card]) => card), points: answer.points && laid.map(([, one]) => one) });
	}
	return JSON.stringify('shown' in answer ? { ...answer, shown: [...answer.shown].sort() } : answer);
}
const sortedKeys = (text: string): string => JSON.stringify(Object.entries(JSON.parse(text) as object).sort(([a], [b]) => (a < b ? -1 : 1)));
const allTold = (answers: readonly Answer[]): string[] => answers.flatMap((one) => told(one) ?? []).map(sortedKeys).sort();

describe('an exported file with one row a person, mapped by suggestions alone', () => {
	test('gives the same answers to random surveys, for all kinds that a row can tell', async () => {
		const kinds = new Map<string, number>();
		for (let seed = 1; seed <= 40; seed++) {
			const random = createRandom(seed);
			const survey = randomSurvey(random);
			// Who says nothing that a row can tell is a row without answers.
			const people = peopleOf(survey, random, 8).filter(({ answers }) => answers.length > 0);
			const layout = layoutOf(survey, { words: seed % 2 === 0 });
			const text = csvHead(layout.people, ';') + people.map((one) => csvRow(layout.personRow(one), ';')).join('');
			const read = await readTable(new TextEncoder().encode(text));
			if (!('table' in read)) throw new Error(JSON.stringify(read));
			const mapping = firstMapping(survey, read.table);
			expect(mappingShape.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
			expect(mappingProblems(survey, read.table, mapping)).toEqual([]);
			const { responses, refused, rescaled } = importRows(survey, read.table, mapping, counter());
			expect(refused, `seed ${seed}`).toEqual([]);
			expect(rescaled).toBe(0);
			expect(responses.length).toBe(people.length);
			for (const [i, { answers, support, help, simulated, language }] of responses.entries()) {
				const before = people[i]!;
				expect({ support, help, simulated, language }, `seed ${seed}`).toEqual({ support: before.support, help: before.help, simulated: before.simulated, language: before.language });
				expect(allTold(answers), `seed ${seed} row ${i + 2}`).toEqual(allTold(before.answers));
				for (const { kind } of answers) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
			}
		}
		expect([...kinds.keys()].sort()).toEqual(['balance', 'best_worst', 'choice', 'follow_up', 'ladder', 'points', 'ranking']);
		expect(Math.min(...kinds.values())).toBeGreaterThan(40);
	});
});

const asked = { section: null, help: '' };
const survey = surveyContent.parse({
	language: 'sv', title: 'Prov', minutes: 3,
	cards: [['H', 'Må bra'], ['B', 'Egen bostad'], ['E', 'Pengar som räcker'], ['V', 'Vänner']].map(([id, title]) => ({ id, title })),
	practice: { cards: ['a', 'b', 'c'].map((id) => ({ id, title: id, picture: '' })) },
	questions: [
		{ ...asked, id: 'age', kind: 'choice', prompt: 'Hur gammal är du?', background: true, options: [['16', '16–19 år'], ['20', '20–24 år'], ['25', '25–29 år']].map(([value, label]) => ({ value, label })) },
		{ ...asked, id: 'stones', kind: 'points', prompt: 'Fördela stenarna', cards: ['H', 'B', 'E'], total: 10 },
		{ ...asked, id: 'order', kind: 'ranking', prompt: 'Lägg korten i ordning', cards: ['H', 'B', 'E', 'V'], least: 2 },
		{ ...asked, id: 'duel', kind: 'pairs', prompt: 'Vilket är viktigast?', cards: ['H', 'B', 'E'], count: 2 },
		{ ...asked, id: 'most', kind: 'best_worst', prompt: 'Viktigast', promptWorst: 'Minst viktigt', sets: [['H', 'B', 'E']] },
		{ ...asked, id: 'life', kind: 'ladder', prompt: 'Hur är livet?', low: 'Så dåligt det kan bli', high: 'Så bra det kan bli' },
		{ ...asked, id: 'own', kind: 'story', prompt: 'Vad vill du berätta?', hint: '', maxLength: 500 }
	],
	translations: { ar: { 'question:age:option:0': 'من ١٦ إلى ١٩' } }
});
/** Rows under headings, mapped by suggestions and by hand. */
function taken(head: Record<string, string>, rows: TableCell[][], rest: Partial<Mapping> = {}) {
	const table = tableOf(Object.keys(head), ...rows);
	const mapping: Mapping = { columns: Object.values(head), values: {}, empty: 'notReached', ...rest };
	expect(mappingProblems(survey, table, mapping)).toEqual([]);
	const { responses, refused, reasons, ...counts } = importRows(survey, table, mapping, counter());
	return { answers: responses.map(({ answers }) => answers), refused: refused.map(({ row, column, reason }) => `${row}${column ?? ''} ${reason}`), reasons, ...counts };
}

describe('columns from elsewhere', () => {
	test('are known by the words of question and card, and by nothing that could be two things', () => {
		const head = [
			'ID', 'Starttid', 'HUR GAMMAL ÄR DU', 'Fördela stenarna [Må bra]', 'Fordela stenarna - Egen bostad', 'Må bra', 'Lägg korten i ordning', 'Egen bostad eller Må bra', 'Viktigast', 'Minst viktigt',
			'Hur är livet?', 'Hur är livet', 'Vad vill du berätta?', 'duel_H_won', 'Kommentar', ''
		];
		const day = { day: '2026-11-29 10:15' };
		const table = tableOf(head, ['1', day, ...Array<TableCell>(14).fill(null)]);
		expect(suggested(survey, table).map(({ key, why }) => `${key} ${why}`)).toEqual([
			'person heading', ' day', 'q:age: heading', 'q:stones:H heading', 'q:stones:B alike', ' unknown', 'q:order::order heading', 'q:duel:H:B heading', 'q:most:0:best heading', 'q:most:0:worst heading',
			' twice', ' twice', ' own_words', ' counted', ' unknown', ' blank'
		]);
	});
	test('every target has a name of its own, and none is a text', () => {
		const targets = targetsOf(survey);
		expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
		expect(targets.filter(({ question }) => question?.kind === 'story')).toEqual([]);
	});
	test('a question that needs all its columns says which are missing, and two ways are one too many', () => {
		const problems = (...columns: string[]) => mappingProblems(survey, tableOf(columns.map(String), []), { columns, values: {}, empty: 'notReached' });
		expect(problems('q:stones:H')).toEqual([{ problem: 'missing_columns', question: 'stones', targets: ['q:stones:B', 'q:stones:E'] }]);
		expect(problems('q:order::order', 'q:order:H')).toMatchObject([{ problem: 'two_ways', question: 'order' }]);
		expect(problems('q:age:', 'q:age:')).toEqual([{ problem: 'twice', column: 1 }]);
		expect(problems('', 'language')).toEqual([{ problem: 'nothing' }]);
		expect(problems('q:age:', 'q:gone:')).toEqual([{ problem: 'unknown_target', column: 1 }]);
	});
});

describe('values', () => {
	const valuesIn = (head: string, cells: TableCell[], key: string, said = {}) =>
		valuesOf(survey, tableOf([head], ...cells.map((cell) => [cell])), { columns: [key], values: { 0: said }, empty: 'notReached' })[0]!.values.map(({ text, count, read }) => [text, count, 'value' in read ? read.value : 'wrong' in read ? read.wrong : null]);
	test('options by their words in every language, and where an option is called a number never by their place', () => {
		expect(valuesIn('Ålder', ['16-19 ÅR', '20–24 år', '20–24 år', 16, '2', 'من ١٦ إلى ١٩', 'Vet ej'], 'q:age:')).toEqual([
			['2', 1, 'unmatched'], ['Vet ej', 1, 'unmatched'], ['20–24 år', 2, 2], ['16-19 ÅR', 1, 1], ['16', 1, 1], ['من ١٦ إلى ١٩', 1, 1]
		]);
		// Under the name of our own files a number is the number of those.
		expect(valuesIn('age', ['2', '-98'], 'q:age:')).toEqual([['2', 1, 2], ['-98', 1, -98]]);
	});
	test('what somebody has said of a value is what it means, and nothing that the question does not take', () => {
		expect(valuesIn('Livet', ['Bra', 'Dåligt', '3', '11'], 'q:life:', { Bra: 8, Dåligt: 40 })).toEqual([['Dåligt', 1, 'unmatched'], ['11', 1, 'unmatched'], ['Bra', 1, 8], ['3', 1, 3]]);
	});
	test('a day that a spreadsheet made of a value is said to be one', () => {
		expect(taken({ Livet: 'q:life:' }, [[{ day: '2026-02-01' }], [4]])).toMatchObject({ refused: ['2A day'], answers: [[{ value: 4 }]] });
	});
});

describe('rows', () => {
	const STONES = { H: 'q:stones:H', B: 'q:stones:B', E: 'q:stones:E' };
	test('stones must add up: one too many is put right and counted, and an empty cell is a nought only where nothing is missing', () => {
		const read = taken(STONES, [[5, 5, 0], ['5', '5', null], [6, 5, 0], [5, 4, null], [5, 5, 5], [null, null, null], [5, 5, '-98'], ['-98', '-98', '-98'], ['5,0', '4.5', 1]]);
		expect(read.answers.flat().map((one) => 'points' in one && one.points)).toEqual([[5, 5, 0], [5, 5, 0], [5, 5, 0], null]);
		expect(read.refused).toEqual(['5A wrong_total', '6A wrong_total', '8A contradiction', '10B unmatched']);
		expect([read.rescaled, read.empty, read.reasons]).toEqual([1, 1, { wrong_total: 2, contradiction: 1, unmatched: 1 }]);
	});
	test('shares that are put right stay whole, add up, and keep who has none', () => {
		for (let seed = 1; seed <= 200; seed++) {
			const random = createRandom(seed);
			const { below, is } = chanceOf(random);
			const total = 10 + below(91);
			const off = is(0.5) ? 1 : -1;
			const points = Array.from({ length: 2 + below(11) }, () => 0);
			for (let i = 0; i < total + off; i++) points[below(points.length)]! += 1;
			const right = rescaled(points, total);
			expect(right.reduce((sum, one) => sum + one, 0)).toBe(total);
			expect(right.every((one, i) => Number.isInteger(one) && (points[i]! > 0 || one === 0) && Math.abs(one - points[i]!) <= 1)).toBe(true);
		}
	});
	test('places: ties and gaps are refused, and the order may stand in one cell', () => {
		const PLACES = { H: 'q:order:H', B: 'q:order:B', E: 'q:order:E', V: 'q:order:V' };
		const read = taken(PLACES, [[2, 1, null, null], [1, 1, 2, 3], [1, 3, null, null], [1, null, null, null], ['-95', 2, 1, '-95']]);
		expect(read.answers.flat().map((one) => 'order' in one && one.order.join())).toEqual(['B,H', 'E,B']);
		expect(read.refused).toEqual(['3A same_place', '4B place_missing', '5A too_few_places']);
		const order = taken({ Ordning: 'q:order::order' }, [['Vänner;Må bra;Egen bostad;'], ['Vänner;vänner'], ['Vänner;Hund'], ['Vänner'], [null]]);
		expect(order.answers.flat().map((one) => 'order' in one && one.order.join())).toEqual(['V,H,B']);
		expect(order.refused).toEqual(['3A same_card', '4A unmatched', '5A too_few_places']);
	});
	test('most and least: a card that was not there, or is both, is refused; one alone is enough', () => {
		const read = taken({ Mest: 'q:most:0:best', Minst: 'q:most:0:worst' }, [['Må bra', 'Egen bostad'], ['Må bra', null], ['Vänner', 'Må bra'], ['Må bra', 'må bra'], ['-97', '-97'], ['-97', 'Må bra']]);
		expect(read.answers.flat().map((one) => one.kind === 'best_worst' && `${one.outcome} ${one.best} ${one.worst}`)).toEqual(['chosen H B', 'chosen H null', 'equal null null']);
		expect(read.refused).toEqual(['4A not_on_screen', '5B same_card', '7B contradiction']);
	});
	test('pairs: no more than a person meets', () => {
		const read = taken({ a: 'q:duel:H:B', b: 'q:duel:H:E', c: 'q:duel:B:E' }, [['Må bra', 'E', null], ['Må bra', 'Må bra', 'B'], ['Vänner', null, null], ['-97', '-96', null]]);
		expect(read.answers.map((all) => all.map((one) => one.kind === 'pairs' && `${one.outcome} ${one.choice}`))).toEqual([['chosen H', 'chosen E'], ['equal null', 'unknown null']]);
		expect(read.refused).toEqual(['3C too_many', '4A not_on_screen']);
	});
	test('who is there twice comes in once, and the name in the file comes in nowhere', () => {
		const table = tableOf(['ID', 'Livet'], ['anna@example.se', 4], ['anna@example.se', 5], [null, 6], [null, 7], ['bo', null]);
		const all = importRows(survey, table, { columns: ['person', 'q:life:'], values: {}, empty: 'notReached' });
		expect(all.refused.map(({ row, reason }) => [row, reason])).toEqual([[3, 'same_person']]);
		expect([all.responses.length, all.empty]).toEqual([3, 1]);
		expect(JSON.stringify(all)).not.toContain('anna');
		expect(all.responses.map(({ id }) => id)).toEqual(all.responses.map(({ id }) => id).sort());
	});
	test('an empty cell is what somebody has said that it is', () => {
		expect(taken({ Livet: 'q:life:', Ålder: 'q:age:' }, [[null, '16–19 år']]).answers).toEqual([[{ question: 'age', kind: 'choice', value: '16' }]]);
		expect(taken({ Livet: 'q:life:', Ålder: 'q:age:' }, [[null, '16–19 år']], { empty: 'skipped' }).answers[0]).toContainEqual({ question: 'life', kind: 'ladder', value: null });
	});
	test('the first rows are shown as they would come in', () => {
		const shown = preview(survey, tableOf(['Livet'], [4], ['x'], [5]), { columns: ['q:life:'], values: {}, empty: 'notReached' }, 2);
		expect(shown.map(({ row, read }) => [row.row, Object.keys(read)[0]])).toEqual([[2, 'response'], [3, 'refused']]);
	});
	test('whatever stands in the cells, nothing comes in that the app could not have stored', () => {
		let [inside, outside] = [0, 0];
		for (let seed = 1; seed <= 60; seed++) {
			const random = createRandom(seed);
			const any = randomSurvey(random);
			const { pick, some, below } = chanceOf(random);
			const targets = some(targetsOf(any).filter(({ question }) => question), 1 + below(3));
			const titles = any.cards.map(({ title }) => title);
			const cells = (): TableCell => pick([null, null, 0, 1, 2, 3, -3, -95, -97, -98, -99, 1e21, 0.5, 'Val 0', '1;2', `${pick(titles)};${pick(titles)}`, pick(titles), pick(titles), '__proto__', 'constructor', { day: '2026-01-01' }] as TableCell[]);
			const table = tableOf(targets.map(({ key, exported }) => (random.uniform() < 0.5 ? (exported ?? key) : key)), ...Array.from({ length: 60 }, () => targets.map(cells)));
			const { responses, refused } = importRows(any, table, { columns: targets.map(({ key }) => key), values: {}, empty: pick(['notReached', 'skipped'] as const) });
			for (const { answers } of responses) expect(answersProblem(any, answers)).toBeNull();
			[inside, outside] = [inside + responses.length, outside + refused.length];
		}
		expect([inside > 100, outside > 100]).toEqual([true, true]);
	});
});
