import { describe, expect, test } from 'vitest';
import { hideEstimates, hideGroup, suppressOneWay, tellPeople, holdsInWords, tellShare, wholePercent } from '#analysis/disclosure/index.ts';
import { createRandom } from '#stats/random.ts';

describe('suppressOneWay', () => {
	test('cells below k are hidden, and zero is hidden like one', () => {
		expect(suppressOneWay([12, 9, 3, 0], 5)).toEqual([null, 'protects_another', 'too_few', 'too_few']);
		expect(suppressOneWay([12, 9, 4, 3], 5)).toEqual([null, null, 'too_few', 'too_few']);
	});
	test('one hidden cell takes the smallest shown one with it', () => {
		expect(suppressOneWay([20, 8, 3], 5)).toEqual([null, 'protects_another', 'too_few']);
	});
	test('nothing hidden, nothing protected', () => {
		expect(suppressOneWay([20, 8, 5], 5)).toEqual([null, null, null]);
		expect(suppressOneWay([], 5)).toEqual([]);
	});
	test('a filler hides a neighbour but needs no hiding itself', () => {
		expect(suppressOneWay([7, 7, 10, 2], 5, [false, false, false, true])).toEqual([null, null, null, 'too_few']);
		expect(suppressOneWay([7, 3, 10, 4], 5, [false, false, false, true])).toEqual([null, 'too_few', null, 'too_few']);
		expect(suppressOneWay([7, 3, 10, 0], 5, [false, false, false, true])).toEqual(['protects_another', 'too_few', null, 'too_few']);
	});
	test('an attacker who knows the total never pins a hidden cell to fewer than two values, or below k', () => {
		const random = createRandom(11);
		for (let run = 0; run < 3000; run++) {
			const size = 2 + Math.floor(random.uniform() * 6);
			const counts = Array.from({ length: size }, () => Math.floor(random.uniform() ** 2 * 20));
			const reasons = suppressOneWay(counts, 5);
			const hidden = counts.filter((_, i) => reasons[i]);
			if (hidden.length === 0) continue;
			// All that is known of a hidden cell: it is between 0 and what the hidden cells have together.
			const sum = hidden.reduce((a, b) => a + b, 0);
			if (hidden.length === counts.length) continue;
			expect(hidden.length).toBeGreaterThan(1);
			expect(sum).toBeGreaterThanOrEqual(5);
		}
	});
	test('nor does one who tries every row of numbers with that total', () => {
		const random = createRandom(12);
		let numbers = 0;
		for (let run = 0; run < 400; run++) {
			const counts = Array.from({ length: 2 + (run % 4) }, () => Math.floor(random.uniform() ** 2 * 14));
			const reasons = suppressOneWay(counts, 5);
			counts.forEach((count, i) => expect(reasons[i] === 'too_few').toBe(count < 5));
			const total = counts.reduce((a, b) => a + b, 0);
			// Fewer than five in all: then the total itself is not told.
			if (total < 5) continue;
			const range = counts.map(() => ({ low: Infinity, high: -Infinity }));
			const fill = (i: number, left: number, row: number[]) => {
				if (i === counts.length) {
					if (left === 0) row.forEach((value, j) => (range[j] = { low: Math.min(range[j]!.low, value), high: Math.max(range[j]!.high, value) }));
					return;
				}
				const shown = reasons[i] === null;
				for (let value = shown ? counts[i]! : 0; value <= (shown ? counts[i]! : left); value++) fill(i + 1, left - value, [...row, value]);
			};
			fill(0, total, []);
			range.forEach(({ low, high }, i) => {
				if (reasons[i] === null) return;
				numbers++;
				expect(low).toBe(0);
				expect(high).toBeGreaterThanOrEqual(5);
			});
		}
		expect(numbers).toBeGreaterThan(500);
	});
	test('what cannot be checked is hidden', () => {
		for (const bad of [Number.NaN, -1, 7.5, Infinity]) expect(suppressOneWay([20, bad, 30], 5)).toEqual(['too_few', 'too_few', 'too_few']);
		for (const k of [Number.NaN, 0, 4, -5, 5.5]) expect(suppressOneWay([20, 30], k)).toEqual(['too_few', 'too_few']);
		expect(suppressOneWay([0, 0, 0], 5)).toEqual(['too_few', 'too_few', 'too_few']);
	});
});

