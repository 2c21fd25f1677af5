/** Made-up points allocations: people who differ, and place whole stones. */
import type { PointsData } from '#stats/mean-shares.ts';
import type { Random } from '#stats/random.ts';
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

/** Dirichlet-multinomial people: own shares around `mean`, the nearer the larger `concentration`. E(share) = mean. */
export function dirichletPeople(random: Random, n: number, mean: readonly number[], concentration: number, total = 10): number[][] {
	return Array.from({ length: n }, () => {
		const own = mean.map((m) => random.chiSquare(2 * concentration * m));
		return stones(random, own, total);
	});
}
