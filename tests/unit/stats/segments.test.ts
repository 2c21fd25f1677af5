/** The decision: segments or one profile; every gate, degenerate groups, weights, progress, the result. */
import { describe, expect, test } from 'vitest';
import { tallyPairs, type PairAnswer } from '#stats/pairs.ts';
import { createRandom } from '#stats/random.ts';
import { tallyRankings } from '#stats/rankings.ts';
import { effectiveWeights, type ClassFamily } from '#stats/segments/class-family.ts';
import { decide } from '#stats/segments/decision.ts';
import type { GateName, SegmentOptions, SegmentProgress, SegmentResult } from '#stats/segments/segment-result.ts';
import { findPointSegments, findSegments } from '#stats/segments/segments.ts';
import { names } from './helpers.ts';
import { answerPairs, FORMATS, people, reversed, simulatedModel, simulatedPoints, slope } from './segment-data.ts';

const clear = { classes: [slope(8), reversed(slope(8))], shares: [0.6, 0.4] };
const quick: SegmentOptions = { refits: 10, draws: 300 };

/** Whether a value contains numbers that JSON cannot represent. */
function hasUnserialisable(value: unknown): boolean {
	if (typeof value === 'number') return !Number.isFinite(value);
	return typeof value === 'object' && value !== null && Object.values(value).some(hasUnserialisable);
}
const reached = ({ gates }: SegmentResult) => (Object.keys(gates) as GateName[]).filter((name) => gates[name] !== null);

describe('two clearly different classes', () => {
	test.each([...FORMATS])('%s', (format) => {
		const { model, truth } = simulatedModel(format, 21, 120, clear);
		const result = findSegments(model, quick)!;
		expect(hasUnserialisable(result)).toBe(false);
		if (result.kind !== 'segments') throw new Error(result.reasons.join());
		expect(Object.values(result.gates).every((gate) => gate!.passed && gate!.measured >= gate!.required)).toBe(true);
		expect(result.classes).toHaveLength(2);
		expect(result.refits).toBe(10);
		const [large, small] = result.classes;
		expect(large!.size.estimate + small!.size.estimate).toBeCloseTo(1, 10);
		expect(large!.size.low).toBeLessThan(0.6);
		expect(large!.size.high).toBeGreaterThan(0.6);
		expect(large!.assigned + small!.assigned).toBe(120);
		const right = result.responsibility.filter((z, r) => (z[0]! > 0.5 ? 0 : 1) === truth[r]).length;
		expect(right).toBeGreaterThan(108);
		// The best item of one class is the worst of the other, in both profiles.
		expect(large!.items[0]!.top3!).toBeGreaterThan(0.8);
		expect(small!.items[7]!.top3!).toBeGreaterThan(0.8);
		large!.items.forEach(({ value, low, high, difference }, i) => {
			expect(low!).toBeLessThan(value);
			expect(high!).toBeGreaterThan(value);
			expect(difference!.estimate).toBeCloseTo(-small!.items[i]!.difference!.estimate, 8);
			expect(difference!.differs).toBe(small!.items[i]!.difference!.differs);
		});
		expect(large!.items[0]!.difference!.low).toBeGreaterThan(0);
		expect(small!.items[0]!.difference!.high).toBeLessThan(0);
	});
	test('points', () => {
		const { respondents, truth } = simulatedPoints(23, 160, clear);
		const result = findPointSegments(8, respondents, quick)!;
		expect(hasUnserialisable(result)).toBe(false);
		if (result.kind !== 'segments') throw new Error(result.reasons.join());
		for (const { items } of result.classes) {
			expect(items.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 10);
			items.forEach(({ value, share }) => expect(value).toBe(share));
		}
		expect(result.responsibility.filter((z, r) => (z[0]! > 0.5 ? 0 : 1) === truth[r]).length).toBeGreaterThan(140);
	});
	test('the same seed gives the same answer', () => {
		const { model } = simulatedModel('pairs', 21, 90, clear);
		expect(findSegments(model, { ...quick, seed: 5 })).toEqual(findSegments(model, { ...quick, seed: 5 }));
	});
});

