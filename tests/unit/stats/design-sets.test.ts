/** Balanced sets: property 13, all numbers of items and set sizes, versions, invalid input. */
import { describe, expect, test } from 'vitest';
import { designSets, designVersions, recommendedSets, respondentSets } from '#stats/design/balanced-sets.ts';
import { BLOCK_DESIGNS, blockDesign } from '#stats/design/block-designs.ts';
import { fillSets } from '#stats/design/fill-sets.ts';
import { designPrecision } from '#stats/design/precision.ts';
import { emptyTally } from '#stats/design/tally.ts';
import { createRandom } from '#stats/random.ts';
import { components, counted, HOSTILE, spreadOf } from './design-helpers.ts';

const choose = (n: number, m: number): number => (m === 0 ? 1 : (choose(n - 1, m - 1) * n) / m);
const cases = Array.from({ length: 37 }, (_, i) => i + 4).flatMap((k) => [2, 3, 4, 5, 6].map((size) => [k, size] as const));

test('property 13: the identities of every block design, and every pair equally often', () => {
	expect(BLOCK_DESIGNS.length).toBe(18);
	for (const { v, k, sets } of BLOCK_DESIGNS) {
		const { shown, pairs } = counted(sets(), v);
		const [r, lambda] = [shown[0]!, pairs[0]!];
		expect(new Set(shown).size, `${v} ${k}`).toBe(1);
		expect(new Set(pairs).size, `${v} ${k}`).toBe(1);
		expect(sets().length * k).toBe(v * r);
		expect(lambda * (v - 1)).toBe(r * (k - 1));
		expect(new Set(sets().map(String)).size).toBe(sets().length);
	}
	for (const wrong of HOSTILE) expect(blockDesign(wrong, 4)).toBeNull();
});

