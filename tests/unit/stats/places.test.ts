/** Answers that follow the place on the screen: of everybody (`positionBias`), and people who always answer the same place. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printed } from '#analysis/command.ts';
import { estimateBestWorst, type BestWorstAnswer } from '#stats/best-worst.ts';
import { estimateGraded } from '#stats/graded-pairs.ts';
import { readInput } from '#stats/input/read-input.ts';
import { estimatePairs, type PairAnswer } from '#stats/pairs.ts';
import { straightliners } from '#stats/straightlining.ts';
import type { Data } from './formats.ts';
import { bestWorstInterview, gradedInterview, pairInterview, people, type Interview } from './population.ts';

const RUNS = process.env.SOAK ? 1500 : 150;
const quick = { draws: 0 };
const LAMBDA = [1.2, 0.8, 0.4, 0.1, -0.1, -0.4, -0.8, -1.2];

/** With probability `lazy` an answer is the first card (and the last as worst), whatever it is. */
const lazyPairs = (count: number, lazy: number): Interview<PairAnswer> => (random, own) =>
	pairInterview(count, -1)(random, own).map((answer) => (random.uniform() < lazy ? { ...answer, choice: 'a' } : answer));
const lazyBestWorst = (count: number, lazy: number): Interview<BestWorstAnswer> => (random, own) =>
	bestWorstInterview(count)(random, own).map((answer) => (random.uniform() < lazy ? { ...answer, best: answer.shown[0]!, worst: answer.worst === answer.shown[0] ? answer.best! : answer.worst! } : answer));

const FORMATS = [
	['pairs', (n: number, seed: number, lazy: number) => estimatePairs(people(lazyPairs(12, lazy), seed, n, LAMBDA), quick).warnings],
	['best-worst', (n: number, seed: number, lazy: number) => estimateBestWorst(people(lazyBestWorst(6, lazy), seed, n, LAMBDA), quick).warnings],
	['graded pairs', (n: number, seed: number, lazy: number) => estimateGraded(people(gradedInterview(12, lazy / 2), seed, n, LAMBDA), quick).warnings]
] as const;

describe.each(FORMATS)('%s', (_, warnings) => {
	/** Of 1: boards that are warned of, by what they are warned of. */
	const shares = (n: number, lazy: number, runs = RUNS) => {
		const all = Array.from({ length: runs }, (__, run) => warnings(n, 900_000 + 1000 * n + run, lazy));
		const of = (code: 'positionBias' | 'straightlining') => all.filter((one) => one.includes(code)).length / runs;
		return { bias: of('positionBias'), straight: of('straightlining') };
	};
	test('honest answers in random order: at most 5 % are warned of', () => {
		for (const n of [10, 20, 40]) {
			const runs = n > 20 ? Math.ceil(RUNS / 2) : RUNS;
			const { bias, straight } = shares(n, 0, runs);
			console.log(`${n} people, honest: positionBias ${(100 * bias).toFixed(1)} %, straightlining ${(100 * straight).toFixed(1)} %`);
			const most = 0.05 + 3 * Math.sqrt(0.0475 / runs);
			expect(bias).toBeLessThanOrEqual(most);
			expect(straight).toBeLessThanOrEqual(most);
		}
	});
	test('a third of the answers go to the first card: warned of, from ten people', () => {
		expect(shares(20, 0.4, 40).bias).toBeGreaterThan(0.7);
		expect(shares(9, 0.4, 10).bias).toBe(0);
	});
});

