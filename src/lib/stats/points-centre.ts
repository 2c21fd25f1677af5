/**
 * Ratios between shares ("A gets 2.1 times B"): the closed geometric mean of compositions and their log-ratio spread.
 *
 * `logRatioSummary` — in: rows of positive numbers (any sum), weights (scaled to mean 1; default equal). Out: `centre`
 * (closed geometric mean), `clrMean`, `clrCovariance`, `variationMatrix` (variance of log(x_i/x_j)), `totalVariance` (trace
 * of the clr covariance), variances with n − 1, null at n = 1. Null without rows or with a value that is not positive.
 * `pointsCentre` — in: `PointsData`. Out: the same for people's compositions with `ratios[i][j]` = centre_i/centre_j, but
 * depending on the weighted share of zeros (methods.md section 2c):
 *   below 5 %: offered; 5–20 %: offered with the code `dependsOnZeros`; above 20 %: not offered, `tooManyZeros`.
 *   Zeros are replaced by GBM, since a geometric mean needs positive values; `replacement` says so.
 * Not offered either: `noData` without people, `tooFewPositive` where GBM is undefined (an item has points from fewer than two).
 * Missing values: as in mean-shares.ts; counts for GBM are a person's mean points.
 * Source: Aitchison (1986); methods.md section 2c. Reference: R compositions (acomp), fixtures `coda_*`. Tolerance: 1e−6.
 */
import { collectPeople, meanSharesOf, type PointsData } from './mean-shares.ts';
import { replaceZeros } from './zero-replacement.ts';

export interface LogRatioSummary {
	n: number;
	centre: number[];
	clrMean: number[];
	clrCovariance: number[][] | null;
	variationMatrix: number[][] | null;
	totalVariance: number | null;
}

export type PointsCentre =
	| { offered: false; reason: 'noData' | 'tooManyZeros' | 'tooFewPositive'; zeroShare: number | null }
	| (LogRatioSummary & {
			offered: true;
			zeroShare: number;
			replacement: 'none' | 'GBM';
			warnings: 'dependsOnZeros'[];
			ratios: number[][];
	  });

/** Zero shares from which the label is added, and above which nothing is offered. */
const LABEL_FROM = 0.05;
const OFFERED_TO = 0.2;
/** Tolerance for rounding in weighted zero shares, so that exactly 20 % passes. */
const TOLERANCE = 1e-12;

export function logRatioSummary(rows: readonly (readonly number[])[], weights?: ArrayLike<number>): LogRatioSummary | null {
	const n = rows.length;
	if (n === 0 || rows.some((row) => row.some((x) => !(x > 0)))) return null;
	const raw = rows.map((_, r) => weights?.[r] ?? 1);
	const weightSum = raw.reduce((sum, w) => sum + w, 0);
	const w = raw.map((x) => (x * n) / weightSum);
	const clr = rows.map((row) => {
		const logs = row.map(Math.log);
		const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
		return logs.map((x) => x - mean);
	});
	const parts = clr[0]!.map((_, j) => j);
	const clrMean = parts.map((j) => clr.reduce((sum, row, r) => sum + w[r]! * row[j]!, 0) / n);
	const worth = clrMean.map(Math.exp);
	const total = worth.reduce((sum, x) => sum + x, 0);
	const centre = worth.map((x) => x / total);
	if (n === 1) return { n, centre, clrMean, clrCovariance: null, variationMatrix: null, totalVariance: null };

	const covariance = parts.map((i) =>
		parts.map((j) => clr.reduce((sum, row, r) => sum + w[r]! * (row[i]! - clrMean[i]!) * (row[j]! - clrMean[j]!), 0) / (n - 1))
	);
	return {
		n,
		centre,
		clrMean,
		clrCovariance: covariance,
		variationMatrix: parts.map((i) => parts.map((j) => covariance[i]![i]! + covariance[j]![j]! - 2 * covariance[i]![j]!)),
		totalVariance: parts.reduce((sum, i) => sum + covariance[i]![i]!, 0)
	};
}

export function pointsCentre(data: PointsData): PointsCentre {
	const people = collectPeople(data);
	const { zeroShare } = meanSharesOf(people);
	if (zeroShare === null) return { offered: false, reason: 'noData', zeroShare };
	if (zeroShare > OFFERED_TO + TOLERANCE) return { offered: false, reason: 'tooManyZeros', zeroShare };
	const { k, total, compositions, weights } = people;
	const counts = Array.from(weights, (_, r) => Array.from(compositions.subarray(r * k, (r + 1) * k), (x) => x * total));
	const rows = zeroShare === 0 ? counts : replaceZeros(counts, 'GBM');
	const summary = rows === null ? null : logRatioSummary(rows, weights);
	if (summary === null) return { offered: false, reason: 'tooFewPositive', zeroShare };
	return {
		offered: true,
		zeroShare,
		replacement: zeroShare === 0 ? 'none' : 'GBM',
		warnings: zeroShare >= LABEL_FROM - TOLERANCE ? ['dependsOnZeros'] : [],
		...summary,
		ratios: summary.centre.map((x) => summary.centre.map((y) => x / y))
	};
}