describe('sets for everybody', () => {
	test('4 to 40 items, sets of 2 to 6: sizes, even exposure, nearly even pairs, no repeats, connected', () => {
		let worst = { efficiency: 1, where: '' };
		for (const [k, size] of cases) {
			const where = `${k} items in sets of ${size}`;
			const design = designSets({ itemCount: k, setSize: size });
			if (size > k) {
				expect(design, where).toEqual({ ok: false, code: 'setTooLarge' });
				continue;
			}
			if (!design.ok) throw new Error(`${where}: ${design.code}`);
			const { sets, exact } = design;
			for (const set of sets) expect(new Set(set).size, where).toBe(size);
			expect(sets.flat().every((item) => Number.isInteger(item) && item >= 0 && item < k), where).toBe(true);
			expect(new Set(sets.map((set) => [...set].sort((a, b) => a - b).join())).size, where).toBe(sets.length);
			const { shown, pairs } = counted(sets, k);
			expect(spreadOf(shown), where).toBeLessThanOrEqual(1);
			expect(components(sets, k), where).toBe(1);
			expect(exact, where).toBe(spreadOf(shown) === 0 && spreadOf(pairs) === 0);
			if (k <= 16 && size > 2 && size < k) {
				const { efficiency } = designPrecision({ format: 'best-worst', itemCount: k, versions: [sets] })!;
				if (efficiency < worst.efficiency) worst = { efficiency, where };
			}
		}
		console.log(`least efficient list for everybody up to 16 items: ${worst.where}, ${(100 * worst.efficiency).toFixed(1)} %`);
		expect(worst.efficiency).toBeGreaterThan(0.88);
	});

	test.each([[6, 4], [8, 4], [9, 4], [10, 4], [9, 5], [12, 4], [12, 5]])('%i items in sets of %i: no better list among 5000 random ones', (k, size) => {
		const design = designSets({ itemCount: k, setSize: size });
		if (!design.ok) throw new Error(design.code);
		const squares = (sets: number[][]) => counted(sets, k).pairs.reduce((sum, count) => sum + count ** 2, 0);
		const random = createRandom(k);
		let best = Infinity;
		for (let attempt = 0; attempt < 5000; attempt++) {
			// Random lists with even exposure: shuffled permutations of the items, cut into sets.
			const packs = Array.from({ length: size }, () => random.shuffle(Array.from({ length: k }, (_, i) => i))).flat();
			const sets = design.sets.map((_, s) => packs.slice(s * size, (s + 1) * size));
			if (sets.every((set) => new Set(set).size === size)) best = Math.min(best, squares(sets));
		}
		expect(best).toBeLessThan(Infinity);
		expect(squares(design.sets)).toBeLessThanOrEqual(best);
	});

	test('each item three times up to 16 items, unless there are not that many sets', () => {
		for (const [k, size] of cases) {
			if (k > 16 || size > k || size === 2) continue;
			const design = designSets({ itemCount: k, setSize: size });
			if (!design.ok) throw new Error(design.code);
			expect(Math.min(...counted(design.sets, k).shown)).toBeGreaterThanOrEqual(Math.min(3, choose(k - 1, size - 1)));
			expect(design.sets.length).toBeLessThanOrEqual(Math.max(4, Math.ceil((4 * k) / size)));
		}
		expect(recommendedSets(12)).toBe(9);
		expect(recommendedSets(16)).toBe(12);
		expect(recommendedSets(4, 4)).toBe(1);
	});

	test('exact designs are used where they cost at most one more showing, or on request', () => {
		for (const [k, size, sets] of [[5, 4, 5], [7, 3, 7], [7, 4, 7], [9, 3, 12], [13, 4, 13]] as const) {
			expect(designSets({ itemCount: k, setSize: size })).toMatchObject({ ok: true, exact: true, sets: { length: sets } });
		}
		for (const { v, k, sets } of BLOCK_DESIGNS) {
			const asked = designSets({ itemCount: v, setSize: k, setsPerRespondent: sets().length });
			expect(asked).toEqual({ ok: true, exact: true, sets: sets() });
		}
		expect(designSets({ itemCount: 16 })).toMatchObject({ ok: true, sets: { length: 12 } });
	});

	test('the fallback compared with the exact design of the same size', () => {
		const rows = BLOCK_DESIGNS.filter(({ sets }) => sets().length <= 60).map(({ v, k, sets }) => {
			const exact = sets();
			const own = fillSets(v, k, exact.length, emptyTally(v), createRandom(1), 20);
			const { shown, pairs } = counted(own, v);
			expect(spreadOf(shown), `${v} ${k}`).toBe(0);
			const precision = designPrecision({ format: 'best-worst', itemCount: v, versions: [own] })!;
			return { v, k, sets: exact.length, pairSpread: spreadOf(pairs), efficiency: precision.efficiency };
		});
		const written = rows.map((row) => `${row.v}/${row.k}: pairs differ by ${row.pairSpread}, ${(100 * row.efficiency).toFixed(1)} %`);
		console.log(written.join('; '));
		for (const row of rows) {
			expect(row.pairSpread, JSON.stringify(row)).toBeLessThanOrEqual(2);
			expect(row.efficiency, JSON.stringify(row)).toBeGreaterThan(0.97);
		}
	});

	test('deterministic given the seed; more sets than exist are cut', () => {
		expect(designSets({ itemCount: 12, seed: 4 })).toEqual(designSets({ itemCount: 12, seed: 4 }));
		expect(designSets({ itemCount: 12, seed: 4 })).not.toEqual(designSets({ itemCount: 12, seed: 5 }));
		expect(designSets({ itemCount: 4, setSize: 4, setsPerRespondent: 3 })).toMatchObject({ ok: true, sets: { length: 1 } });
		expect(designSets({ itemCount: 5, setSize: 3, setsPerRespondent: 30 })).toMatchObject({ ok: true, exact: true, sets: { length: 10 } });
	});
});

