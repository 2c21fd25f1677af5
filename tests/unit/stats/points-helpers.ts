/** Simulated points allocations: heterogeneous people and whole points. */
import type { PointsData } from '#stats/mean-shares.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { names } from './helpers.ts';

export const asPoints = (rows: readonly (readonly number[])[], total = 10): PointsData => ({
	items: names(rows[0]?.length ?? 3),
	total,
	respondents: rows.map((points, r) => ({ id: `r${r}`, answers: [{ points }] }))
});

function stones(random: Random, worth: readonly number[], total: number): number[] {
	const sum = worth.reduce((a, b) => a + b, 0);
	const points = worth.map(() => 0);
	for (let stone = 0; stone < total; stone++) {
		let left = random.uniform() * sum;
		let at = 0;
		while (at < worth.length - 1 && (left -= worth[at]!) > 0) at++;
		points[at]!++;
	}
	return points;
}

/** Dirichlet-multinomial people: own shares around `mean`, less spread with larger `concentration`. E(share) = mean. */
export function dirichletPeople(random: Random, n: number, mean: readonly number[], concentration: number, total = 10): number[][] {
	return Array.from({ length: n }, () => {
		const own = mean.map((m) => random.chiSquare(2 * concentration * m));
		return stones(random, own, total);
	});
}

/** The answers of fixture `points_small6`. */
export const SMALL = [
	[5, 3, 2, 0, 0],
	[4, 0, 3, 3, 0],
	[10, 0, 0, 0, 0],
	[2, 2, 2, 2, 2],
	[6, 1, 3, 0, 0],
	[3, 4, 0, 2, 1]
];

/** n people over k items, the first item preferred. */
export const people = (seed: number, n: number, k = 6) =>
	dirichletPeople(createRandom(seed), n, Array.from({ length: k }, (_, j) => (2 * (k - j)) / (k * (k + 1))), 4);

export const weighted = (rows: number[][], weights: readonly number[]): PointsData => {
	const data = asPoints(rows);
	return { ...data, respondents: data.respondents.map((one, r) => ({ ...one, weight: weights[r]! })) };
};