describe('one profile', () => {
	const rank = (orders: readonly number[][], k: number) =>
		tallyRankings({ items: names(k), respondents: orders.map((order, r) => ({ id: `${r}`, answers: [{ shown: order, order }] })) }).model;
	const pairsModel = (k: number, answers: (r: number) => PairAnswer[], n = 80) =>
		tallyPairs({ items: names(k), respondents: Array.from({ length: n }, (_, r) => ({ id: `${r}`, answers: answers(r) })) }).model;
	const random = createRandom(3);
	const cases: [string, SegmentResult, string][] = [
		['nobody', findSegments(rank([], 4))!, 'noData'],
		['one person', findSegments(rank([[0, 1, 2, 3]], 4))!, 'tooFewRespondents'],
		['59 people in two clear classes', findSegments(simulatedModel('pairs', 1, 59, clear).model)!, 'tooFewRespondents'],
		['everybody alike', findSegments(rank(Array.from({ length: 80 }, () => [0, 1, 2, 3]), 4))!, 'noGain'],
		['one profile, no spread', findSegments(simulatedModel('ranking', 4, 100, { classes: [slope(6)] }).model)!, 'noGain'],
		['an item nobody saw', findSegments(pairsModel(5, () => answerPairs(random, slope(4), 6)))!, 'itemWithoutData'],
		['two islands', findSegments(pairsModel(4, (r) => [{ a: 0, b: 1, choice: r % 3 ? 'a' : 'b' }, { a: 2, b: 3, choice: r % 2 ? 'a' : 'b' }]))!, 'notComparable'],
		['only ties', findSegments(pairsModel(3, () => [{ a: 0, b: 1, choice: 'tie' }, { a: 1, b: 2, choice: 'tie' }]))!, 'noGain'],
		['two items', findSegments(pairsModel(2, (r) => [{ a: 0, b: 1, choice: r % 2 ? 'a' : 'b' }]))!, 'noGain'],
		['spread along a line', findSegments(simulatedModel('best-worst', 5, 150, { classes: [slope(8)], lineSd: 1.2 }).model, quick)!, 'continuum'],
		['points: nobody', findPointSegments(3, [{ answers: [{ points: null }] }])!, 'noData'],
		['points: everybody alike', findPointSegments(3, Array.from({ length: 70 }, () => ({ answers: [{ points: [6, 4, 0] }] })))!, 'noGain'],
		['points: one profile', findPointSegments(6, simulatedPoints(2, 90, { classes: [slope(6)] }).respondents)!, 'noGain']
	];
	test.each(cases)('%s', (_, result, reason) => {
		expect(result.kind === 'oneProfile' && result.reasons).toContain(reason);
		expect(hasUnserialisable(result)).toBe(false);
	});
	test('too small or not comparable: nothing is fitted', () => {
		for (const [name, result] of cases) if (/59|nobody saw|islands/.test(name)) expect([reached(result), result.bic]).toEqual([['respondents'], []]);
	});
	test('directions of a continuum', () => {
		const { spread, bic } = cases.find(([name]) => name === 'spread along a line')![1];
		expect(bic.length).toBeGreaterThan(1);
		expect(spread.directions).toHaveLength(1);
		const [direction] = spread.directions;
		direction!.forEach((x, i) => expect(Math.sign(x)).toBe(Math.sign(direction![0]!) * (i % 2 === 0 ? 1 : -1)));
		expect(Math.max(...direction!.map(Math.abs))).toBe(Math.max(...direction!));
		expect(spread.designEffect!).toBeGreaterThan(1.2);
	});
	test('identical people: no directions, design effect near 1', () => {
		const { spread } = cases.find(([name]) => name === 'one profile, no spread')![1];
		expect(spread.directions).toEqual([]);
		expect(spread.designEffect!).toBeLessThan(1.2);
	});
	test('classes that differ only in how often they answer "equal" are refused', () => {
		const chance = createRandom(31);
		const lambda = slope(6);
		const model = pairsModel(6, (r) => answerPairs(chance, lambda, 12, r % 2 ? -3 : 1.5), 160);
		const result = findSegments(model, quick)!;
		// All gates but the last are passed.
		expect(result.gates.bicGain!.measured).toBeGreaterThan(50);
		expect(result.kind === 'oneProfile' && result.reasons).toEqual(['nothingDiffers']);
	});
	test('a small class is refused', () => {
		const chance = createRandom(6);
		const odd = people(chance, 100, clear).map((_, r) => answerPairs(chance, r < 6 ? reversed(slope(8)).map((x) => 3 * x) : slope(8).map((x) => 1.5 * x), 20));
		const result = findSegments(pairsModel(8, (r) => odd[r]!, 100), quick)!;
		expect(result.gates.bicGain!.passed).toBe(true);
		expect(result.kind === 'oneProfile' && result.reasons).toContain('smallClass');
	});
});

