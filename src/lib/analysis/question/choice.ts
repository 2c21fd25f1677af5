/** Choices as counts of people. Background questions have no result of their own. */
import type { AnswerOf, QuestionOf } from '#domain/question/index.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { Random } from '#stats/random.ts';
import { answersTo, earlierOf, peopleOf, told, type Context } from '#analysis/context.ts';
import { countCells } from '#analysis/counted.ts';
import type { Habits } from '#analysis/simulate-draw.ts';

type Choice = QuestionOf<'choice'>;

export function choiceResults(context: Context, question: Choice): NewResult[] {
	if (question.background) return [];
	const values = peopleOf(context, question).flatMap((response) => answersTo(response, question).map(({ value }) => value));
	if (values.length < context.k) return [told(question, null)];
	const counts = question.options.map((option) => values.filter((value) => value === option.value).length);
	const cells = countCells(counts, context.k, earlierOf(context, question).map(({ n, rows }) => ({ n, cells: rows.map(({ cell }) => cell) })));
	return [told(question, { n: values.length, rows: question.options.map(({ value, label }, i) => ({ value, label, cell: cells[i]! })) })];
}

/** Uniform over the options. */
export function simulateChoice({ id, options, background }: Choice, { skip }: Habits, random: Random): AnswerOf<'choice'>[] {
	const skipped = !background && random.uniform() < skip;
	const { value } = options[Math.floor(random.uniform() * options.length)]!;
	return [{ question: id, kind: 'choice', value: skipped ? null : value }];
}
