/** The check of a design: proposed designs pass, every code, and the survey that is shipped. */
import { describe, expect, test } from 'vitest';
import pack from '#content/unga-vuxna-bruksort.json' with { type: 'json' };
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { respondentPairs } from '#stats/design/balanced-pairs.ts';
import { designSets, designVersions } from '#stats/design/balanced-sets.ts';
import { checkDesign, type DesignToCheck } from '#stats/design/check-design.ts';
import { counted, HOSTILE } from './design-helpers.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const codes = (design: DesignToCheck) => checkDesign(design).reasons.map(({ code, severity }) => `${code} ${severity}`);
const reason = (design: DesignToCheck, code: string) => checkDesign(design).reasons.find((one) => one.code === code);
const setsOf = (itemCount: number, setSize = 4): number[][] => {
	const design = designSets({ itemCount, setSize });
	if (!design.ok) throw new Error(design.code);
	return design.sets;
};
const twelve = { format: 'best-worst', itemCount: 12, sets: setsOf(12), respondents: 20 } as const;

describe('proposed designs pass', () => {
	test.each(upTo(37).map((i) => [i + 4]))('best-worst, %i items', (itemCount) => {
		for (const setSize of [3, 4, 5].filter((size) => size < itemCount)) {
			const design = designVersions({ itemCount, setSize });
			if (!design.ok) throw new Error(design.code);
			const check = checkDesign({ format: 'best-worst', itemCount, versions: design.versions, respondents: 20 });
			expect(check.reasons, `sets of ${setSize}`).toEqual([]);
			expect(check.verdict).toBe('ok');
		}
	});

	test.each([[5], [8], [12], [20], [30]])('pairs, %i items, chosen in sequence', (itemCount) => {
		const counts = new Float64Array(itemCount ** 2);
		const versions = upTo(20).map((seed) => {
			const design = respondentPairs({ itemCount, counts, seed });
			if (!design.ok) throw new Error(design.code);
			return design.pairs.map(({ a, b }) => {
				counts[a * itemCount + b]!++;
				counts[b * itemCount + a]!++;
				return [a, b];
			});
		});
		for (const format of ['pairs', 'graded-pairs'] as const) {
			expect(checkDesign({ format, itemCount, versions, respondents: 20 }).reasons).toEqual([]);
		}
	});

	test('a ranking of six, points over eight', () => {
		const ranking = checkDesign({ format: 'ranking', itemCount: 6, sets: [upTo(6)], respondents: 20 });
		expect(ranking).toMatchObject({ verdict: 'ok', reasons: [] });
		const points = checkDesign({ format: 'points', itemCount: 8, sets: [upTo(8)], respondents: 20 });
		expect(points).toMatchObject({ verdict: 'ok', reasons: [], precision: null, screens: 1, showings: Array(8).fill(1) });
	});
});

