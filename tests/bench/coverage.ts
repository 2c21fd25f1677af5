/**
 * `node tests/bench/coverage.ts [runs] [items] [person sd]`: coverage of the 90 % interval for each Luce format, as the table
 * quoted in docs/methods.md. 2 000 runs of 8 items take a minute.
 */
import { coverage, HEADER, LAMBDA, populationOf, printedRow, settings } from '../unit/stats/coverage.ts';

const [runs = 2000, k = 8, sd = 1] = process.argv.slice(2).map(Number);
const lambda = k === LAMBDA.length ? LAMBDA : Array.from({ length: k }, (_, i) => 1.75 - (3.5 * i) / (k - 1));

console.log(`nominal 90 %, K = ${k}, person sd ${sd}, ${runs} runs\n${HEADER}`);
for (const setting of settings(k)) {
	const truth = populationOf(setting, lambda, sd);
	for (const n of [5, 10, 20, 50]) console.log(printedRow(setting.name, coverage(setting, { truth, lambda, sd, n, runs })));
}
