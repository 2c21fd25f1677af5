/**
 * Validates the answers of a response against their survey. The database does the same in SQL
 * (private.answers_problem); a test compares the two.
 */
import { answer as answerSchema, checksOf, type Answer, type Question } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';

export interface AnswersProblem {
	problem: string;
	/** Index of the answer; absent when several together are the problem. */
	at?: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The problem of one answer of any shape; null when valid. */
function answerProblem(questions: readonly Question[], value: unknown): string | null {
	if (!isObject(value)) return 'answer_not_object';
	const question = questions.find(({ id }) => id === value.question);
	if (!question) return 'unknown_question';
	if (value.kind !== question.kind) return 'unknown_kind';
	const read = answerSchema.safeParse(value);
	if (!read.success) return read.error.issues.some(({ code }) => code === 'unrecognized_keys') ? 'unknown_field' : 'wrong_shape';
	const source = 'of' in question ? questions.find(({ id }) => id === question.of) : undefined;
	return checksOf(question.kind).problem(question, read.data, source ? cardsOf(source) : []);
}

/** The first problem of all answers; null when valid. Never throws. */
export function answersProblem({ questions }: { questions: readonly Question[] }, answers: readonly unknown[]): AnswersProblem | null {
	const places = new Set<string>();
	for (const [at, one] of answers.entries()) {
		const problem = answerProblem(questions, one);
		if (problem) return { problem, at };
		const { question, kind } = one as Answer;
		const place = JSON.stringify([question, checksOf(kind).place(one as Answer)]);
		if (places.has(place)) return { problem: 'answered_twice', at };
		places.add(place);
	}
	for (const question of questions) {
		const own = (answers as readonly Answer[]).filter((one) => one.question === question.id);
		if (question.kind === 'pairs' && own.length > question.count) return { problem: 'too_many_pairs' };
		if ('of' in question && new Set(own.map((one) => (one as { card: string }).card)).size > question.cards) {
			return { problem: 'too_many_follow_ups' };
		}
	}
	return null;
}