describe('versions', () => {
	const many = [[17, 4], [20, 4], [24, 5], [31, 3], [40, 4], [12, 2], [20, 2]] as const;
	test.each(many)('%i items in sets of %i: even for each and for all', (k, size) => {
		const design = designVersions({ itemCount: k, setSize: size });
		if (!design.ok) throw new Error(design.code);
		expect(design.versions.length).toBeGreaterThan(3);
		for (const sets of design.versions) {
			expect(spreadOf(counted(sets, k).shown)).toBeLessThanOrEqual(1);
			// No repeated pair within a version.
			expect(Math.max(...counted(sets, k).pairs)).toBe(1);
		}
		// After every respondent, not only after the last.
		for (let n = 1; n <= design.versions.length; n++) {
			const { shown, pairs } = counted(design.versions.slice(0, n).flat(), k);
			expect(spreadOf(shown)).toBeLessThanOrEqual(1);
			expect(spreadOf(pairs)).toBeLessThanOrEqual(3);
		}
		expect(designPrecision({ format: 'best-worst', itemCount: k, versions: design.versions })!.efficiency).toBeGreaterThan(0.97);
		expect(components(design.versions.slice(0, 5).flat(), k)).toBe(1);
	});

	test('few items have one version, many have several, with one showing each if necessary', () => {
		expect(designVersions({ itemCount: 12 })).toMatchObject({ ok: true, versions: { length: 1 } });
		const sixty = designVersions({ itemCount: 60 });
		if (!sixty.ok) throw new Error(sixty.code);
		expect(sixty.versions.every((sets) => sets.length === 16)).toBe(true);
		expect(components(sixty.versions.slice(0, 5).flat(), 60)).toBe(1);
	});

	test('respondents get them in turn', () => {
		const design = designVersions({ itemCount: 20 });
		if (!design.ok) throw new Error(design.code);
		const { versions } = design;
		versions.forEach((sets, number) => {
			expect(respondentSets(versions, number)).toBe(sets);
			expect(respondentSets(versions, number + 3 * versions.length)).toBe(sets);
		});
		for (const wrong of [Number.NaN, Infinity, 1.5]) expect(respondentSets(versions, wrong)).toBe(versions[0]);
		expect(respondentSets([], 3)).toEqual([]);
	});
});

test('invalid input gives a code', () => {
	const usual = { itemCount: 12, setSize: 4, setsPerRespondent: 9, versions: 2, seed: 1 };
	const codes = new Set<string>();
	for (const name of ['itemCount', 'setSize', 'setsPerRespondent', 'versions'] as const) {
		for (const value of HOSTILE) {
			const result = designVersions({ ...usual, [name]: value });
			if (result.ok) expect(['setsPerRespondent', 'versions'].includes(name) && value === 1, `${name} ${value}`).toBe(true);
			else codes.add(result.code);
		}
	}
	expect([...codes].sort()).toEqual(
		['setTooLarge', 'setTooSmall', 'tooFewItems', 'tooFewSets', 'tooFewVersions', 'tooManyItems', 'tooManySets', 'tooManyVersions'].sort()
	);
	for (const seed of HOSTILE) expect(designVersions({ ...usual, seed }).ok).toBe(true);
	expect(designSets({ itemCount: 0 })).toEqual({ ok: false, code: 'tooFewItems' });
	expect(designSets({ itemCount: 1 })).toEqual({ ok: false, code: 'tooFewItems' });
	expect(designSets({ itemCount: 2 })).toEqual({ ok: true, sets: [[0, 1]].map((set) => expect.arrayContaining(set)), exact: true });
	expect(designSets({ itemCount: 3 })).toMatchObject({ ok: true, sets: { length: 1 } });
	const largest = { itemCount: 200, setSize: 12, setsPerRespondent: 200 };
	expect(designVersions({ ...largest, versions: 200 })).toEqual({ ok: false, code: 'tooManyVersions' });
	expect(designSets(largest)).toMatchObject({ ok: true, sets: { length: 200 } });
});
