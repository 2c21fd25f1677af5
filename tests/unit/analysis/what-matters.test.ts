import { describe, expect, test } from 'vitest';
import { simulateResponses, type ChoiceModel } from '#analysis/simulate.ts';
import { toBestWorstData, whatMatters } from '#analysis/what-matters.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import type { Answer, StoredResponse } from '#domain/response/response.ts';
import type { WhatMattersShown } from '#domain/result/what-matters.ts';
import { estimateBestWorst } from '#stats/best-worst.ts';

const content = surveyContent.parse(surveyFromPack('Grums'));
const facts = { survey: content.title, round: 'R', openedOn: '2026-11-01', closedOn: null, releasedOn: '2026-11-22', simulated: false, smallestGroup: 5 };
const model: ChoiceModel = { worth: { H1: 1.2, B0: 0.9, E0: -0.8 }, spread: 1, equal: 0.03, skip: 0.03 };
const people = (n: number, seed = 1): StoredResponse[] => simulateResponses(content, model, n, seed).map((r) => ({ ...r, simulated: false }));
const shown = (responses: StoredResponse[]) => whatMatters(content, responses, facts) as WhatMattersShown;

test('the content pack: twelve cards, each three times, each pair at most once', () => {
	const times = new Map<string, number>();
	const pairs = new Set<string>();
	for (const set of content.bestWorst.sets) {
		for (const [i, a] of set.entries()) {
			times.set(a, (times.get(a) ?? 0) + 1);
			for (const b of set.slice(i + 1)) {
				const pair = [a, b].sort().join();
				expect(pairs.has(pair)).toBe(false);
				pairs.add(pair);
			}
		}
	}
	expect([...times.values()]).toEqual(Array(12).fill(3));
	expect(pairs.size).toBe(54);
	expect(content.cards.find((card) => card.id === 'B2')!.line).toBe('Grums är en plats där jag vill bo.');
});

describe('what matters', () => {
	test('the counts are those of a plain loop over the taps', () => {
		const responses = people(30);
		const counts = new Map(content.cards.map((card) => [card.id, { best: 0, worst: 0, shown: 0 }]));
		for (const response of responses) {
			for (const answer of response.answers) {
				if (answer.kind !== 'best_worst' || answer.outcome === 'skipped') continue;
				for (const card of answer.shown) counts.get(card)!.shown++;
				if (answer.best) counts.get(answer.best)!.best++;
				if (answer.worst) counts.get(answer.worst)!.worst++;
			}
		}
		const board = shown(responses);
		expect(board.items).toHaveLength(12);
		for (const item of board.items) expect(item.counts).toEqual(counts.get(item.card.id));
		const best = board.items.reduce((sum, item) => sum + item.counts.best, 0);
		expect(best).toBe(board.screens!.answered);
	});

	test('the estimate is the estimator\'s own, in order, and the shares add up to one', () => {
		const responses = people(25, 4);
		const board = shown(responses);
		const estimate = estimateBestWorst(toBestWorstData(content, responses), { level: 0.9, seed: 1 });
		for (const item of board.items) {
			const own = estimate.items[content.cards.findIndex((card) => card.id === item.card.id)]!;
			expect(item.share).toBe(own.share);
			expect([item.low, item.high, item.shareLow, item.rankHigh]).toEqual([own.low, own.high, own.shareLow, own.rankHigh]);
		}
		expect(board.items.map((item) => item.centred)).toEqual([...board.items.map((item) => item.centred)].sort((a, b) => b - a));
		expect(board.items.reduce((sum, item) => sum + item.share!, 0)).toBeCloseTo(1, 10);
	});

	test('the model is found again from its answers', () => {
		const board = shown(people(300, 9));
		expect(board.items.slice(0, 2).map((item) => item.card.id).sort()).toEqual(['B0', 'H1']);
		expect(board.items.at(-1)!.card.id).toBe('E0');
		expect(board.verdict[0]!.type).toMatch(/leads|top_group/);
	});

	test.each([0, 1, 4])('%i answers: nothing but "too few"', (n) => {
		const board = whatMatters(content, people(n), facts);
		expect(board).toEqual({ board: 'what_matters', schema: 1, suppressed: true, reason: 'too_few', facts });
	});

	test('five answers give a board, and a small follow-up stays hidden', () => {
		const board = shown(people(5));
		expect(board.n).toBe(5);
		for (const item of board.items) {
			for (const cell of Object.values(item.change)) if (cell.kind === 'count') expect(cell.count).toBeGreaterThanOrEqual(5);
			if (item.today.kind !== 'hidden') expect(item.today.n).toBeGreaterThanOrEqual(5);
		}
		expect(JSON.stringify(board.items.map((item) => item.today))).toContain('too_few');
	});

	test('a card that fewer than five have weighed is hidden with another, and no total gives them away', () => {
		// Everybody skips every screen with H0 but four.
		const responses = people(12, 3).map((response, i) => ({
			...response,
			answers: response.answers.map((answer): Answer =>
				i >= 4 && answer.kind === 'best_worst' && answer.shown.includes('H0') ? { ...answer, outcome: 'skipped', best: null, worst: null } : answer
			)
		}));
		const board = shown(responses);
		expect(board.hidden.map((hidden) => hidden.reason).sort()).toEqual(['protects_another', 'too_few']);
		expect(board.hidden.some((hidden) => hidden.card.id === 'H0')).toBe(true);
		expect(board.screens).toBeNull();
		expect(JSON.stringify(board.verdict)).not.toContain('H0');
	});

	test('all skip, or all say equal: nobody has weighed anything, so nothing is shown', () => {
		for (const outcome of ['skipped', 'equal'] as const) {
			const responses = people(8).map((response) => ({
				...response,
				answers: response.answers.flatMap((answer): Answer[] => (answer.kind === 'best_worst' ? [{ ...answer, outcome, best: null, worst: null }] : []))
			}));
			expect(whatMatters(content, responses, facts).suppressed).toBe(true);
			// Nor do they make four into five.
			expect(whatMatters(content, [...people(4, 2), ...responses], facts).suppressed).toBe(true);
		}
	});

	test('the same answers in another order give the same board', () => {
		const responses = people(20, 6);
		expect(JSON.stringify(shown([...responses].reverse()).items)).not.toBe('[]');
		const [a, b] = [shown(responses), shown([...responses].reverse())];
		for (const [i, item] of a.items.entries()) {
			expect(b.items[i]!.card.id).toBe(item.card.id);
			expect(b.items[i]!.centred).toBeCloseTo(item.centred, 9);
			expect(b.items[i]!.counts).toEqual(item.counts);
		}
	});
});

test('the simulation is the same for the same seed and another for another', () => {
	expect(simulateResponses(content, model, 5, 2)).toEqual(simulateResponses(content, model, 5, 2));
	expect(simulateResponses(content, model, 5, 2)).not.toEqual(simulateResponses(content, model, 5, 3));
});
