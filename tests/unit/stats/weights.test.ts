/** Weights: their scale does not matter, in any format; Kish's effective n takes the place of n in limits and degrees of freedom. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printed } from '#analysis/command.ts';
import { compareIn } from '#stats/compare-groups.ts';
import { compareSharesIn } from '#stats/compare-shares.ts';
import { effectiveN, scaledWeights } from '#stats/effective-n.ts';
import { readInput } from '#stats/input/read-input.ts';
import { estimatePoints } from '#stats/points.ts';
import { FORMATS, messy } from './formats.ts';
import { twoGroups, LAMBDA } from './group-data.ts';
import { tallyBestWorst } from '#stats/best-worst.ts';
import { asPoints, people } from './points-helpers.ts';

function command(name: string, change: (input: any) => any = (input) => input) {
	const input = readInput(change(JSON.parse(readFileSync(`tests/fixtures/cases/${name}.json`, 'utf8'))));
	if (!input.ok) throw new Error(input.message);
	return printed(input) as Record<string, any>;
}
const unweighted = (input: any) => ({ ...input, respondents: input.respondents.map(({ weight: _, ...one }: any) => one) });

test('Kish’s number, and mean 1', () => {
	expect(effectiveN([1, 1, 1])).toBe(3);
	expect(effectiveN(Array(7).fill(1 / 7))).toBe(7);
	expect(effectiveN([100, ...Array(11).fill(1)])).toBeCloseTo(111 ** 2 / 10011, 8);
	expect(effectiveN([])).toBe(0);
	expect(effectiveN([0, 2, 2])).toBe(2);
	expect([...scaledWeights([2, 0, 6])]).toEqual([0.5, 0, 1.5]);
	expect([...scaledWeights(Array(5).fill(1 / 5))]).toEqual([1, 1, 1, 1, 1]);
	expect([...scaledWeights([1e-300, 3e-300])].map((w) => Math.round(w * 1e9) / 1e9)).toEqual([0.5, 1.5]);
	expect([...scaledWeights([])]).toEqual([]);
});

describe('the command', () => {
	test('1/12 for all twelve is no weights at all; so is 1/6 for the points of six', () => {
		expect(command('weights_sum1')).toEqual(command('weights_none'));
		expect(command('points_sum1')).toEqual(command('points_sum1', unweighted));
		expect(command('weights_none')).toMatchObject({ n: 12, effectiveN: 12 });
	});
	test('one person who weighs 100: an effective n of 1.2, no interval and no claim', () => {
		const result = command('one_weight_100');
		expect(result).toMatchObject({ n: 12, verdict: [], warnings: ['fewRespondents'] });
		expect(result.effectiveN).toBeCloseTo(111 ** 2 / 10011, 6);
		for (const item of result.items) expect([item.low, item.high, item.rankLow]).toEqual([null, null, null]);
		expect(command('one_weight_100', unweighted).verdict).not.toEqual([]);
	});
	test.each([[4.9, []], [5.1, 'tends']])('an effective n of %f', (wanted, said) => {
		// Twelve people; one weighs so much more that the effective n is as wanted: (11 + w)² = n(11 + w²).
		const weight = (11 + Math.sqrt(121 - (wanted - 1) * (11 * wanted - 121))) / (wanted - 1);
		const result = command('weights_none', (input) => ({ ...input, respondents: input.respondents.map((one: object, r: number) => ({ ...one, weight: r === 3 ? weight : 1 })) }));
		expect(result.effectiveN).toBeCloseTo(wanted, 6);
		expect(result.warnings.includes('fewRespondents')).toBe(wanted < 5);
		if (wanted < 5) expect(result.verdict).toEqual(said);
		else for (const { type, strength } of result.verdict) if (type !== 'no_order') expect(strength).toBe(said);
	});
});

describe.each([...FORMATS.map((format) => ({ name: format.name, data: messy(format, 5, 14, 5) as any, estimate: (data: any) => format.estimate(data, { draws: 200 }) as any })), {
	name: 'points',
	data: (() => {
		const data = asPoints(people(3, 14, 5));
		return { ...data, respondents: data.respondents.map((one, r) => ({ ...one, weight: 1 + (r % 4) })) };
	})() as any,
	estimate: (data: any) => estimatePoints(data, { draws: 200 }) as any
}])('$name', ({ data, estimate }) => {
	const scaled = (factor: number) => estimate({ ...data, respondents: data.respondents.map((one: any) => ({ ...one, weight: one.weight * factor })) });
	test('the scale of the weights does not matter', () => {
		const usual = estimate(data);
		for (const factor of [1 / 14, 1e-5, 3000]) {
			const other = scaled(factor);
			expect(other.effectiveN).toBeCloseTo(usual.effectiveN, 8);
			other.items.forEach((item: any, i: number) => {
				for (const key of ['share', 'low', 'high', 'shareLow', 'shareHigh'] as const) expect(item[key]).toBeCloseTo(usual.items[i][key], 7);
			});
		}
	});
	test('unequal weights: an effective n below n, and wider intervals than by n', () => {
		const equal = estimate({ ...data, respondents: data.respondents.map((one: any) => ({ ...one, weight: 1 })) });
		expect(equal.effectiveN).toBe(equal.n);
		expect(estimate(data).effectiveN).toBeLessThan(equal.n);
	});
});

describe('two groups', () => {
	const data = twoGroups(4, [12, 12], LAMBDA);
	const heavy = { ...data, respondents: data.respondents.map((one, r) => ({ ...one, group: r < 12 ? 'x' : 'y', weight: r === 0 ? 6 : 1 })) };
	test('limits and degrees of freedom by the effective n', () => {
		const { n, effectiveN: effective, df, warnings, rows } = compareIn(heavy, tallyBestWorst, ['x', 'y'], { permutations: 0 });
		expect(n).toEqual([12, 12]);
		expect(effective[0]).toBeCloseTo(17 ** 2 / 47, 6);
		expect(df).toBeCloseTo(effective[0] - 1, 9);
		expect(warnings).toContain('noClaimBelowTen');
		expect(rows.every(({ pHolm }) => pHolm === null)).toBe(true);
		const stones = asPoints(people(3, 24, 5));
		const shares = compareSharesIn({ ...stones, respondents: stones.respondents.map((one, r) => ({ ...one, group: r < 12 ? 'x' : 'y', weight: r === 0 ? 60 : 1 })) }, ['x', 'y'], { permutations: 0 });
		expect(shares.warnings).toContain('groupTooSmall');
	});
});
