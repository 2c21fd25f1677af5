/**
 * Which items can be told apart when everything that is said of an order must hold at once: max-t over all ordered pairs, with
 * Romano–Wolf stepdown.
 *
 * In: estimates (K), their covariance (K×K, only contrasts are used), df (Infinity: normal), the items that are compared, level,
 * draws, seed. Out: `told(i, j)`, whether i comes before j at the level, simultaneously for all pairs; `statistic(i, j)`;
 * `critical`, the last critical value of t, and `criticals`, those of each step; simultaneous rank sets (1 = largest):
 * rankLow = 1 + number told before the item, rankHigh = K − number told after it.
 * Method: t_ij = (x_i − x_j)/√(V_ii + V_jj − 2V_ij); c is the level-quantile of the maximum of the drawn statistics over the ordered
 * pairs; those that are told are taken away and the same draws are asked again, until nothing more is told.
 * "Told" is transitive: t_ij > c and t_jk > c give t_ik > c, since σ_ik ≤ σ_ij + σ_jk.
 * Degenerate: a pair with variance ≤ 1e−12·(V_ii + V_jj) is never told. Fewer than two items, or df ≤ 0: nothing is told.
 * A covariance that is not positive semidefinite: c = T_df⁻¹(1 − α/(K(K−1))), Bonferroni, without steps.
 * Source: methods.md section 3b; Mogstad, Romano, Shaikh & Wilhelm (2024); Romano & Wolf (2005). Reference: csranks 1.3.0,
 * fixtures ranks_*. Tolerance: critical values 0.03 with 20,000 draws (3 % below df 10).
 */
import { studentQuantile } from './distributions.ts';
import { DEFAULT_DRAWS, DEFAULT_SEED } from './estimate.ts';
import { semidefiniteRoot } from './linalg.ts';
import { createRandom } from './random.ts';

export interface OrderInput {
	values: Float64Array;
	covariance: Float64Array;
	df: number;
	/** Indexes of the items that are compared. */
	among: readonly number[];
	level: number;
	draws?: number;
	seed?: number;
}
export interface SimultaneousOrder {
	told(i: number, j: number): boolean;
	/** Null where the pair has no variance of its own. */
	statistic(i: number, j: number): number | null;
	critical: number;
	criticals: number[];
	/** Per compared item, in the order of `among`. */
	ranks: { low: number; high: number }[];
}

const NO_VARIANCE = 1e-12;

interface Pairs {
	first: Int32Array;
	then: Int32Array;
	/** 1/standard error. */
	scale: Float64Array;
	statistic: Float64Array;
}

/** All pairs i < j (places in `among`) that have a variance. */
function pairsOf({ values, covariance, among }: OrderInput): Pairs {
	const k = values.length;
	const found: [number, number, number, number][] = [];
	for (let a = 0; a < among.length; a++) {
		for (let b = a + 1; b < among.length; b++) {
			const [i, j] = [among[a]!, among[b]!];
			const sum = covariance[i * k + i]! + covariance[j * k + j]!;
			const variance = sum - covariance[i * k + j]! - covariance[j * k + i]!;
			if (!(variance > NO_VARIANCE * sum)) continue;
			const scale = 1 / Math.sqrt(variance);
			found.push([a, b, scale, (values[i]! - values[j]!) * scale]);
		}
	}
	const column = (at: 0 | 1 | 2 | 3) => found.map((row) => row[at]);
	return { first: Int32Array.from(column(0)), then: Int32Array.from(column(1)), scale: Float64Array.from(column(2)), statistic: Float64Array.from(column(3)) };
}

