/** Places that people have in what is asked about, and the groups that answers suggest: how often they are right, and that no mark of few is one person. */
import { describe, expect, test } from 'vitest';
import { axesOf, placed, placementTask } from '#analysis/placement.ts';
import { divide } from '#analysis/segments.ts';
import { simulateResponses } from '#analysis/simulate.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import type { Kind } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { createRandom } from '#stats/random.ts';

const survey = surveyContent.parse(allKindsFromPack('Grums'));
const ask = (kind: Kind) => survey.questions.find((one) => one.kind === kind)!;
const axes = axesOf(survey);
const ends = (kind: Kind) => {
	const own = axes.filter((axis) => axis.question === ask(kind).id);
	return [own[0]!.id, own.at(-1)!.id];
};
/** From `size` down to −`size` over the cards of a question. */
function worth(kind: Kind, size: number): Record<string, number> {
	const cards = cardsOf(ask(kind));
	return Object.fromEntries(cards.map((card, i) => [card, size * (1 - (2 * i) / (cards.length - 1))]));
}
const people = (worths: Record<string, number>, spread: number, n: number, seed: number): StoredResponse[] =>
	simulateResponses(survey, { worth: worths, spread, equal: 0.02, skip: 0 }, n, seed).map((one) => ({ ...one, simulated: false }));
const two = (kind: Kind, size: number, [a, b]: [number, number], seed: number) => [...people(worth(kind, size), 0.5, a, seed), ...people(worth(kind, -size), 0.5, b, seed + 7)];
/** Everybody somewhere on one line between two ends, and nobody more at the ends than a bell has. */
function gliding(kind: Kind, n: number, seed: number): StoredResponse[] {
	const random = createRandom(seed);
	return Array.from({ length: n }, (_, i) => people(worth(kind, 1.5 * random.normal()), 0.3, 1, 1000 * seed + i)[0]!);
}
const QUICK = { refits: 20, draws: 200 };
function place(responses: readonly StoredResponse[], ids: readonly string[], k = 5) {
	const task = placementTask(survey, responses, ids, k);
	return task && placed(task, task.task && divide(task.task, QUICK));
}
const suggests = (responses: readonly StoredResponse[], kind: Kind): boolean => place(responses, ends(kind))?.found?.verdict.kind === 'patterns';
const share = (runs: number, make: (seed: number) => readonly StoredResponse[], kind: Kind): number =>
	Array.from({ length: runs }, (_, i) => suggests(make(500 + 13 * i), kind)).filter(Boolean).length / runs;
const RUNS = process.env.SOAK ? 400 : 20;

describe('groups that are suggested', () => {
	test.each(['best_worst', 'ranking', 'points'] as const)('%s: two true profiles of 40 people are found, and one profile with spread is not taken for two', (kind) => {
		expect(share(RUNS, (seed) => two(kind, 3, [26, 14], seed), kind)).toBeGreaterThanOrEqual(0.8);
		for (const spread of [0.5, 1, 2]) expect(share(RUNS, (seed) => people(worth(kind, 1), spread, 40, seed), kind)).toBeLessThanOrEqual(0.05);
		expect(share(RUNS, (seed) => gliding(kind, 40, seed), kind)).toBeLessThanOrEqual(0.05);
	}, 900_000);

	test('of pairs fewer are found, and none where there are none', () => {
		expect(share(RUNS, (seed) => people(worth('pairs', 1), 1, 40, seed), 'pairs')).toBeLessThanOrEqual(0.05);
		expect(share(RUNS, (seed) => gliding('pairs', 40, seed), 'pairs')).toBeLessThanOrEqual(0.05);
	}, 900_000);

	test('each stands with their own, and nobody is named', () => {
		const responses = two('points', 3, [26, 14], 3);
		const { places, found } = place(responses, ends('points'))!;
		if (found?.verdict.kind !== 'patterns') throw new Error(JSON.stringify(found?.verdict));
		expect(found.verdict.patterns).toHaveLength(2);
		// The first axis is the card that the larger group weighs heaviest.
		const [large, small] = [0, 1].map((at) => places.filter(({ pattern }) => pattern === at).map(({ at: [x] }) => x!));
		expect(Math.min(...large!)).toBeGreaterThanOrEqual(Math.max(...small!));
		expect(large!.length + small!.length).toBe(40);
		const text = JSON.stringify(place(responses, ends('points')));
		for (const { id } of responses) expect(text).not.toContain(id);
	});
});

