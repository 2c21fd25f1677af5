import { describe, expect, test } from 'vitest';
import { toBestWorstData, toGradedData, toPairsData, toPointsData, toRankingData } from '#analysis/part-data.ts';
import { simulateResponses, type ChoiceModel } from '#analysis/simulate.ts';
import { whatMatters } from '#analysis/what-matters.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import type { Answer, StoredResponse } from '#domain/response/response.ts';
import type { BalanceResult, ChoiceResult, DilemmaShown, LadderResult, OrderedResult, PartResult } from '#domain/result/parts.ts';
import type { WhatMattersShown } from '#domain/result/what-matters.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import type { PartOf } from '#domain/survey/parts.ts';
import { estimateInput } from '#stats/estimate-input.ts';
import { readInput } from '#stats/input/read-input.ts';

const content = surveyContent.parse(allKindsFromPack('Grums'));
const facts = { survey: content.title, round: 'R', openedOn: '2026-11-01', closedOn: null, releasedOn: '2026-11-22', simulated: false, smallestGroup: 5 };
const model: ChoiceModel = { worth: { H1: 1.4, B0: 1, E0: -0.8, V1a: 1.2, V2b: 0.4 }, spread: 0.8, equal: 0.06, skip: 0.05 };
const people = (n: number, seed = 1): StoredResponse[] => simulateResponses(content, model, n, seed).map((r) => ({ ...r, simulated: false }));
const shown = (responses: StoredResponse[], survey = content) => whatMatters(survey, responses, facts) as WhatMattersShown;
const part = <K extends PartResult['kind']>(board: WhatMattersShown, kind: K) => board.parts!.find((one) => one.kind === kind) as Extract<PartResult, { kind: K }>;
const ask = <K extends PartOf<'pairs'>['kind'] | 'points' | 'ranking' | 'balance' | 'choice' | 'ladder'>(kind: K) => content.parts.find((one) => one.kind === kind) as PartOf<K>;

/** What `npm run -s estimate` prints for the JSON: through text, the reader and the printer. */
function command(format: string, data: object) {
	const input = readInput(JSON.parse(JSON.stringify({ format, ...data, options: { level: 0.9, seed: 1 } })));
	if (!input.ok) throw new Error(input.message);
	return JSON.parse(JSON.stringify(estimateInput(input))) as {
		method: string; n: number; answers: number; skips: number; level: number; seed: number;
		items: { item: string; counts: Record<string, number | null>; centred?: number; [number: string]: unknown }[];
	};
}
const NUMBERS = ['low', 'high', 'share', 'shareLow', 'shareHigh', 'rankLow', 'rankHigh'];

