/** The pairs and the arrangement of one respondent. */
import { describe, expect, test } from 'vitest';
import { arrange } from '#stats/design/arrange.ts';
import { respondentPairs, type PairRequest } from '#stats/design/balanced-pairs.ts';
import { designSets } from '#stats/design/balanced-sets.ts';
import { createRandom } from '#stats/random.ts';
import { components, counted, HOSTILE, spreadOf } from './design-helpers.ts';

function pairsOf(request: PairRequest): number[][] {
	const design = respondentPairs(request);
	if (!design.ok) throw new Error(design.code);
	return design.pairs.map(({ a, b }) => [a, b]);
}
/** Respondents in sequence, each given the counts so far. */
function inTurn(k: number, n: number, pairs?: number): number[][][] {
	const counts = new Float64Array(k * k);
	return Array.from({ length: n }, (_, seed) => {
		const own = pairsOf({ itemCount: k, counts, seed, ...(pairs === undefined ? {} : { pairs }) });
		for (const [a, b] of own as [number, number][]) {
			counts[a * k + b]!++;
			counts[b * k + a]!++;
		}
		return own;
	});
}

describe('pairs', () => {
	test.each([{ k: 5 }, { k: 8 }, { k: 12 }, { k: 20 }, { k: 20, m: 12 }, { k: 40 }])('$k items: balanced after every respondent', (one) => {
		const { k, m } = { m: undefined, ...one };
		const people = inTurn(k, 40, m);
		const all = (k * (k - 1)) / 2;
		people.forEach((own, r) => {
			expect(own.length).toBe(m ?? people[0]!.length);
			expect(Math.max(...counted(own, k).pairs)).toBe(1);
			const { shown, pairs } = counted(people.slice(0, r + 1).flat(), k);
			expect(spreadOf(pairs)).toBeLessThanOrEqual(1);
			expect(spreadOf(shown)).toBeLessThanOrEqual(2);
		});
		expect(people[0]!.length).toBeGreaterThanOrEqual(Math.min(m ?? k, all));
		expect(people[0]!.length).toBeLessThanOrEqual(1.5 * k);
		// Any three in a row are connected.
		for (let r = 0; r + 3 <= people.length; r++) expect(components(people.slice(r, r + 3).flat(), k)).toBe(1);
	});

	test('with K pairs the own pairs of most people are connected', () => {
		const people = inTurn(20, 100, 20);
		const joined = people.filter((own) => components(own, 20) === 1).length;
		console.log(`20 pairs of 20 items: the own pairs of ${joined} of 100 people are connected`);
		expect(joined).toBeGreaterThan(90);
	});

	test('sides are balanced, and the order is independent of the selection', () => {
		const k = 8;
		const people = inTurn(k, 400);
		for (let i = 0; i < k; i++) {
			const own = people.flat().filter((pair) => pair.includes(i));
			expect(own.filter(([a]) => a === i).length / own.length).toBeGreaterThan(0.46);
			expect(own.filter(([a]) => a === i).length / own.length).toBeLessThan(0.54);
		}
		// The rule starts with a perfect matching; asked first, the first four pairs would always be disjoint.
		expect(people.filter((own) => new Set(own.slice(0, 4).flat()).size === k).length).toBeLessThan(350);
	});

	test('all pairs are used before any is repeated; counts decide', () => {
		expect(new Set(pairsOf({ itemCount: 4, pairs: 6 }).map((pair) => pair.toSorted().join())).size).toBe(6);
		expect(counted(pairsOf({ itemCount: 4, pairs: 12 }), 4).pairs).toEqual([2, 2, 2, 2, 2, 2]);
		// Not even the pair that others were never shown is repeated.
		const missed = new Float64Array(16).fill(50);
		missed[1] = missed[4] = 0;
		expect(counted(pairsOf({ itemCount: 4, counts: missed, pairs: 6 }), 4).pairs).toEqual([1, 1, 1, 1, 1, 1]);
		const counts = new Float64Array(16).fill(5);
		counts[1 * 4 + 3] = counts[3 * 4 + 1] = 1;
		expect(pairsOf({ itemCount: 4, counts, pairs: 1 })[0]!.toSorted()).toEqual([1, 3]);
	});

	test('deterministic given seed and counts; invalid input gives a code', () => {
		expect(pairsOf({ itemCount: 9, seed: 3 })).toEqual(pairsOf({ itemCount: 9, seed: 3 }));
		expect(pairsOf({ itemCount: 9, seed: 3 })).not.toEqual(pairsOf({ itemCount: 9, seed: 4 }));
		for (const itemCount of HOSTILE) expect(respondentPairs({ itemCount })).toMatchObject({ ok: false });
		for (const pairs of HOSTILE) expect(respondentPairs({ itemCount: 6, pairs }).ok, String(pairs)).toBe(pairs === 1);
		for (const seed of HOSTILE) expect(respondentPairs({ itemCount: 6, seed }).ok).toBe(true);
		expect(respondentPairs({ itemCount: 6, counts: [1, 2] })).toEqual({ ok: false, code: 'countsOfOtherItems' });
		expect(respondentPairs({ itemCount: 3, counts: Array(9).fill(Number.NaN) }).ok).toBe(true);
		expect(pairsOf({ itemCount: 2, pairs: 1 }).length).toBe(1);
	});
});

