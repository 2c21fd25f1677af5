/** Choices as counts of people. Background questions have no result of their own. */
import type { Answer, AnswerOf, QuestionOf } from '#domain/question/index.ts';
import { HOLDS, isCheck } from '#domain/question/choice/check.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { Random } from '#stats/random.ts';
import { answersTo, earlierOf, peopleOf, told, type Context } from '#analysis/context.ts';
import { countCells, type Share } from '#analysis/counted.ts';
import { holdsInWords, tellPeople } from '#analysis/disclosure/index.ts';
import type { Habits } from '#analysis/simulate-draw.ts';

type Choice = QuestionOf<'choice'>;

export function choiceResults(context: Context, question: Choice): NewResult[] {
	if (question.background) return [];
	const values = peopleOf(context, question).flatMap((response) => answersTo(response, question).map(({ value }) => value));
	if (values.length < context.k) return [told(question, null)];
	const counts = question.options.map((option) => values.filter((value) => value === option.value).length);
	const cells = countCells(counts, context.k, earlierOf(context, question).map(({ n, rows }) => ({ n, cells: rows.map(({ cell }) => cell) })));
	const n = values.length;
	// Of few people no count can be told without telling of the fewer; a word covers several, as for what is true today.
	const isCounted = !isCheck(question.options) || cells.some(({ kind }) => kind === 'count');
	const holding = values.filter((value) => value !== null && HOLDS.includes(value)).length;
	const share = isCounted || tellPeople(n, context.k) === null ? null : holdsInWords(holding, n);
	return [told(question, { n, rows: question.options.map(({ value, label }, i) => ({ value, label, cell: cells[i]! })), ...(share && { share }) })];
}

/** People per option, and of how many: for the width of what a round can tell. */
export function choiceShares({ id, options }: Choice, answers: readonly Answer[]): Share[] {
	const values = answers.flatMap((answer) => (answer.question === id && answer.kind === 'choice' && answer.value !== null ? [answer.value] : []));
	return options.map(({ value }) => ({ count: values.filter((one) => one === value).length, n: values.length }));
}

/** Uniform over the options. */
export function simulateChoice({ id, options, background }: Choice, { skip }: Habits, random: Random): AnswerOf<'choice'>[] {
	const skipped = !background && random.uniform() < skip;
	const { value } = options[Math.floor(random.uniform() * options.length)]!;
	return [{ question: id, kind: 'choice', value: skipped ? null : value }];
}