describe.each([7, 40])('the stored answers’ estimate by the command equals the board’s (%i people)', (n) => {
	const responses = people(n, 3);
	const board = shown(responses);
	test.each([
		['pairs', 'pairs', toPairsData(content, ask('pairs'), responses)],
		['points', 'points', toPointsData(content, ask('points'), responses)],
		['ranking', 'ranking', toRankingData(content, ask('ranking'), responses)]
	] as const)('%s', (kind, format, data) => {
		const printed = command(format, data);
		const result = part(board, kind) as OrderedResult;
		expect([result.n, result.method, result.level, result.seed]).toEqual([printed.n, printed.method, printed.level, printed.seed]);
		expect(result.items).toHaveLength(printed.items.length);
		for (const item of result.items) {
			const own = printed.items.find((one) => one.item === item.card.title)!;
			expect(Object.fromEntries(NUMBERS.map((name) => [name, item[name as 'low']]))).toEqual(Object.fromEntries(NUMBERS.map((name) => [name, own[name]])));
			expect(item.centred).toBe(own.centred ?? null);
			// A small cell is hidden, and nothing else is.
			for (const [name, count] of Object.entries(item.counts)) if (count !== null) expect(own.counts[name]).toBe(count);
			if (kind !== 'ranking') expect(Object.values(item.counts)).not.toContain(null);
		}
		expect(printed.answers + printed.skips).toBe(Object.values(result.answers!).reduce((sum, x) => sum + x, 0));
		expect(printed.skips).toBe(result.answers!.skipped + result.answers!.unknown);
		const worths = result.items.map((item) => item.centred ?? item.share!);
		expect(worths).toEqual([...worths].sort((a, b) => b - a));
		expect(result.items.reduce((sum, item) => sum + item.share!, 0)).toBeCloseTo(1, 9);
	});

	test('best–worst', () => {
		const printed = command('best-worst', toBestWorstData(content, responses));
		expect(board.cards).toEqual({ asked: true, suppressed: false, n: printed.n });
		for (const item of board.items) {
			const own = printed.items.find((one) => one.item === item.card.title)!;
			expect([item.centred, item.low, item.share, item.rankHigh]).toEqual([own.centred, own.low, own.share, own.rankHigh]);
		}
		// Only the cards that some screen asks about.
		expect(board.items.length + board.hidden.length).toBe(new Set(content.bestWorst.sets.flat()).size);
	});

	test('the balance, each dilemma on its own', () => {
		const balance = part(board, 'balance') as BalanceResult;
		expect(balance.dilemmas).toHaveLength(3);
		for (const [at, pair] of ask('balance').pairs.entries()) {
			const printed = command('graded-pairs', toGradedData(content, ask('balance'), responses, pair));
			const dilemma = balance.dilemmas[at] as DilemmaShown;
			const own = printed.items[0]!;
			expect([dilemma.n, dilemma.centred, dilemma.low, dilemma.high]).toEqual([printed.n, own.centred, own.low, own.high]);
			expect(own.counts).toMatchObject(dilemma.counts);
			// Steps by hand: the mean of the scores towards the first card, drawn a little to the middle by the prior.
			const scores = responses.flatMap((r) => r.answers.flatMap((a) => (a.kind === 'balance' && a.score !== null && pair.every((card) => a.shown.includes(card)) ? [a.shown[0] === pair[0] ? a.score : -a.score] : [])));
			const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length;
			expect(dilemma.counts.score / dilemma.counts.shown).toBeCloseTo(mean, 12);
			expect(Math.abs(dilemma.lean)).toBeLessThanOrEqual(Math.abs(mean) + 1e-9);
			expect(Math.abs(dilemma.lean - mean)).toBeLessThan(0.5);
			expect(dilemma.leanLow!).toBeLessThan(dilemma.lean);
			expect(dilemma.leanHigh!).toBeGreaterThan(dilemma.lean);
			expect(Math.max(Math.abs(dilemma.leanLow!), Math.abs(dilemma.leanHigh!))).toBeLessThanOrEqual(3);
		}
	});

	test('choice and ladder: plain counts of people', () => {
		const values = (kind: 'choice' | 'ladder') => responses.flatMap((r) => r.answers.flatMap((a) => (a.kind === kind && a.value !== null ? [a.value] : [])));
		const choice = part(board, 'choice') as ChoiceResult;
		expect(choice.n).toBe(values('choice').length);
		for (const { value, cell } of choice.rows) if (cell.kind === 'count') expect(cell.count).toBe(values('choice').filter((x) => x === value).length);
		const ladder = part(board, 'ladder') as LadderResult;
		expect(ladder.n).toBe(values('ladder').length);
		for (const { from, to, cell } of ladder.rows) if (cell.kind === 'count') expect(cell.count).toBe(values('ladder').filter((x) => Number(x) >= from && Number(x) <= to).length);
		if (n === 40) expect(JSON.stringify([choice, ladder])).toContain('"count"');
		// No cell of 1 … 4, and no mean.
		for (const [, count] of JSON.stringify([choice, ladder]).matchAll(/"count":(\d+)/g)) expect(Number(count)).toBeGreaterThanOrEqual(5);
		expect(JSON.stringify(ladder)).not.toContain('mean');
	});
});

