import { describe, expect, test } from 'vitest';
import { suppressOneWay, tellShare } from '#analysis/disclosure.ts';
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
});

describe('tellShare', () => {
	test('percent only when both sides are at least k and n at least ten', () => {
		expect(tellShare(7, 14, 5)).toEqual({ kind: 'percent', n: 14, percent: 50 });
		expect(tellShare(4, 14, 5)).toEqual({ kind: 'words', n: 14, share: 'few' });
		expect(tellShare(10, 14, 5)).toEqual({ kind: 'words', n: 14, share: 'many' });
		expect(tellShare(5, 9, 4)).toEqual({ kind: 'words', n: 9, share: 'half' });
	});
	test('in a small group no word means all or nobody', () => {
		for (let n = 5; n < 10; n++) {
			const words = Array.from({ length: n + 1 }, (_, count) => tellShare(count, n, 5)).map((cell) => (cell.kind === 'words' ? cell.share : ''));
			expect(words[0]).toBe(words[1]);
			expect(words[n]).toBe(words[n - 1]);
		}
	});
});
