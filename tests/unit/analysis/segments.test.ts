/** Patterns as they are told: two clear ones are found with their sizes, one profile is one, and nothing is told of few. */
import { describe, expect, test } from 'vitest';
import { canSegment, MOST_PEOPLE, segmentsOf, segmentTask } from '#analysis/segments.ts';
import { simulateResponses, type ChoiceModel } from '#analysis/simulate.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import type { Kind } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import { surveyContent } from '#domain/survey/survey.ts';

const survey = surveyContent.parse(allKindsFromPack('Grums'));
const ask = (kind: Kind) => survey.questions.find((one) => one.kind === kind)!;
/** From 2.2 down to −2.2 over the cards of a question; turned around. */
function worth(kind: Kind, turned = false): Record<string, number> {
	const cards = cardsOf(ask(kind));
	return Object.fromEntries(cards.map((card, i) => [card, (turned ? -1 : 1) * (2.2 - (4.4 * i) / (cards.length - 1))]));
}
const model = (from: Record<string, number>, spread = 0.1): ChoiceModel => ({ worth: from, spread, equal: 0.02, skip: 0 });
const people = (how: ChoiceModel, n: number, seed: number): StoredResponse[] => simulateResponses(survey, how, n, seed).map((one) => ({ ...one, simulated: false }));
const two = (kind: Kind, a: number, b: number, seed = 1) => [...people(model(worth(kind)), a, seed), ...people(model(worth(kind, true)), b, seed + 1)];
const QUICK = { refits: 10, draws: 300 };
const found = (kind: Kind, responses: readonly StoredResponse[], k = 5) => segmentsOf(segmentTask(survey, responses, ask(kind).id, k)!, QUICK)!;

describe('two clear patterns', () => {
	test.each(['best_worst', 'pairs', 'ranking', 'points'] as const)('%s: found with their sizes, their top cards and what sets them apart', (kind) => {
		const told = found(kind, two(kind, 80, 40));
		if (told.verdict.kind !== 'patterns') throw new Error(told.verdict.reasons.join());
		const { patterns, cards } = told.verdict;
		expect([told.n, told.drawn, patterns.length, told.gates.every(({ passed }) => passed)]).toEqual([120, null, 2, true]);
		const [large, small] = patterns;
		expect(Math.abs(large!.people - 80)).toBeLessThanOrEqual(4);
		expect(large!.people + small!.people).toBe(120);
		expect([large!.low < 2 / 3, large!.high > 2 / 3]).toEqual([true, true]);
		const all = cardsOf(ask(kind));
		expect(large!.top.map(({ id }) => id)).toContain(all[0]);
		expect(small!.top.map(({ id }) => id)).toContain(all.at(-1));
		expect(cards).toHaveLength(all.length);
		const [first] = cards.filter(({ card }) => card.id === all[0]);
		expect(first!.cells.map(({ differs }) => differs?.more)).toEqual([true, false]);
		// What differs for sure comes first.
		const differs = cards.map(({ cells }) => cells.some((cell) => cell.differs !== null));
		expect(differs.indexOf(false) === -1 || !differs.slice(differs.indexOf(false)).includes(true)).toBe(true);
	});

	test('the order in which answers came changes nothing, and nobody is in what is told', () => {
		const responses = two('ranking', 70, 50);
		const told = found('ranking', responses);
		expect(found('ranking', [...responses].reverse())).toEqual(told);
		const text = JSON.stringify(told);
		for (const { id } of responses) expect(text).not.toContain(id);
	});
});

describe('one profile', () => {
	const reasons = (told: ReturnType<typeof found>) => (told.verdict.kind === 'one' ? told.verdict.reasons : []);
	test('people who are alike, and people spread along a line', () => {
		expect(reasons(found('ranking', people(model(worth('ranking')), 120, 3)))).toEqual(['alike']);
		// Everybody between the two ends, and nobody more at one place than another.
		const line = Array.from({ length: 150 }, (_, i) => people(model(Object.fromEntries(Object.entries(worth('ranking')).map(([card, x]) => [card, (x * (2 * i - 149)) / 149]))), 1, 100 + i)[0]!);
		const told = found('ranking', line);
		expect(reasons(told)).toContain('gliding');
		expect(told.verdict.kind === 'one' && told.verdict.along!.more.length + told.verdict.along!.less.length).toBe(4);
	});

	test('59 people in two clear patterns are too few, and so are nobody', () => {
		const told = found('ranking', two('ranking', 30, 29));
		expect([told.verdict, told.n, told.gates]).toEqual([{ kind: 'one', reasons: ['few'], along: null }, 59, [{ name: 'people', measured: 59, required: 60, passed: false }]]);
		const none = found('ranking', []);
		expect([none.n, reasons(none), none.gates[0]!.measured]).toEqual([null, ['few'], null]);
	});

	test('fewer than the smallest group are not counted out', () => {
		const told = found('ranking', two('ranking', 5, 4), 10);
		expect([told.n, told.gates[0]!.measured]).toEqual([null, null]);
	});

	test('a pattern of fewer than the smallest group is never told, nor how many they are', () => {
		const responses = two('ranking', 100, 20);
		expect(found('ranking', responses, 5).verdict.kind).toBe('patterns');
		const told = found('ranking', responses, 30);
		expect([reasons(told), told.gates.at(-1)]).toEqual([['small'], { name: 'smallest', measured: null, required: 30, passed: false }]);
		expect(told.gates.map(({ name }) => name)).toEqual(['people', 'fit', 'starts', 'smallest']);
	});
});

test('of more than can be counted at a time so many are drawn, always the same', () => {
	const responses = two('ranking', MOST_PEOPLE, 60);
	const [task, again] = [segmentTask(survey, responses, ask('ranking').id, 5)!, segmentTask(survey, [...responses].reverse(), ask('ranking').id, 5)!];
	expect([task.people, task.responses.length]).toEqual([MOST_PEOPLE + 60, MOST_PEOPLE]);
	expect(again.responses.map(({ answers }) => answers)).toEqual(task.responses.map(({ answers }) => answers));
	expect(new Set(task.responses.flatMap(({ answers }) => answers.map(({ question }) => question)))).toEqual(new Set([ask('ranking').id]));
});

test('questions where no cards are weighed against each other have none', () => {
	const none = survey.questions.filter((one) => !canSegment(one));
	expect(new Set(none.map(({ kind }) => kind)).has('balance')).toBe(true);
	for (const { id } of none) expect(segmentTask(survey, [], id, 5), id).toBeNull();
	expect(segmentTask(survey, [], 'none', 5)).toBeNull();
});