describe('what a part tells', () => {
	test('the model is found again', () => {
		const board = shown(people(200, 5));
		expect((part(board, 'pairs') as OrderedResult).items.slice(0, 2).map((item) => item.card.id)).toEqual(['H1', 'B0']);
		expect((part(board, 'points') as OrderedResult).verdict[0]).toMatchObject({ type: 'leads', card: 'H1' });
		expect((part(board, 'ranking') as OrderedResult).verdict[0]).toMatchObject({ type: 'leads', card: 'B0' });
		const [first] = (part(board, 'balance') as BalanceResult).dilemmas as DilemmaShown[];
		expect(first!.verdict[0]).toMatchObject({ type: 'leads', card: 'V1a' });
		expect(first!.lean).toBeGreaterThan(0.5);
	});

	test('a part that nobody, or fewer than five, weighed anything in says only that', () => {
		const kinds = ['pair', 'balance', 'points', 'ranking', 'choice', 'ladder'];
		for (const kind of kinds) {
			for (const left of [0, 1, 4]) {
				const responses = people(12, 7).map((response, i) => ({ ...response, answers: i < left ? response.answers : response.answers.filter((a) => a.kind !== kind) }));
				const name = kind === 'pair' ? 'pairs' : kind;
				const result = part(shown(responses), name as PartResult['kind']);
				const hidden = result.kind === 'balance' ? result.dilemmas : [result];
				for (const one of hidden) {
					expect(one).toMatchObject({ suppressed: true, reason: 'too_few' });
					expect(JSON.stringify(one)).not.toMatch(/"n"|"count|"share|"score|\d\.\d/);
				}
			}
		}
	});

	test('skips, "vet inte" and empty answers make nobody one of five', () => {
		const empty = (answer: Answer): Answer =>
			answer.kind === 'pair' ? { ...answer, outcome: 'unknown', choice: null }
			: answer.kind === 'balance' ? { ...answer, score: null }
			: answer.kind === 'points' ? { ...answer, points: null }
			: answer.kind === 'ranking' ? { ...answer, order: [] }
			: answer.kind === 'choice' || answer.kind === 'ladder' ? { ...answer, value: null }
			: answer;
		const four = people(12, 7).map((response, i) => ({ ...response, answers: i < 4 ? response.answers : response.answers.map(empty) }));
		const board = shown(four);
		expect(board.n).toBe(12);
		for (const result of board.parts!) for (const one of result.kind === 'balance' ? result.dilemmas : [result]) expect(one.suppressed).toBe(true);
		const nobody = four.map((response) => ({ ...response, answers: response.answers.filter((a) => a.kind !== 'best_worst').map(empty) }));
		expect(whatMatters(content, nobody, facts)).toMatchObject({ suppressed: true, reason: 'too_few' });
	});

	test('best–worst of too few is hidden beside parts that are not, and a survey without those screens is a board', () => {
		const few = shown(people(12, 7).map((response, i) => ({ ...response, answers: i < 4 ? response.answers : response.answers.filter((a) => a.kind !== 'best_worst') })));
		expect(few).toMatchObject({ n: 12, cards: { asked: true, suppressed: true, reason: 'too_few' }, items: [], hidden: [], verdict: [], screens: null });
		const without = { ...content, bestWorst: { ...content.bestWorst, sets: [] } };
		const board = shown(people(9, 2).map((response) => ({ ...response, answers: response.answers.filter((a) => a.kind !== 'best_worst') })), without);
		expect(board).toMatchObject({ n: 9, cards: { asked: false }, items: [] });
		expect((part(board, 'ranking') as OrderedResult).items).toHaveLength(5);
	});

	test('in pairs, a card that fewer than five have weighed is hidden with another, and no total gives them away', () => {
		const responses = people(14, 8).map((response, i) => ({
			...response,
			answers: response.answers.map((a): Answer => (i >= 4 && a.kind === 'pair' && a.shown.includes('E1') ? { ...a, outcome: 'skipped', choice: null } : a))
		}));
		const pairs = part(shown(responses), 'pairs') as OrderedResult;
		expect(pairs.hidden.map(({ reason }) => reason).sort()).toEqual(['protects_another', 'too_few']);
		expect(pairs.answers).toBeNull();
		expect(JSON.stringify([pairs.items, pairs.verdict])).not.toContain('E1');
	});

	test('who was put first is never a small cell', () => {
		for (const n of [5, 9, 14, 30, 60]) {
			const result = part(shown(people(n, n)), 'ranking');
			if (result.suppressed) {
				// Somebody of five skipped it.
				expect(n).toBe(5);
				continue;
			}
			const { items } = result as Extract<OrderedResult, { kind: 'ranking' }>;
			const first = items.flatMap(({ counts }) => (counts.first === null ? [] : [counts.first]));
			for (const count of first) expect(count).toBeGreaterThanOrEqual(5);
			const hidden = n - first.reduce((sum, x) => sum + x, 0);
			expect(items.length - first.length).not.toBe(1);
			if (first.length > 0 && first.length < items.length) expect(hidden).toBeGreaterThanOrEqual(5);
		}
	});

	test('points: leaving one out is said of points as well', () => {
		// Nine like the first card a little; one person's ten stones decide which of two is on top.
		const survey = { ...content, bestWorst: { ...content.bestWorst, sets: [] }, parts: [ask('points')] };
		const one = (id: number, points: number[]): StoredResponse => ({ id: String(id), revision: 1, simulated: false, answers: [{ kind: 'points', part: 'stones', shown: ask('points').cards, points }] });
		const board = shown([...Array.from({ length: 5 }, (_, i) => one(i, [5, 5, 0, 0])), ...Array.from({ length: 5 }, (_, i) => one(9 + i, i ? [5, 5, 0, 0] : [10, 0, 0, 0]))], survey);
		expect((part(board, 'points') as OrderedResult).verdict.map(({ type }) => type)).toContain('one_person_changes_nothing');
		expect((part(board, 'points') as OrderedResult).verdict[0]).toMatchObject({ type: 'top_group', cards: ['H1', 'B2'] });
	});
});

test('a stored result reads the same: it is JSON through and through', () => {
	const board = shown(people(20, 2));
	expect(JSON.parse(JSON.stringify(board))).toEqual(board);
	expect(JSON.stringify(board)).not.toContain('null,null,null,null,null,null,null');
});
