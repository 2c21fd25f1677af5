/**
 * Covariance of all class parameters and shares of a mixture together.
 *
 * In: the family and a fitted mixture. Out: V* of the stacked first K parameters of each class and the log-odds of the
 * shares against the last class, (G·K + G − 1)², at `itemAt(g, i)` and `shareAt(g)`; null where the information is not
 * positive definite (then nothing may be claimed).
 * Separate fits per class would ignore the uncertainty of membership. The information is therefore that of the observed
 * data, by Louis' formula
 *   I = Σ_g I_g(weights w·z_g) + priors − Σ_r w_r·Cov_z(S_r), S_r the complete-data score of respondent r,
 * and V* is the respondent-level covariance of cluster-covariance.ts with the scores of the mixture, Σ_g z_rg·S_rg.
 * Degenerate: fewer than two respondents give null.
 * Source: Louis (1982), JRSS B 44:226; methods.md section 3. Reference: numeric derivatives in the tests. Tolerance: 1e−5.
 */
import { clusterCovariance } from '#stats/cluster-covariance.ts';
import { addProduct, mirror } from '#stats/linalg.ts';
import type { ClassFamily } from './class-family.ts';
import type { PlacedState } from './mixture.ts';

export interface ClassCovariance {
	/** Row-major, `size`². */
	matrix: Float64Array;
	size: number;
	itemAt(g: number, item: number): number;
	shareAt(g: number): number;
}

/** Places of the stacked parameters: worths of each class, log-odds of the shares, other parameters of each class. */
export function stackedPlaces({ itemCount: k, parameterCount: p }: ClassFamily, classes: number) {
	const first = classes * k + classes - 1;
	return {
		/** Places of worths and shares, the reported parameters. */
		first,
		size: first + classes * (p - k),
		parameterAt: (g: number, i: number) => (i < k ? g * k + i : first + g * (p - k) + i - k),
		shareAt: (g: number) => classes * k + g
	};
}

/** Information of the observed data and Σ of the products of respondent scores, both `size`². */
export function mixtureInformation(family: ClassFamily, { share, points, responsibility }: PlacedState) {
	const { respondentCount: n, parameterCount: p, weight } = family;
	const classes = points.length;
	const { size, parameterAt, shareAt } = stackedPlaces(family, classes);
	const information = new Float64Array(size * size);
	const products = new Float64Array(size * size);
	const total = weight.reduce((sum, w) => sum + w, 0);
	points.forEach((point, g) => {
		const own = family.posterior(responsibility[g]!.map((z, r) => z * weight[r]!))(point).information;
		for (let i = 0; i < p; i++) {
			const row = parameterAt(g, i) * size;
			for (let j = 0; j < p; j++) information[row + parameterAt(g, j)] = own[i * p + j]!;
		}
	});
	for (let g = 0; g + 1 < classes; g++) {
		for (let h = 0; h + 1 < classes; h++) {
			information[shareAt(g) * size + shareAt(h)] = total * share[g]! * ((g === h ? 1 : 0) - share[h]!);
		}
	}

	const scores = points.map((point) => family.scores(point));
	// The complete-data score of class g, except the part of the shares that is common to all classes.
	const places = points.map((_, g) => {
		const parameters = Array.from({ length: p }, (__, i) => parameterAt(g, i));
		return g + 1 < classes ? [...parameters, shareAt(g)] : parameters;
	});
	const scoreOf = (r: number, g: number, at: number) => (at < p ? scores[g]![r * p + at]! : 1);
	const row = new Float64Array(size);
	for (let r = 0; r < n; r++) {
		row.fill(0);
		for (let g = 0; g < classes; g++) {
			const z = responsibility[g]![r]!;
			if (g + 1 < classes) row[shareAt(g)]! -= share[g]!;
			places[g]!.forEach((to, at) => (row[to]! += z * scoreOf(r, g, at)));
			for (let h = 0; h < classes; h++) {
				const covariance = weight[r]! * z * ((g === h ? 1 : 0) - responsibility[h]![r]!);
				if (covariance === 0) continue;
				places[g]!.forEach((to, a) => {
					const factor = covariance * scoreOf(r, g, a);
					places[h]!.forEach((across, b) => (information[to * size + across]! -= factor * scoreOf(r, h, b)));
				});
			}
		}
		addProduct(products, row, size, weight[r]! ** 2);
	}
	return { information, products: mirror(products, size), size };
}

export function classCovariance(family: ClassFamily, mixture: PlacedState): ClassCovariance | null {
	const { first, parameterAt, shareAt } = stackedPlaces(family, mixture.points.length);
	const { information, products } = mixtureInformation(family, mixture);
	const covariance = clusterCovariance(information, products, family.respondentCount, first);
	return covariance === null ? null : { matrix: covariance.shrunk, size: first, itemAt: parameterAt, shareAt };
}