describe('weights', () => {
	test('their scale changes nothing', () => {
		const one = findSegments(simulatedModel('pairs', 21, 90, clear).model, quick)!;
		const seven = findSegments(simulatedModel('pairs', 21, 90, clear, new Array(90).fill(0.7)).model, quick)!;
		expect(seven.kind).toBe('segments');
		expect(seven.effective).toBeCloseTo(90, 9);
		expect(seven.gates.bicGain!.measured).toBeCloseTo(one.gates.bicGain!.measured, 5);
	});
	test('effective number: 60 for equal weights, fewer for unequal ones', () => {
		expect(findSegments(simulatedModel('ranking', 2, 60, clear, new Array(60).fill(0.7)).model, quick)!.gates.respondents!.passed).toBe(true);
		const unequal = findSegments(simulatedModel('ranking', 2, 60, clear, Array.from({ length: 60 }, (_, r) => (r % 2 ? 1 : 3))).model, quick)!;
		expect(unequal.effective).toBeCloseTo(48, 9);
		expect(unequal.kind === 'oneProfile' && unequal.reasons).toEqual(['tooFewRespondents']);
	});
});

test('progress is reported, and false stops at any stage', () => {
	const { model } = simulatedModel('pairs', 21, 90, clear);
	const told: SegmentProgress[] = [];
	findSegments(model, { ...quick, onProgress: (progress) => void told.push(progress) });
	expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['classes', 'stability']));
	told.forEach(({ done, total }) => expect(done <= total && done > 0).toBe(true));
	for (const at of [1, Math.floor(told.length / 2), told.length]) {
		let calls = 0;
		expect(findSegments(model, { ...quick, onProgress: () => ++calls < at })).toBeNull();
		expect(calls).toBe(at);
	}
});

test('30 people per class: with 100 of them, four classes are not tried', () => {
	const three = [slope(8), reversed(slope(8)), [0, 0, 0, 2, -2, 0, 0, 0]];
	const { model } = simulatedModel('best-worst', 4, 100, { classes: three, shares: [0.34, 0.33, 0.33] });
	const result = findSegments(model, quick)!;
	expect(result.bic.length).toBeLessThanOrEqual(3);
	expect(result.gates.respondents!.required).toBe(90);
	expect(findSegments(model, { ...quick, maxClasses: 2 })!.bic).toHaveLength(2);
});

test('reasons of the caller rule out classes', () => {
	const family: ClassFamily = { respondentCount: 0, respondentIndex: new Int32Array(0), weight: effectiveWeights(new Float64Array(0)) } as ClassFamily;
	const result = decide(family, { designEffect: null, forbidden: ['noData'] })!;
	expect(result).toMatchObject({ kind: 'oneProfile', n: 0, reasons: ['noData', 'tooFewRespondents'] });
});
