/**
 * A respondent's pairs, given how often each pair was shown to earlier respondents.
 *
 * In: K items; `counts`, K×K row by row, how often each pair was shown so far, symmetric (absent: nobody yet); number of
 * pairs (default `recommendedSets` for sets of two: K to 1.5·K); the respondent's seed.
 * Out: pairs in the order asked, `a` the first or left one. No pair is repeated before all have been used.
 * Rule: the pair shown least so far; ties go to the pair whose items were shown least, then to one that joins two islands
 * of this person's own pairs, then to a random one. Order and sides are those of `arrange`.
 * Missing values: an entry of counts that is not a number ≥ 0 counts as 0. Degenerate: `ok: false` with a code.
 * Where the counts are unknown (a device without a connection), use `designVersions` with sets of two, whose lists
 * are balanced together.
 * Source: methods.md section 7 (decision 7: balanced, not adaptive). Reference: simulation in the tests.
 */
import { createRandom } from '#stats/random.ts';
import { DEFAULT_SEED } from '#stats/estimate.ts';
import { arrange } from './arrange.ts';
import { isBelow, recommendedSets, type Problem } from './balanced-sets.ts';
import { MOST_ITEMS, MOST_SETS } from './limits.ts';

export interface PairRequest {
	itemCount: number;
	counts?: ArrayLike<number>;
	pairs?: number;
	seed?: number;
}
export interface Pair {
	a: number;
	b: number;
}
export type PairDesign = { ok: true; pairs: Pair[] } | Problem | { ok: false; code: 'countsOfOtherItems' };

/** Lexicographic; negative when `a` comes first. */
function compare(a: readonly number[], b: readonly number[]): number {
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
	return 0;
}

/** Picks m pairs; the running counts include the person's own. */
function pick(k: number, m: number, counts: Float64Array, shuffled: readonly number[][]): number[][] {
	const shown = new Float64Array(k);
	for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) shown[i]! += counts[i * k + j]!;
	const own = new Float64Array(k * k);
	const island = Array.from({ length: k }, (_, i) => i);
	return Array.from({ length: m }, () => {
		let best: readonly number[] | null = null;
		let bestKey: number[] = [];
		for (const pair of shuffled) {
			const [a, b] = pair as [number, number];
			const at = a * k + b;
			const exposure = [shown[a]! + shown[b]!, Math.max(shown[a]!, shown[b]!)];
			const key = [own[at]!, counts[at]!, ...exposure, island[a] === island[b] ? 1 : 0];
			if (best !== null && compare(key, bestKey) >= 0) continue;
			best = pair;
			bestKey = key;
		}
		const [a, b] = best as [number, number];
		own[a * k + b]!++;
		counts[a * k + b]!++;
		shown[a]!++;
		shown[b]!++;
		const [from, to] = [island[a]!, island[b]!];
		island.forEach((at, i) => at === from && (island[i] = to));
		return [a, b];
	});
}

export function respondentPairs(request: PairRequest): PairDesign {
	const { itemCount: k, counts, seed = DEFAULT_SEED } = request;
	if (isBelow(k, 2)) return { ok: false, code: 'tooFewItems' };
	if (k > MOST_ITEMS) return { ok: false, code: 'tooManyItems' };
	if (counts !== undefined && counts.length !== k * k) return { ok: false, code: 'countsOfOtherItems' };
	const { pairs: m = recommendedSets(k, 2) } = request;
	if (isBelow(m, 1)) return { ok: false, code: 'tooFewSets' };
	if (m > MOST_SETS) return { ok: false, code: 'tooManySets' };

	const random = createRandom(seed);
	const all = Array.from({ length: k }, (_, a) => Array.from({ length: k - 1 - a }, (_, i) => [a, a + 1 + i])).flat();
	const known = Float64Array.from({ length: k * k }, (_, at) => {
		const count = counts?.[at] ?? 0;
		return count > 0 && Number.isFinite(count) ? count : 0;
	});
	const chosen = pick(k, m, known, random.shuffle(all));
	// A separate seed, so that the order is independent of how ties between pairs were broken.
	const arranged = arrange(chosen, Math.floor(random.uniform() * 2 ** 32));
	return { ok: true, pairs: arranged.map(({ shown }) => ({ a: shown[0]!, b: shown[1]! })) };
}