describe('places', () => {
	const some = people(worth('best_worst', 1), 1, 30, 4);
	test('a place is what the person has said: cards between never and always first, dilemmas between their cards, today of their own top cards', () => {
		const leaning = axes.find(({ kind }) => kind === 'leaning')!;
		const today = axes.find(({ kind }) => kind === 'today')!;
		const first = axes.find(({ kind, question }) => kind === 'weight' && question === ask('best_worst').id)!;
		const one = some[0]!;
		const screens = one.answers.flatMap((answer) => (answer.kind === 'best_worst' && answer.question === first.question && answer.outcome !== 'skipped' && answer.shown.includes(first.cards[0]!.id) ? [answer] : []));
		const score = screens.reduce((sum, { best, worst }) => sum + Number(best === first.cards[0]!.id) - Number(worst === first.cards[0]!.id), 0) / screens.length;
		const dilemma = one.answers.flatMap((answer) => (answer.kind === 'balance' && leaning.cards.every(({ id }) => answer.shown.includes(id)) ? [answer] : []))[0]!;
		const towardsFirst = dilemma.shown[0] === leaning.cards[0]!.id ? dilemma.score! : -dilemma.score!;
		const values = one.answers.flatMap((answer) => (answer.kind === 'follow_up' && answer.aspect === 'today' && answer.value !== null ? [answer.value] : []));
		const expected = [(score + 1) / 2, (3 - towardsFirst) / 6, values.reduce((a, b) => a + b, 0) / values.length / 3];
		const at = placementTask(survey, some, [first.id, leaning.id, today.id], 5)!.places.get(one.id)!;
		at.forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 12));
	});

	test('of fewer than ten each mark is k people or more, and all of them are there', () => {
		for (const n of [5, 7, 9]) {
			const { places } = place(some.slice(0, n), ends('best_worst'))!;
			expect(places.every(({ people: here }) => here >= 5)).toBe(true);
			expect(places.reduce((sum, { people: here }) => sum + here, 0)).toBe(n);
		}
		expect(place(some.slice(0, 12), ends('best_worst'))!.places.every(({ people: here }) => here === 1)).toBe(true);
		expect(place(some.slice(0, 4), ends('best_worst'))).toBeNull();
	});

	test('who has not met all of it stands outside; few of them are not counted', () => {
		const silent = some.map((one, i): StoredResponse => (i < 7 ? { ...one, answers: one.answers.filter(({ kind }) => kind !== 'balance') } : one));
		const both = [ends('best_worst')[0]!, axes.find(({ kind }) => kind === 'leaning')!.id];
		const skipped = some[9]!.answers.some((answer) => answer.kind === 'balance' && answer.score === null);
		expect([place(silent, both)!.places.length, skipped || place(silent, both)!.outside]).toEqual([expect.any(Number), expect.anything()]);
		expect(place(silent, both)!.places.length + place(silent, both)!.outside!).toBe(30);
		expect(place(some.map((one, i) => (i < 2 ? silent[i]! : one)), both)!.outside).toBeNull();
	});

	test('the order in which answers came tells nothing, nor do axes that are not of the survey, one alone, or six', () => {
		expect(place([...some].reverse(), ends('ranking'))).toEqual(place(some, ends('ranking')));
		for (const ids of [[], ends('ranking').slice(0, 1), [...ends('ranking'), 'w.order.zz'], axes.slice(0, 6).map(({ id }) => id)]) expect(placementTask(survey, some, ids, 5)).toBeNull();
	});
});