/** draws × m around 0, each with its own √(df/χ²). Null: the covariance is not positive semidefinite. */
function drawAll({ values, covariance, among, df, draws = DEFAULT_DRAWS, seed = DEFAULT_SEED }: OrderInput): Float64Array | null {
	const k = values.length;
	const m = among.length;
	const root = semidefiniteRoot(Float64Array.from({ length: m * m }, (_, at) => covariance[among[Math.floor(at / m)]! * k + among[at % m]!]!), m);
	if (root === null) return null;
	const random = createRandom(seed);
	const drawn = new Float64Array(draws * m);
	const z = new Float64Array(m);
	for (let d = 0; d < draws; d++) {
		for (let i = 0; i < m; i++) z[i] = random.normal();
		const scale = df === Infinity ? 1 : Math.sqrt(df / random.chiSquare(df));
		for (let i = 0; i < m; i++) {
			let sum = 0;
			for (let j = 0; j <= i; j++) sum += root[i * m + j]! * z[j]!;
			drawn[d * m + i] = scale * sum;
		}
	}
	return drawn;
}

/** The level-quantile of the largest drawn statistic over the directions that are still open. */
function quantileOfMaximum(drawn: Float64Array, m: number, { first, then, scale }: Pairs, open: Uint8Array, level: number): number {
	const draws = drawn.length / m;
	const largest = new Float64Array(draws);
	for (let d = 0; d < draws; d++) {
		let most = -Infinity;
		for (let p = 0; p < first.length; p++) {
			const t = (drawn[d * m + first[p]!]! - drawn[d * m + then[p]!]!) * scale[p]!;
			if (t > most && open[2 * p]!) most = t;
			if (-t > most && open[2 * p + 1]!) most = -t;
		}
		largest[d] = most;
	}
	largest.sort();
	return largest[Math.min(draws - 1, Math.ceil(level * draws) - 1)]!;
}

export function simultaneousOrder(input: OrderInput): SimultaneousOrder {
	const { among, df, level } = input;
	const m = among.length;
	const pairs = pairsOf(input);
	const count = pairs.first.length;
	const criticals: number[] = [];
	/** Direction 2p: first before then; 2p + 1: the other way round. */
	const open = new Uint8Array(2 * count).fill(1);
	const statistic = (direction: number) => (direction % 2 === 0 ? 1 : -1) * pairs.statistic[direction >> 1]!;
	const close = (critical: number): boolean => {
		criticals.push(critical);
		let closed = false;
		for (let direction = 0; direction < open.length; direction++) {
			if (open[direction] && statistic(direction) > critical) {
				open[direction] = 0;
				closed = true;
			}
		}
		return closed;
	};
	if (count > 0 && df > 0) {
		const drawn = drawAll(input);
		if (drawn === null) close(studentQuantile(1 - (1 - level) / (m * (m - 1)), df));
		else while (open.includes(1) && close(quantileOfMaximum(drawn, m, pairs, open, level)));
	}

	const place = new Map(among.map((item, at) => [item, at]));
	const told = new Uint8Array(m * m);
	const at = new Map<number, number>();
	for (let p = 0; p < count; p++) {
		const [a, b] = [pairs.first[p]!, pairs.then[p]!];
		at.set(a * m + b, 2 * p).set(b * m + a, 2 * p + 1);
		if (!open[2 * p]) told[a * m + b] = 1;
		if (!open[2 * p + 1]) told[b * m + a] = 1;
	}
	const cell = (i: number, j: number) => place.get(i)! * m + place.get(j)!;
	return {
		told: (i, j) => told[cell(i, j)] === 1,
		statistic: (i, j) => (at.has(cell(i, j)) ? statistic(at.get(cell(i, j))!) : null),
		critical: criticals.at(-1) ?? Infinity,
		criticals,
		ranks: among.map((_, a) => {
			let before = 0;
			let after = 0;
			for (let b = 0; b < m; b++) {
				before += told[b * m + a]!;
				after += told[a * m + b]!;
			}
			return { low: 1 + before, high: m - after };
		})
	};
}

/**
 * Degrees of freedom of contrasts whose covariance blends n respondents' own with the model's (cluster-covariance.ts), after
 * Satterthwaite: w = n/(n + K) of the first, with n − 1, and the rest with far more. K = 2 gives n − 1.
 */
export function blendedDf(n: number, k: number): number {
	const w = n / (n + k);
	return (n - 1) / (w * w + (1 - w * w) / (k - 1));
}