describe('people who always answer the same place', () => {
	const honest = people(bestWorstInterview(6), 3, 10, LAMBDA);
	const lazy = people(bestWorstInterview(6), 4, 2, LAMBDA).respondents.map((one, r) => ({ ...one, id: `lazy ${r}`, answers: one.answers.map(({ shown }) => ({ shown, best: shown[0]!, worst: shown[3]! })) }));
	const both = { ...honest, respondents: [...honest.respondents.slice(0, 4), ...lazy, ...honest.respondents.slice(4)] };
	test('best-worst: how many, and the estimate without them', () => {
		const { warnings, straightlining, n } = estimateBestWorst(both, quick);
		expect(warnings).toContain('straightlining');
		expect([n, straightlining!.people]).toEqual([12, 2]);
		expect(straightlining!.without).toEqual(estimateBestWorst(honest, quick));
		const plain = estimateBestWorst(honest, quick);
		expect(plain.warnings).not.toContain('straightlining');
		expect('straightlining' in plain).toBe(false);
	});
	test('pairs and the balance', () => {
		const pairs = people(pairInterview(12, -1), 5, 9, LAMBDA);
		const second: Data<PairAnswer> = { ...pairs, respondents: pairs.respondents.map((one, r) => (r === 7 ? { ...one, answers: one.answers.map(({ a, b }) => ({ a, b, choice: 'b' as const })) } : one)) };
		expect(estimatePairs(second, quick).straightlining).toMatchObject({ people: 1, without: { n: 8 } });
		const graded = people(gradedInterview(12), 5, 9, LAMBDA);
		const step = (score: number) => ({ ...graded, respondents: graded.respondents.map((one, r) => (r === 2 ? { ...one, answers: one.answers.map((answer) => ({ ...answer, score })) } : one)) });
		expect(estimateGraded(step(-2), quick).straightlining).toMatchObject({ people: 1, without: { n: 8 } });
		// Everything equal is an answer about the cards.
		expect(estimateGraded(step(0), quick).straightlining).toBeUndefined();
	});
	test('people, chances and what is no place', () => {
		const of = (...answers: [number | string, number][]) => answers;
		const marked = (...all: [number | string, number][][]) => straightliners(all, ([place, chance]) => ({ place, chance }));
		// ½⁹ ≤ .05/10 > ½⁷: ten people.
		const nobody = Array.from({ length: 9 }, () => of([0, 0.5], [1, 0.5]));
		const times = (count: number) => Array.from({ length: count }, (): [number, number] => [1, 0.5]);
		expect(marked(times(9), ...nobody)[0]).toBe(true);
		expect(marked(times(8), ...nobody)[0]).toBe(false);
		expect(marked(of(['equal', 1], ['equal', 1]))).toEqual([false]);
		expect(marked([], of([1, 0.5]))).toEqual([false, false]);
	});
	test('where sides never change, nobody can be told from a person who prefers in that order', () => {
		const fixed = people(pairInterview(12), 6, 9, LAMBDA).respondents.map((one, r) => ({ ...one, answers: one.answers.map(({ a, b, choice }) => (a < b ? { a, b, choice: r === 0 ? 'a' as const : choice } : { a: b, b: a, choice: r === 0 ? 'a' as const : choice === 'a' ? 'b' as const : 'a' as const })) }));
		expect(estimatePairs({ items: LAMBDA.map(String), respondents: fixed }, quick).straightlining).toBeUndefined();
	});
});

describe('inputs that were once passed over', () => {
	const command = (name: string) => {
		const input = readInput(JSON.parse(readFileSync(`tests/fixtures/cases/${name}.json`, 'utf8')));
		if (!input.ok) throw new Error(input.message);
		return printed(input) as Record<string, any>;
	};
	test('pairs that favour the first side, although sides never change', () => {
		expect(command('pairs_fixed_side_bias').warnings).toContain('positionBias');
	});
	test('thirty people who all take the first and the last card', () => {
		const { warnings, straightlining } = command('bw_straightliners');
		expect(warnings).toContain('straightlining');
		expect(straightlining).toMatchObject({ people: 30, without: { n: 0, warnings: expect.arrayContaining(['noData']) } });
	});
	test('nobody is accused on a board of ten who looked at the cards', () => {
		expect(command('null_board')).toMatchObject({ warnings: [] });
		expect(command('null_board').straightlining).toBeUndefined();
	});
});
