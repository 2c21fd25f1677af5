/** Simulated boards: how often a verdict says something, and how often it is wrong. For the tests and tests/bench/verdicts.ts. */
import { statedPairs } from '#analysis/tell-apart.ts';
import { verdictOf } from '#analysis/verdict.ts';
import type { Statement } from '#domain/result/cell.ts';
import { fitBestWorst } from '#stats/best-worst.ts';
import { fitGraded } from '#stats/graded-pairs.ts';
import type { OrderSource } from '#stats/order-source.ts';
import { fitPairs } from '#stats/pairs.ts';
import { fitPoints } from '#stats/points.ts';
import { createRandom } from '#stats/random.ts';
import { fitRankings } from '#stats/rankings.ts';
import { bestWorstInterview, gradedInterview, pairInterview, people, rankingInterview, type Interview } from '../stats/population.ts';
import { asPoints } from '../stats/points-helpers.ts';

interface Sample {
	seed: number;
	n: number;
	/** Utility of each card in the population. */
	lambda: readonly number[];
	/** How much people differ. */
	sd: number;
}
export interface BoardFormat {
	name: string;
	order(sample: Sample): OrderSource;
}

/** Without leaving people out, which says nothing about the order. */
const quick = (order: OrderSource): OrderSource => ({ ...order, people: 1000 });

/** Ten stones fall one by one with softmax(own worths). */
const stones: Interview<number[]> = (random, own) => {
	const worth = own.map(Math.exp);
	const sum = worth.reduce((a, b) => a + b, 0);
	const points = own.map(() => 0);
	for (let stone = 0; stone < 10; stone++) {
		let left = random.uniform() * sum;
		points[Math.max(0, worth.findIndex((w) => (left -= w) <= 0))]!++;
	}
	return [points];
};

export const FORMATS: readonly BoardFormat[] = [
	{ name: 'best–worst', order: ({ seed, n, lambda, sd }) => quick(fitBestWorst(people(bestWorstInterview(6), seed, n, lambda, sd), { draws: 0 }).order) },
	{ name: 'pairs', order: ({ seed, n, lambda, sd }) => quick(fitPairs(people(pairInterview(12, -1), seed, n, lambda, sd), { draws: 0 }).order) },
	{ name: 'ranking', order: ({ seed, n, lambda, sd }) => quick(fitRankings(people(rankingInterview(1, lambda.length), seed, n, lambda, sd), { draws: 0 }).order) },
	{ name: 'points', order: ({ seed, n, lambda, sd }) => quick(fitPoints(asPoints(people(stones, seed, n, lambda, sd).respondents.map(({ answers: [points] }) => points!)), { draws: 0 }).order) }
];
/** Two cards on a balance, one answer each. */
export const BALANCE: BoardFormat = { name: 'balance', order: ({ seed, n, lambda, sd }) => quick(fitGraded(people(gradedInterview(1), seed, n, lambda, sd), { draws: 0 }).order) };

export interface Tally {
	boards: number;
	/** Of 1. Boards that state an order or a group. */
	speaks: number;
	/** Boards whose statement names the best card as the leader. */
	names: number;
	pairs: number;
	/** Of the stated pairs. */
	wrongPairs: number;
	/** Boards with a wrong pair, or a group that lacks the card that is truly first or last. */
	wrongBoards: number;
}

const wrongGroup = (one: Statement, best: string, worst: string) =>
	(one.type === 'top_group' && !one.cards.includes(best)) || (one.type === 'last_group' && !one.cards.includes(worst));

/** `lambda` of each board from its number; all equal where nothing can be right. */
export function tally(format: BoardFormat, { n, sd, boards, seed = 1, draws = 20_000, lambda }: { n: number; sd: number; boards: number; seed?: number; draws?: number; lambda(board: number): readonly number[] }): Tally {
	const sum: Tally = { boards, speaks: 0, names: 0, pairs: 0, wrongPairs: 0, wrongBoards: 0 };
	for (let board = 0; board < boards; board++) {
		const truth = lambda(board);
		const cards = truth.map((_, i) => `${i}`);
		const statements = verdictOf(format.order({ seed: seed * 10_000_000 + n * 10_000 + board, n, lambda: truth, sd }), cards, { draws });
		const pairs = statedPairs(statements, cards);
		const wrong = pairs.filter(([a, b]) => truth[Number(a)]! <= truth[Number(b)]!).length;
		const [best, worst] = [Math.max(...truth), Math.min(...truth)].map((value) => cards[truth.indexOf(value)]!) as [string, string];
		if (statements.length > 0 && statements[0]!.type !== 'no_order') sum.speaks++;
		if (statements[0]?.type === 'leads' && statements[0].card === best) sum.names++;
		sum.pairs += pairs.length;
		sum.wrongPairs += wrong;
		if (wrong > 0 || statements.some((one) => wrongGroup(one, best, worst))) sum.wrongBoards++;
	}
	return { ...sum, speaks: sum.speaks / boards, names: sum.names / boards, wrongPairs: sum.pairs === 0 ? 0 : sum.wrongPairs / sum.pairs, wrongBoards: sum.wrongBoards / boards };
}

export const equalCards = (k: number) => () => new Array<number>(k).fill(0);
/** Utilities N(0, 1), others on each board. */
export const drawnCards = (k: number) => (board: number) => {
	const random = createRandom(500_000 + board);
	return Array.from({ length: k }, () => random.normal());
};
