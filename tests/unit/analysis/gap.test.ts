/** The gap between two parties, from their results alone: the same as the estimators say of the answers themselves. */
import { describe, expect, test } from 'vitest';
import { printed } from '#analysis/command.ts';
import { gapsBetween, type Gap } from '#analysis/gap.ts';
import { peopleOf } from '#analysis/context.ts';
import { balanceData } from '#analysis/question/balance.ts';
import { bestWorstData } from '#analysis/question/best_worst.ts';
import { pairsData } from '#analysis/question/pairs.ts';
import { pointsData } from '#analysis/question/points.ts';
import { rankingData } from '#analysis/question/ranking.ts';
import { resultsOf } from '#analysis/results.ts';
import { simulateResponses, type ChoiceModel } from '#analysis/simulate.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { dilemmaUnit } from '#domain/question/balance/result.ts';
import type { Kind, QuestionOf } from '#domain/question/index.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { Result } from '#domain/result/result.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import type { ComparisonRow } from '#stats/differences.ts';
import { readInput } from '#stats/input/read-input.ts';
import { newcombeDifference } from '#stats/proportions.ts';
import { soak } from '../../soak.ts';

const survey = surveyContent.parse(allKindsFromPack('Grums'));
const people = (model: ChoiceModel, n: number, seed: number): StoredResponse[] => simulateResponses(survey, model, n, seed).map((one) => ({ ...one, simulated: false }));

/** As they are stored in a release. */
function stored(responses: readonly StoredResponse[], k = 5): Result[] {
	const position = new Map(survey.questions.map((question, i) => [question.id, i]));
	return resultsOf(survey, responses, { k }).map((result) => {
		const question = survey.questions[position.get(result.question)!]!;
		return { ...result, position: position.get(result.question)!, prompt: 'prompt' in question ? question.prompt : '', follows: 'of' in question ? question.of : null, since: { release: 'x', number: 1, releasedOn: '2026-11-29' } };
	});
}
const ask = <K extends Kind>(kind: K) => survey.questions.find((one) => one.kind === kind) as QuestionOf<K>;
/** Two groups that want different things of the cards that the first question asks about. */
const [one, two, three] = [...new Set(ask('best_worst').sets.flat())] as [string, string, string];
const young: ChoiceModel = { worth: { [one]: 1.8, [two]: -1.2, [three]: 0.5 }, spread: 0.5, equal: 0.05, skip: 0.03 };
const group: ChoiceModel = { ...young, worth: { [one]: -1.2, [two]: 1.8, [three]: 0.5 } };
const gapOf = (gaps: Gap[], question: string, unit = '') => gaps.find((gap) => gap.question === question && gap.unit === unit)!;

type Data = { items: readonly string[]; respondents: readonly object[] };
/** What `npm run -s estimate` says when it compares the two groups' answers. */
function compared(format: string, first: Data, second: Data): ComparisonRow[] {
	const respondents = [...first.respondents.map((one) => ({ ...one, group: 'a' })), ...second.respondents.map((one, i) => ({ ...one, id: `b${i}`, group: 'b' }))];
	const input = readInput(JSON.parse(JSON.stringify({ format, ...first, respondents, options: { level: 0.9, seed: 1, draws: 200, compare: ['a', 'b'] } })));
	if (!input.ok) throw new Error(input.message);
	return (printed(input) as unknown as { comparison: ComparisonRow[] }).comparison;
}

const A = people(young, 24, 1);
const B = people(group, 18, 2);
const [storedA, storedB] = [stored(A), stored(B)];
const gaps = gapsBetween(storedA, storedB);
const title = new Map(survey.cards.map(({ id, title: name }) => [id, name]));

