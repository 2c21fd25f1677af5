/**
 * How often segments are claimed: fixed seeds, K = 8 items, 12 pairs or 4 sets of four or one ranking each.
 * Rates over 100 groups each (pairs; n = 60 / 120 / 240), all gates: alike 0/0/0, spread of sd 1 and 1.5 in every item
 * 0/0/0, along one line of sd 1 1/0/0, clear classes 85/100/100, clear classes with
 * sd 0.7 inside 52/78/98, a mild difference 3/15/37; with the other gates alone a line is claimed 62/76/82 times.
 */
import { describe, expect, test } from 'vitest';
import type { SegmentResult } from '#stats/segments/segment-result.ts';
import { findPointSegments, findSegments } from '#stats/segments/segments.ts';
import { soak } from '../../soak.ts';
import { reversed, simulatedModel, simulatedPoints, slope, type Format, type Group } from './segment-data.ts';

const base = slope(8);
const two: Group = { classes: [base, reversed(base)], shares: [0.6, 0.4] };
const mild: Group = { classes: [base, base.map((x, i) => [-0.5, x, x - 1, x, x, x + 1, x, 0.5][i]!)], shares: [0.6, 0.4] };
const RUNS = soak(4, 3);
/** Fewer refits than the default of 50, for speed; the mean is unbiased. */
const QUICK = { draws: 50, refits: 20 };

function results(format: Format | 'points', n: number, group: Group): { result: SegmentResult; truth: number[] }[] {
	return Array.from({ length: RUNS }, (_, run) => {
		const seed = 9000 + run;
		if (format === 'points') {
			const { respondents, truth } = simulatedPoints(seed, n, group);
			return { result: findPointSegments(8, respondents, QUICK)!, truth };
		}
		const { model, truth } = simulatedModel(format, seed, n, group);
		return { result: findSegments(model, QUICK)!, truth };
	});
}
const claims = (list: { result: SegmentResult }[]) => list.filter(({ result }) => result.kind === 'segments').length;
const FORMATS = ['pairs', 'best-worst', 'ranking', 'points'] as const;

describe.each(FORMATS)('one profile, %s: no segments', (format) => {
	test('identical people', () => expect(claims(results(format, 120, { classes: [base] }))).toBe(0));
	test('independent differences between people', () => expect(claims(results(format, 120, { classes: [base], sd: 1.5 }))).toBe(0));
	test('spread along a line, where BIC alone always prefers two classes', () => {
		const list = results(format, 120, { classes: [base], sd: 0.3, lineSd: 1.2 });
		expect(list.filter(({ result }) => result.gates.bicGain!.passed).length).toBeGreaterThanOrEqual(RUNS - 1);
		expect(claims(list)).toBe(0);
		list.forEach(({ result }) => expect(result.spread.directions.length).toBeGreaterThan(0));
	});
});

describe('two clearly different classes', () => {
	test.each([['pairs', 60], ['pairs', 120], ['pairs', 240], ['ranking', 120], ['best-worst', 120], ['points', 240]] as const)('%s, n = %d', (format, n) => {
		const list = results(format, n, two);
		expect(claims(list)).toBeGreaterThanOrEqual(n === 60 ? RUNS - 2 : RUNS - 1);
		for (const { result, truth } of list) {
			if (result.kind !== 'segments') {
				expect(result.reasons).toEqual(['continuum']);
				continue;
			}
			expect(result.classes).toHaveLength(2);
			expect(result.responsibility.filter((z, r) => (z[0]! > 0.5 ? 0 : 1) === truth[r]).length / n).toBeGreaterThan(0.85);
		}
	});
});

test('a mild difference is rarely claimed in a small group, and claims are mostly correct', () => {
	expect(claims(results('best-worst', 60, mild))).toBeLessThanOrEqual(2);
	const list = results('best-worst', 240, mild);
	for (const { result, truth } of list) {
		if (result.kind !== 'segments') continue;
		expect(result.classes).toHaveLength(2);
		expect(result.responsibility.filter((z, r) => (z[0]! > 0.5 ? 0 : 1) === truth[r]).length / 240).toBeGreaterThan(0.8);
	}
	expect(claims(list)).toBeGreaterThan(0);
});

test('three classes in general position are three', () => {
	const third = base.map((_, i) => base[(3 * i + 1) % 8]!);
	const list = results('pairs', 240, { classes: [base, reversed(base), third], shares: [0.4, 0.35, 0.25] });
	expect(claims(list)).toBeGreaterThanOrEqual(RUNS - 1);
	for (const { result } of list) if (result.kind === 'segments') expect(result.classes).toHaveLength(3);
});

test('coverage of the intervals of class profiles', () => {
	// Level 0.9; few groups, so wide limits.
	let [inside, all] = [0, 0];
	for (let seed = 0; seed < 20; seed++) {
		const result = findSegments(simulatedModel('best-worst', 300 + seed, 150, two).model, { refits: 2, draws: 0 })!;
		if (result.kind !== 'segments') continue;
		result.classes.forEach(({ items }, g) =>
			items.forEach(({ low, high }, i) => {
				all++;
				if (low! <= two.classes[g]![i]! && two.classes[g]![i]! <= high!) inside++;
			})
		);
	}
	expect(all).toBeGreaterThan(200);
	expect(inside / all).toBeGreaterThan(0.83);
	expect(inside / all).toBeLessThan(0.97);
});
