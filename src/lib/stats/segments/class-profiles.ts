/**
 * The profile of each class: its size, its items, and its differences from the other classes.
 *
 * In: the family, a fitted mixture, level, seed, draws. Out: one `ClassProfile` per class, in the order of the mixture.
 * - `size`: share with Wilson's interval for n = π(1−π)/var(π), at most the effective number of respondents.
 * - per item: `value` (of the family's `report`) with interval, `share`, P(top 3) by draws (rank-probabilities.ts).
 * - `difference`: value minus the share-weighted mean of the other classes, Holm-adjusted over the items of the class. The
 *   interval has level 1 − α/(m − j + 1) for the j-th smallest p and, from the first item that fails, the level of that item,
 *   so that it excludes 0 exactly when pHolm ≤ α = 1 − level (`differs`).
 * df = people in the class − 1 (difference: the smaller of class and rest), by weight.
 * Degenerate: without a covariance all intervals, top 3 and differences are null, nothing `differs`.
 * Source: methods.md section 4; Wilson (1927), Holm (1979). Tolerance: exact given the covariance; top 3: 0.01.
 */
import { studentCdf, studentQuantile } from '#stats/distributions.ts';
import { holm } from '#stats/holm.ts';
import { wilsonInterval, type Interval } from '#stats/proportions.ts';
import { rankProbabilities } from '#stats/rank-probabilities.ts';
import { classCovariance, type ClassCovariance } from './class-covariance.ts';
import type { ClassFamily, ClassReport } from './class-family.ts';
import type { PlacedState } from './mixture.ts';

export interface ClassDifference {
	estimate: number;
	low: number;
	high: number;
	pHolm: number;
	differs: boolean;
}
export interface ClassItem {
	value: number;
	low: number | null;
	high: number | null;
	share: number | null;
	top3: number | null;
	difference: ClassDifference | null;
}
export interface ClassProfile {
	size: Interval;
	/** People whose most probable class this is. */
	assigned: number;
	items: ClassItem[];
	/** All parameters; the first are the log-worths. */
	point: number[];
}
export interface ProfileOptions {
	level: number;
	seed: number;
	draws: number;
}

/** Sparse contrast: positions in the covariance and their coefficients. */
type Contrast = { at: number; factor: number }[];

function standardError({ matrix, size }: ClassCovariance, contrast: Contrast): number {
	let variance = 0;
	for (const a of contrast) for (const b of contrast) variance += a.factor * b.factor * matrix[a.at * size + b.at]!;
	return Math.sqrt(Math.max(0, variance));
}

/** Differences with Holm's p and the corresponding intervals. */
export function holmDifferences(
	tests: readonly { estimate: number; error: number }[],
	df: number,
	level: number
): ClassDifference[] {
	const alpha = 1 - level;
	const p = tests.map(({ estimate, error }) => {
		if (error > 0) return 2 * studentCdf(-Math.abs(estimate) / error, df);
		return estimate === 0 ? 1 : 0;
	});
	const adjusted = holm(p);
	const claimed = adjusted.filter((x) => x! <= alpha).length;
	const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]!);
	const rank = new Map(order.map((i, at) => [i, at]));
	return tests.map(({ estimate, error }, i) => {
		const left = tests.length - Math.min(rank.get(i)!, claimed);
		const half = studentQuantile(1 - alpha / (2 * left), df) * error;
		return { estimate, low: estimate - half, high: estimate + half, pHolm: adjusted[i]!, differs: adjusted[i]! <= alpha };
	});
}

/** The mixture's results from which the profiles are made. */
interface Source {
	k: number;
	share: Float64Array;
	reports: ClassReport[];
	covariance: ClassCovariance;
}

/** Contrast of item i's value in class g, times a factor. */
const valueContrast = ({ k, reports, covariance }: Source, g: number, i: number, factor: number): Contrast =>
	Array.from({ length: k }, (_, j) => ({ at: covariance.itemAt(g, j), factor: factor * reports[g]!.jacobian[i * k + j]! }));

/** Contrast of the share of class g: derivatives of the shares by the log-odds against the last class. */
const shareContrast = ({ share, covariance }: Source, g: number): Contrast =>
	Array.from({ length: share.length - 1 }, (_, h) => ({
		at: covariance.shareAt(h),
		factor: share[g]! * ((g === h ? 1 : 0) - share[h]!)
	}));

function differencesOf(source: Source, g: number, df: number, level: number): ClassDifference[] {
	const { k, share, reports, covariance } = source;
	const factors = Array.from(share, (pi, h) => (h === g ? 1 : -pi / (1 - share[g]!)));
	const tests = Array.from({ length: k }, (_, i) => ({
		estimate: reports.reduce((sum, { value }, h) => sum + factors[h]! * value[i]!, 0),
		error: standardError(covariance, factors.flatMap((factor, h) => valueContrast(source, h, i, factor)))
	}));
	return holmDifferences(tests, df, level);
}

function topRanks({ k, covariance }: Source, point: Float64Array, g: number, options: ProfileOptions & { df: number }) {
	const { matrix, size, itemAt } = covariance;
	const own = Float64Array.from({ length: k * k }, (_, at) => matrix[itemAt(g, Math.floor(at / k)) * size + itemAt(g, at % k)]!);
	const ranked = Array.from({ length: k }, (_, i) => i);
	return rankProbabilities({ lambda: point.slice(0, k), covariance: own, ranked, ...options });
}

export function classProfiles(
	family: ClassFamily,
	mixture: PlacedState,
	assigned: readonly number[],
	options: ProfileOptions
): ClassProfile[] {
	const { level } = options;
	const { share, points } = mixture;
	const n = family.weight.reduce((sum, w) => sum + w, 0);
	const reports = points.map((point) => family.report(point));
	const covariance = classCovariance(family, mixture);
	const source: Source | null = covariance && { k: family.itemCount, share, reports, covariance };

	return points.map((point, g) => {
		const pi = share[g]!;
		const report = reports[g]!;
		const df = n * pi - 1;
		const known = df > 0 ? source : null;
		const t = studentQuantile((1 + level) / 2, df);
		const halves = known && Array.from(report.value, (_, i) => t * standardError(known.covariance, valueContrast(known, g, i, 1)));
		const ranks = known && report.share && topRanks(known, point, g, { ...options, df });
		const restDf = Math.min(df, n * (1 - pi) - 1);
		const differences = known && restDf > 0 ? differencesOf(known, g, restDf, level) : null;
		const error = source ? standardError(source.covariance, shareContrast(source, g)) : 0;
		const count = error > 0 ? Math.min(n, (pi * (1 - pi)) / error ** 2) : n;
		return {
			size: wilsonInterval(pi * count, count, level) ?? { estimate: pi, low: 0, high: 1 },
			assigned: assigned[g]!,
			items: Array.from(report.value, (value, i): ClassItem => ({
				value,
				low: halves && value - halves[i]!,
				high: halves && value + halves[i]!,
				share: report.share?.[i] ?? null,
				top3: ranks?.[i]?.top3 ?? null,
				difference: differences?.[i] ?? null
			})),
			point: Array.from(point)
		};
	});
}