describe('the same as the answers themselves say', () => {
	const DATA = {
		best_worst: ['best-worst', bestWorstData], pairs: ['pairs', pairsData], ranking: ['ranking', rankingData], points: ['points', pointsData]
	} as unknown as Record<'best_worst' | 'pairs' | 'ranking' | 'points', [string, (s: typeof survey, q: unknown, r: readonly StoredResponse[]) => Data]>;
	test.each(Object.keys(DATA) as (keyof typeof DATA)[])('%s: differences, intervals and what is claimed', (kind) => {
		const question = ask(kind);
		const [format, data] = DATA[kind];
		const side = (responses: StoredResponse[]) => data(survey, question, peopleOf({ responses }, question));
		const expected = compared(format, side(A), side(B));
		const gap = gapOf(gaps, question.id);
		expect(gap.rows.length).toBe(expected.length);
		for (const row of gap.rows) {
			const right = expected.find(({ item }) => item === title.get(row.about))!;
			for (const [is, should] of [[row.difference, right.difference], [row.low, right.low], [row.high, right.high]] as const) {
				expect(Math.abs(is! - should!), `${row.about}: ${is} for ${should}`).toBeLessThan(2e-4);
			}
			expect(row.says, row.about).toBe(right.pHolm! > 0.1 ? 'same' : right.difference! > 0 ? 'more' : 'less');
		}
		// So that the comparison can fail: both kinds of sentences are there.
		if (kind === 'best_worst') expect(new Set(gap.rows.map(({ says }) => says))).toEqual(new Set(['more', 'less', 'same']));
	});

	test('dilemmas: twice the first card’s difference, tested together', () => {
		const question = ask('balance');
		const raw = question.pairs.map((pair) => {
			const side = (responses: StoredResponse[]) => balanceData(survey, question, responses.filter(({ answers }) => answers.some((one) => one.kind === 'balance' && one.shown.includes(pair[0]!) && one.shown.includes(pair[1]!) && one.score !== null)), pair as [string, string]);
			return compared('graded-pairs', side(A), side(B))[0]!;
		});
		question.pairs.forEach((pair, i) => {
			const [row] = gapOf(gaps, question.id, dilemmaUnit(pair)).rows;
			expect(row!.about).toBe(pair[0]);
			for (const [is, should] of [[row!.difference, raw[i]!.difference], [row!.low, raw[i]!.low], [row!.high, raw[i]!.high]] as const) expect(Math.abs(is! - 2 * should!)).toBeLessThan(2e-4);
			// Together is never easier than alone.
			if (raw[i]!.pHolm! > 0.1) expect(row!.says).toBe('same');
		});
	});

	test('choices and steps: Newcombe’s interval of the counts', () => {
		for (const kind of ['choice', 'ladder'] as const) {
			const found = gaps.filter(({ question }) => survey.questions.some((one) => one.id === question && one.kind === kind));
			expect(found.length).toBeGreaterThan(0);
			for (const gap of found) {
				const of = (results: Result[]) => results.find(({ question }) => question === gap.question)!.content as { n: number; rows: ({ value?: string; from?: number; to?: number; cell: { kind: string; count?: number } })[] };
				const [a, b] = [of(storedA), of(storedB)];
				expect(gap.rows.length).toBe(a.rows.length);
				gap.rows.forEach((row, i) => {
					const [own, other] = [a.rows[i]!.cell, b.rows[i]!.cell];
					if (own.kind !== 'count' || other.kind !== 'count') return expect(row).toMatchObject({ difference: null, low: null, high: null, says: 'hidden' });
					const right = newcombeDifference({ successes: own.count!, n: a.n }, { successes: other.count!, n: b.n }, 0.9)!;
					expect(row).toMatchObject({ difference: right.estimate, low: right.low, high: right.high });
				});
			}
		}
	});
});

describe('nothing beyond the two results', () => {
	test('follow-ups and own words are not compared; the two sides mirror each other', () => {
		const compare = new Set(gaps.map(({ question }) => question));
		for (const question of survey.questions) if (question.kind === 'follow_up' || question.kind === 'story') expect(compare.has(question.id), question.id).toBe(false);
		const back = gapsBetween(storedB, storedA);
		for (const gap of gaps) {
			const other = gapOf(back, gap.question, gap.unit);
			for (const row of gap.rows) {
				const mirror = other.rows.find(({ about }) => about === row.about)!;
				if (row.difference === null) expect(mirror.difference).toBe(null);
				else expect(mirror.difference).toBeCloseTo(-row.difference, 9);
				expect(mirror.says).toBe(row.says === 'more' ? 'less' : row.says === 'less' ? 'more' : row.says);
			}
		}
	});

	test('a question that one side does not tell has no rows', () => {
		const few = stored(people(group, 4, 3));
		expect(few.every(({ content }) => content === null)).toBe(true);
		for (const gap of gapsBetween(storedA, few)) expect(gap).toMatchObject({ rows: [], n: null });
		for (const gap of gapsBetween(few, storedA)) expect(gap).toMatchObject({ rows: [], n: null });
	});

	test('a card or a count that is hidden on either side has no gap', () => {
		const own = storedA;
		const other = structuredClone(storedB);
		const result = other.find(({ kind }) => kind === 'best_worst')!;
		const content = result.content as unknown as { items: { card: { id: string } }[]; hidden: unknown[] };
		const gone = content.items.splice(2, 2);
		content.hidden = gone.map(({ card }) => ({ card, reason: 'too_few' }));
		for (const [a, b] of [[own, other], [other, own]] as const) {
			const gap = gapOf(gapsBetween(a, b), result.question);
			const hidden = gap.rows.filter(({ says }) => says === 'hidden');
			expect(hidden.map(({ about }) => about).sort()).toEqual(gone.map(({ card }) => card.id).sort());
			for (const row of hidden) expect([row.difference, row.low, row.high]).toEqual([null, null, null]);
			expect(gap.rows.length).toBe(content.items.length + 2);
		}
	});

	test('fewer than ten on a side: shown, and nothing is claimed', () => {
		const gap = gapOf(gapsBetween(storedA, stored(people(group, 8, 5))), ask('best_worst').id);
		expect(gap.rows.every(({ difference }) => difference !== null)).toBe(true);
		expect(new Set(gap.rows.map(({ says }) => says))).toEqual(new Set(['few']));
	});

	test('two groups that are alike: a difference is claimed in few boards', () => {
		// One question: the other seven would only take time.
		const short = { ...survey, questions: [ask('best_worst')] };
		const board = (seed: number) => resultsOf(short, simulateResponses(short, young, 14, seed).map((one) => ({ ...one, simulated: false })), { k: 5 })
			.map((result) => ({ ...result, position: 0, prompt: '', follows: null, since: { release: 'x', number: 1, releasedOn: '2026-11-29' } }) as Result);
		const boards = soak(200, 12);
		let wrong = 0;
		for (let i = 0; i < boards; i++) {
			if (gapsBetween(board(100 + i), board(9000 + i)).some(({ rows }) => rows.some(({ says }) => says === 'more' || says === 'less'))) wrong++;
		}
		console.log(`a difference claimed in ${wrong} of ${boards} boards of alike groups`);
		// Family-wise 10 %: more than these come once in a thousand times.
		expect(wrong).toBeLessThan(soak(35, 6));
	});
});
