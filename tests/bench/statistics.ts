/**
 * `npm run bench`: cost of estimation relative to a plain pass over the same answers, in the same run.
 *
 * "pass" only counts (wins, best, worst, firsts, shown). "fit" is everything from the answers to the log-worths and their
 * respondent-level covariance; rank draws, which do not depend on the number of answers, are listed separately. The order is
 * pass, fit, pass. Times are minima; the ratio is the median over neighbouring runs and the number to compare, since times
 * vary between machines.
 * `npm run bench -- quick` stops at 1e5 answers.
 */
import { cpus } from 'node:os';
import { estimateBestWorst, tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { clusterCovariance } from '#stats/cluster-covariance.ts';
import { fitModel } from '#stats/fit-model.ts';
import { tallyPairs, type PairsData } from '#stats/pairs.ts';
import { tallyRankings, type RankingData } from '#stats/rankings.ts';
import type { ResponseModel } from '#stats/response-model.ts';
import { bestWorst, pairs, rankings } from './data.ts';

interface Case<Data> {
	name: string;
	/** Most answers: a million full rankings of 40 do not fit in memory. */
	most: number;
	make(k: number, count: number): Data;
	pass(data: Data): number;
	tally(data: Data): { model: ResponseModel };
}

const CASES = [
	{
		name: 'pairs',
		most: 1e6,
		make: pairs,
		pass({ items, respondents }: PairsData) {
			const k = items.length;
			const table = new Int32Array(3 * k * k);
			for (const { answers } of respondents) {
				for (const { a, b, choice } of answers) {
					if (choice !== 'skip') table[3 * (a * k + b) + (choice === 'a' ? 0 : choice === 'b' ? 1 : 2)]!++;
				}
			}
			return table[1]!;
		},
		tally: tallyPairs
	} satisfies Case<PairsData>,
	{
		name: 'best-worst, sets of 4',
		most: 1e6,
		make: bestWorst,
		pass({ items, respondents }: BestWorstData) {
			const best = new Int32Array(items.length);
			const worst = new Int32Array(items.length);
			const seen = new Int32Array(items.length);
			for (const { answers } of respondents) {
				for (const answer of answers) {
					best[answer.best!]!++;
					worst[answer.worst!]!++;
					for (const item of answer.shown) seen[item]!++;
				}
			}
			return best[0]! + worst[0]! + seen[0]!;
		},
		tally: tallyBestWorst
	} satisfies Case<BestWorstData>,
	...([
		['rankings of 5 shown', 5, 1e6],
		['full rankings', 0, 1e5]
	] as const).map(
		([name, size, most]): Case<RankingData> => ({
			name,
			most,
			make: (k, count) => rankings(k, count, size === 0 ? k : size),
			pass({ items, respondents }) {
				const first = new Int32Array(items.length);
				const seen = new Int32Array(items.length);
				for (const { answers } of respondents) {
					for (const { shown, order } of answers) {
						first[order[0]!]!++;
						for (const item of shown) seen[item]!++;
					}
				}
				return first[0]! + seen[0]!;
			},
			tally: tallyRankings
		})
	)
] as Case<unknown>[];

const time = (work: () => unknown): number => {
	const from = performance.now();
	work();
	return performance.now() - from;
};

function fit({ tally }: Case<unknown>, data: unknown): void {
	const { model } = tally(data);
	const found = fitModel(model);
	clusterCovariance(found.information, model.scoreProducts(found.point), model.respondentCount, model.itemCount);
}

function measure(one: Case<unknown>, k: number, count: number) {
	const data = one.make(k, count);
	const rounds = count >= 1e6 ? 5 : count >= 1e5 ? 9 : 25;
	let pass = Infinity;
	let whole = Infinity;
	const ratios: number[] = [];
	for (let r = 0; r < rounds; r++) {
		const before = time(() => one.pass(data));
		const own = time(() => fit(one, data));
		const after = time(() => one.pass(data));
		pass = Math.min(pass, before, after);
		whole = Math.min(whole, own);
		// Neighbours in time, so that a temporary slowdown affects all three.
		ratios.push((2 * own) / (before + after));
	}
	return { pass, whole, ratio: ratios.sort((a, b) => a - b)[rounds >> 1]! };
}

const quick = process.argv.includes('quick');
const sizes = [1e3, 1e4, 1e5, ...(quick ? [] : [1e6])];
console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log('| format | items | answers | pass, ms | fit, ms | fit : pass | growth |\n|---|---|---|---|---|---|---|');
for (const one of CASES) {
	for (const k of [8, 20, 40]) {
		let before: { count: number; whole: number } | null = null;
		for (const count of sizes.filter((size) => size <= one.most)) {
			const { pass, whole, ratio } = measure(one, k, count);
			// The exponent b of time ~ answers^b, from the step before.
			const growth = before === null ? '' : (Math.log(whole / before.whole) / Math.log(count / before.count)).toFixed(2);
			console.log(`| ${one.name} | ${k} | ${count.toExponential(0)} | ${pass.toFixed(2)} | ${whole.toFixed(1)} | ${ratio.toFixed(1)} | ${growth} |`);
			before = { count, whole };
		}
	}
}
const draws = bestWorst(20, 1e3);
const without = Math.min(...Array.from({ length: 5 }, () => time(() => estimateBestWorst(draws, { draws: 0 }))));
const withDraws = Math.min(...Array.from({ length: 5 }, () => time(() => estimateBestWorst(draws))));
console.log(`\n20,000 rank draws for 20 items: ${(withDraws - without).toFixed(0)} ms, whatever the number of answers.`);