describe('arrangement', () => {
	const design = designSets({ itemCount: 10 });
	const sets = design.ok ? design.sets : [];

	test('a permutation of the sets and their items; deterministic given the seed', () => {
		const ids = sets.map((set) => set.map((item) => `card${item}`));
		const arranged = arrange(ids, 7);
		expect(arranged.map(({ set }) => set).sort((a, b) => a - b)).toEqual(ids.map((_, i) => i));
		for (const { set, shown } of arranged) expect([...shown].sort()).toEqual([...ids[set]!].sort());
		expect(arrange(ids, 7)).toEqual(arranged);
		expect(arrange(ids, 8)).not.toEqual(arranged);
		expect(arrange([], 1)).toEqual([]);
		expect(arrange([[]], Number.NaN)).toEqual([{ set: 0, shown: [] }]);
	});

	// The second list has a set that shares an item with each other: it has no good neighbour.
	const lists = { balanced: sets, hub: [[0, 1, 8], [2, 3, 9], [4, 5, 8], [6, 7, 9], [0, 2, 4, 6]] };
	test.each(Object.entries(lists))('%s: over people, sets are uniform over the order and items over the screen', (_, list) => {
		const people = 4000;
		const order = list.map(() => list.map(() => 0));
		const place = Array.from({ length: 10 }, () => [0, 0, 0, 0]);
		for (let seed = 0; seed < people; seed++) {
			arrange(list, seed).forEach(({ set, shown }, at) => {
				order[set]![at]!++;
				shown.forEach((item, on) => place[item]![on]!++);
			});
		}
		// Five standard errors of a share.
		const expectEven = (row: number[], total: number) => {
			const share = 1 / row.length;
			for (const count of row) expect(Math.abs(count / total - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / total));
		};
		for (const row of order) expectEven(row, people);
		// Items of the hub list stand on screens of three and of four, which have no common share.
		if (list === sets) for (const row of place) expectEven(row, row.reduce((sum, count) => sum + count, 0));
	});

	test.each([[10], [16], [20]])('%i items: one person sees each in different places, and rarely on two consecutive screens', (itemCount) => {
		const own = designSets({ itemCount });
		if (!own.ok) throw new Error(own.code);
		const judge = (shown: number[][]) => ({
			places: new Set(shown.flatMap((set) => set.map((item, place) => `${item} ${place}`))).size,
			inARow: shown.slice(1).reduce((sum, set, i) => sum + set.filter((item) => shown[i]!.includes(item)).length, 0)
		});
		const sum = { places: 0, inARow: 0, plainPlaces: 0, plainInARow: 0 };
		for (let seed = 0; seed < 300; seed++) {
			const random = createRandom(seed);
			const spread = judge(arrange(own.sets, seed).map(({ shown }) => shown));
			const plain = judge(random.shuffle(own.sets).map((set) => random.shuffle(set)));
			sum.places += spread.places;
			sum.inARow += spread.inARow;
			sum.plainPlaces += plain.places;
			sum.plainInARow += plain.inARow;
		}
		console.log(`${itemCount} items, 300 people: ${JSON.stringify(sum)}`);
		expect(sum.places).toBeGreaterThan(1.1 * sum.plainPlaces);
		expect(sum.inARow).toBeLessThan(0.8 * sum.plainInARow);
	});
});