describe('codes', () => {
	const one = (sets: number[][], more: Partial<DesignToCheck> = {}): DesignToCheck => ({ ...twelve, sets, ...more });

	test('items', () => {
		for (const itemCount of [0, 1, -2]) expect(codes({ ...twelve, itemCount })).toEqual(['tooFewItems unusable']);
		for (const itemCount of [Number.NaN, Infinity, 2.5]) expect(codes({ ...twelve, itemCount })).toEqual(['invalidItemCount unusable']);
		expect(codes({ ...twelve, itemCount: 201 })).toEqual(['tooManyItems unusable']);
		expect(codes({ ...twelve, format: 'stars' as 'pairs' })).toEqual(['unknownFormat unusable']);
		expect(codes({ format: 'best-worst', itemCount: 2, sets: [[0, 1]] })).toEqual(['tooFewItems weak']);
		expect(codes({ format: 'pairs', itemCount: 2, sets: [[0, 1]] })).toEqual(['itemShownTooSeldom weak']);
	});

	test('nothing asked of all, or of some, respondents', () => {
		const reasons = [{ code: 'nothingAsked' }];
		expect(checkDesign({ format: 'pairs', itemCount: 3 })).toMatchObject({ verdict: 'unusable', reasons, showings: [0, 0, 0] });
		expect(codes({ ...twelve, sets: undefined, versions: [] })).toEqual(['nothingAsked unusable']);
		expect(codes({ ...twelve, versions: [twelve.sets, []] })).toContain('nothingAsked unusable');
	});

	test('single sets, with their places', () => {
		const rest = twelve.sets.slice(1);
		expect(reason(one([[0, 1, 2, 12], ...rest]), 'unknownItem')).toMatchObject({ severity: 'unusable', places: [{ version: 0, set: 0 }] });
		expect(codes(one([[0, 1, 2, Number.NaN], ...rest]))).toContain('unknownItem unusable');
		expect(codes(one([[0, 1, 2, 2], ...rest]))).toContain('duplicateItemInSet unusable');
		expect(codes(one([...twelve.sets, [4]]))).toContain('setTooSmall unusable');
		const places = [{ version: 0, set: 9 }];
		expect(reason(one([...twelve.sets, [4, 5]]), 'setTooSmall')).toMatchObject({ severity: 'weak', value: 2, limit: 3, places });
		expect(reason(one([...twelve.sets, upTo(6)]), 'setTooLarge')).toMatchObject({ severity: 'weak', value: 6, limit: 5 });
		expect(codes({ ...twelve, itemCount: 13, sets: [upTo(13)] })).toContain('setTooLarge unusable');
		expect(codes({ format: 'pairs', itemCount: 3, sets: [[0, 1, 2]] })).toContain('setTooLarge unusable');
		const again = [...twelve.sets[2]!].reverse();
		expect(reason(one([...twelve.sets, again]), 'repeatedSet')).toMatchObject({ severity: 'weak', places });
		// Two people may get the same set.
		expect(codes({ ...twelve, versions: [twelve.sets, twelve.sets] })).toEqual([]);
	});

	test('exposure', () => {
		const without = twelve.sets.map((set) => set.filter((item) => item !== 7));
		expect(reason(one(without), 'itemNeverShown')).toMatchObject({ severity: 'unusable', items: [7] });
		expect(reason(one(twelve.sets.slice(1)), 'itemShownTooSeldom')).toMatchObject({
			severity: 'weak', items: [...twelve.sets[0]!].sort((a, b) => a - b), value: 2, limit: 3
		});
		const extra = [[0, 1, 2], [0, 3, 4]];
		expect(reason(one([...twelve.sets, ...extra]), 'exposureUneven')).toMatchObject({ severity: 'weak', value: 2, limit: 1 });
		expect(codes(one([...twelve.sets, extra[0]!]))).not.toContain('exposureUneven weak');
	});

	test('islands, for all and for five people', () => {
		const halves = [...setsOf(6, 3), ...setsOf(6, 3).map((set) => set.map((item) => item + 6))];
		const items = [6, 7, 8, 9, 10, 11];
		expect(reason(one(halves), 'notConnected')).toMatchObject({ severity: 'unusable', value: 2, items });
		expect(checkDesign(one(halves)).precision).toBeNull();
		// Six lists with the halves apart, then one that joins them: five in a row may miss it.
		const joined = [...Array.from({ length: 6 }, () => halves), twelve.sets];
		expect(codes({ ...twelve, versions: joined })).toContain('notConnectedInFive weak');
		expect(codes({ ...twelve, versions: [halves, twelve.sets] })).not.toContain('notConnectedInFive weak');
	});

	test('pairs uneven: the same list of pairs for everybody', () => {
		const design = designSets({ itemCount: 12, setSize: 2 });
		expect(codes({ format: 'pairs', itemCount: 12, sets: design.ok ? design.sets : [], respondents: 20 })).toEqual(['pairsUneven weak']);
	});

	test('screens, people', () => {
		const shifted = (by: number) => twelve.sets.map((set) => set.map((item) => (item + by) % 12));
		const many = (n: number) => upTo(Math.ceil(n / 9)).flatMap(shifted).slice(0, n);
		expect(codes(one(many(18)))).toContain('tooManyScreens weak');
		expect(codes(one(many(49)))).toContain('tooManyScreens unusable');
		expect(codes({ ...twelve, respondents: 9 })).toEqual(['fewExpectedRespondents weak']);
		for (const respondents of [4, 0, -3, Number.NaN, Infinity]) {
			expect(codes({ ...twelve, respondents })).toEqual(['fewExpectedRespondents unusable']);
		}
		for (const respondents of [null, undefined, 10]) expect(codes({ ...twelve, respondents })).toEqual([]);
	});

	test('with fewer people than versions only the first versions count', () => {
		const design = designVersions({ itemCount: 60 });
		if (!design.ok) throw new Error(design.code);
		const worthless = upTo(15).map(() => [0, 1, 2, 3]);
		const versions = [...design.versions.slice(0, 12), ...Array.from({ length: 18 }, () => worthless)];
		expect(checkDesign({ format: 'best-worst', itemCount: 60, versions, respondents: 12 }).showings).toEqual(
			counted(design.versions.slice(0, 12).flat(), 60).shown.map((count) => count / 12)
		);
		expect(codes({ format: 'best-worst', itemCount: 60, versions })).toContain('exposureUneven weak');
	});

	test('rankings and points', () => {
		expect(codes({ format: 'ranking', itemCount: 8, sets: [upTo(8)] })).toEqual(['setTooLarge weak']);
		expect(codes({ format: 'ranking', itemCount: 16, sets: [upTo(16)] })).toEqual(['setTooLarge unusable']);
		const points = (itemCount: number, stones?: number) => codes({ format: 'points', itemCount, sets: [upTo(itemCount)], stones });
		expect(points(10)).toEqual([]);
		expect(points(11)).toEqual(['setTooLarge weak', 'fewerStonesThanItems weak']);
		expect(points(8, 5)).toEqual(['fewerStonesThanItems weak']);
		for (const stones of [Number.NaN, 0, -1, 2.5, Infinity]) expect(points(5, stones)).toEqual(['invalidStones unusable']);
		expect(codes({ format: 'points', itemCount: 5, sets: [[0, 1, 2]] })).toContain('listIncomplete unusable');
	});

	test('any input gives an answer that JSON can hold', () => {
		const numbers = [...HOSTILE, 5];
		for (const format of ['pairs', 'best-worst', 'ranking', 'points', 'graded-pairs'] as const) {
			for (const itemCount of numbers) {
				for (const odd of numbers) {
					const sets = [[odd, 0], [], [odd, odd, 1, 2]];
					const check = checkDesign({ format, itemCount, sets, respondents: odd, stones: odd, spread: odd });
					expect(JSON.parse(JSON.stringify(check.precision))).toEqual(check.precision);
					expect(['ok', 'weak', 'unusable']).toContain(check.verdict);
					expect(check.verdict).toBe('unusable');
				}
			}
		}
	});
});

