/**
 * `npm run -s bench:weights -- [runs]`: coverage of the 90 % interval where 20 % of the people weigh 8 and the rest 0.25, as the
 * table in docs/methods.md. The effective n is 2.5, 5.0 and 12.6 of 10, 20 and 50 people.
 */
import { people } from '../unit/stats/population.ts';
import { LAMBDA, populationOf, settings, type Setting } from '../unit/stats/coverage.ts';

const [runs = 2000] = process.argv.slice(2).map(Number);
const weights = (n: number) => Array.from({ length: n }, (_, r) => (r < n / 5 ? 8 : 0.25));

function covered({ format, interview }: Setting, truth: readonly number[], n: number) {
	let inside = 0;
	let width = 0;
	let effective = 0;
	for (let run = 0; run < runs; run++) {
		const data = people(interview, 3_000_000 * n + run, n, LAMBDA, 1);
		const own = weights(n);
		const { items, effectiveN } = format.estimate({ ...data, respondents: data.respondents.map((one, r) => ({ ...one, weight: own[r]! })) }, { draws: 0 });
		effective = effectiveN;
		items.forEach(({ low, high }, i) => {
			width += (high! - low!) / (runs * items.length);
			if (low! <= truth[i]! && truth[i]! <= high!) inside++;
		});
	}
	return { n, effective, covered: inside / (runs * LAMBDA.length), width };
}

console.log(`nominal 90 %, K = 8, person sd 1, ${runs} runs; a fifth weighs 8, the rest 0.25\n| answers per person | ${[10, 20, 50].map((n) => `n = ${n}`).join(' | ')} |\n|---|---|---|---|`);
for (const setting of settings(8).filter(({ name }) => !name.includes('ties'))) {
	const truth = populationOf(setting, LAMBDA, 1);
	const cells = [10, 20, 50].map((n) => covered(setting, truth, n));
	console.log(`| ${setting.name} | ${cells.map((one) => `${(100 * one.covered).toFixed(1)} (width ${one.width.toFixed(1)})`).join(' | ')} |`);
}
