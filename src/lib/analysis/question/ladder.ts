/** The ladder as counts of people in three bands: eleven steps would be eleven small cells, and a mean with its n is a sum of answers. */
import type { Answer, AnswerOf, QuestionOf } from '#domain/question/index.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { Random } from '#stats/random.ts';
import { answersTo, earlierOf, peopleOf, told, type Context } from '#analysis/context.ts';
import { countCells, type Share } from '#analysis/counted.ts';
import type { Habits } from '#analysis/simulate-draw.ts';

type Ladder = QuestionOf<'ladder'>;

export const LADDER_BANDS = [
	{ from: 7, to: 10 },
	{ from: 4, to: 6 },
	{ from: 0, to: 3 }
] as const;

export function ladderResults(context: Context, question: Ladder): NewResult[] {
	const values = peopleOf(context, question).flatMap((response) => answersTo(response, question).map(({ value }) => value!));
	if (values.length < context.k) return [told(question, null)];
	const counts = LADDER_BANDS.map(({ from, to }) => values.filter((value) => value >= from && value <= to).length);
	const cells = countCells(counts, context.k, earlierOf(context, question).map(({ n, rows }) => ({ n, cells: rows.map(({ cell }) => cell) })));
	const { low, high } = question;
	return [told(question, { n: values.length, low, high, rows: LADDER_BANDS.map(({ from, to }, i) => ({ from, to, cell: cells[i]! })) })];
}

/** People per band, and of how many. */
export function ladderShares({ id }: Ladder, answers: readonly Answer[]): Share[] {
	const values = answers.flatMap((answer) => (answer.question === id && answer.kind === 'ladder' && answer.value !== null ? [answer.value] : []));
	return LADDER_BANDS.map(({ from, to }) => ({ count: values.filter((value) => value >= from && value <= to).length, n: values.length }));
}

/** Normal around 6. */
export function simulateLadder({ id }: Ladder, { skip }: Habits, random: Random): AnswerOf<'ladder'>[] {
	const skipped = random.uniform() < skip;
	const value = Math.max(0, Math.min(10, Math.round(6 + 2 * random.normal())));
	return [{ question: id, kind: 'ladder', value: skipped ? null : value }];
}