describe('the survey that is shipped', () => {
	const survey = surveyFromPack('Grums');
	const index = new Map(survey.cards.map((card, i) => [card.id, i]));
	const indexes = (sets: string[][]) => sets.map((set) => set.map((id) => index.get(id) ?? -1));
	const check = (sets: string[][], respondents: number) =>
		checkDesign({ format: 'best-worst', itemCount: survey.cards.length, sets: indexes(sets), respondents });
	const { sets, extra_sets: extra, short_sets: short } = pack.best_worst;

	test('the standard form, 9 screens: ok from 10 people, weak below', () => {
		expect(survey.questions.find(({ kind }) => kind === 'best_worst')).toMatchObject({ sets });
		expect(check(sets, 14)).toMatchObject({ verdict: 'ok', reasons: [], screens: 9, showings: Array(12).fill(3) });
		expect(check(sets, 8)).toMatchObject({ verdict: 'weak', reasons: [{ code: 'fewExpectedRespondents', value: 8, limit: 10 }] });
		expect(check(sets, 4).verdict).toBe('unusable');
		for (const n of [8, 14, 30]) console.log(`standard form, ${n} people: ${JSON.stringify(check(sets, n).precision)}`);
		// As precise as our best list.
		const own = checkDesign(twelve).precision!;
		expect(check(sets, 20).precision!.efficiency).toBeCloseTo(own.efficiency, 9);
	});

	test('the full form, 13 screens: ok and nearly exact', () => {
		expect(check([...sets, ...extra], 14)).toMatchObject({ verdict: 'ok', reasons: [], screens: 13, showings: Array(12).fill(4) });
		expect(new Set(counted(indexes([...sets, ...extra]), 12).pairs)).toEqual(new Set([1]));
	});

	test('the short form and the extra screens alone are not connected', () => {
		expect(check(short, 14).verdict).toBe('unusable');
		expect(check(short, 14).reasons.map(({ code }) => code)).toEqual(['itemShownTooSeldom', 'notConnected']);
		expect(check(extra, 14).reasons.map(({ code }) => code)).toEqual(['itemShownTooSeldom', 'notConnected']);
	});
});