describe('thresholds', () => {
	test('a group of fewer than k, or one that leaves fewer than k of a published group over', () => {
		expect(hideGroup(4, [], 5)).toBe('too_few');
		expect(hideGroup(5, [], 5)).toBeNull();
		expect(hideGroup(37, [40], 5)).toBe('protects_another');
		expect(hideGroup(35, [40], 5)).toBeNull();
		expect(hideGroup(40, [40], 5)).toBeNull();
		expect(hideGroup(9, [22, 40], 5)).toBeNull();
		expect(hideGroup(9, [12, 40], 5)).toBe('protects_another');
		expect(hideGroup(9, [22, 40], 10)).toBe('too_few');
	});
	test('an estimate rests on the people who inform it, in the group and around it', () => {
		expect(hideEstimates([8, 4, 9, 0], [[20, 20, 11, 20]], 5)).toEqual([null, 'too_few', 'protects_another', 'too_few']);
	});
	test('what cannot be checked is hidden', () => {
		for (const bad of [Number.NaN, -1, 7.5, Infinity]) {
			expect(hideGroup(bad, [], 5)).toBe('too_few');
			expect(hideGroup(20, [bad], 5)).toBe('too_few');
		}
		for (const k of [Number.NaN, 0, 4, -5]) expect(hideGroup(20, [], k)).toBe('too_few');
		// A group around it cannot be smaller, and every item has to have its number of people.
		expect(hideGroup(20, [12], 5)).toBe('too_few');
		expect(hideEstimates([20, 20], [[40]], 5)).toEqual([null, 'too_few']);
	});
});

describe('telling numbers', () => {
	test('shares are whole percentages, people exact from k upwards', () => {
		expect([wholePercent(1, 3), wholePercent(29, 200)]).toEqual([33, 15]);
		expect([0.21, 0, 1].map((share) => wholePercent(share))).toEqual([21, 0, 100]);
		for (const [part, whole] of [[1, 0], [Number.NaN, 5], [5, Number.NaN], [-1, 5], [6, 5]] as const) {
			expect(wholePercent(part, whole)).toBeNull();
		}
		expect([4, 5, 137, Number.NaN].map((n) => tellPeople(n, 5))).toEqual([null, 5, 137, null]);
		expect(tellPeople(8, Number.NaN)).toBeNull();
	});
	test('a share of nobody, or of fewer than k, is hidden', () => {
		for (const [count, n] of [[0, 0], [1, 4], [Number.NaN, 14], [15, 14], [-1, 14], [3, Number.NaN]] as const) {
			expect(tellShare(count, n, 5)).toBeNull();
		}
	});
});

describe('tellShare', () => {
	test('percent only when both sides are at least k and n at least ten', () => {
		expect(tellShare(7, 14, 5)).toEqual({ kind: 'percent', n: 14, percent: 50 });
		expect(tellShare(4, 14, 5)).toEqual({ kind: 'words', n: 14, share: 'few' });
		expect(tellShare(10, 14, 5)).toEqual({ kind: 'words', n: 14, share: 'many' });
		expect(tellShare(5, 9, 4)).toEqual({ kind: 'words', n: 9, share: 'half' });
	});
	test('whoever knows their own answer learns from no word what each of the others said', () => {
		for (let n = 5; n < 40; n++) {
			const words = Array.from({ length: n + 1 }, (_, count) => holdsInWords(count, n));
			// Ends are three counts or more: with one's own taken away two are left.
			for (const [own, ends] of [[0, [words[1], words[n - 2]]], [1, [words[2], words[n - 1]]]] as const) expect([ends[0], ends[1]], `${n}, ${own}`).toEqual([words[0], words[n]]);
			expect(new Set(words.slice(0, n >> 1)).has('many') || words.slice((n >> 1) + 1).includes('few')).toBe(false);
		}
		expect([0, 1, 2, 3, 4, 5].map((count) => holdsInWords(count, 5))).toEqual(['few', 'few', 'few', 'many', 'many', 'many']);
	});
	test('in a small group no word means all or nobody', () => {
		for (let n = 5; n < 10; n++) {
			const words = Array.from({ length: n + 1 }, (_, count) => tellShare(count, n, 5)).map((cell) => (cell?.kind === 'words' ? cell.share : ''));
			expect(words[0]).toBe(words[1]);
			expect(words[n]).toBe(words[n - 1]);
		}
	});
});
