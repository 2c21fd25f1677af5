/**
 * What one person has weighed, unit by unit: the pieces that decide whether a result may be counted anew (disclosure/release-rule.ts).
 *
 * In: the survey's questions, one person's answers, and the id that they were sent under. Out: a row for each unit and item that the person is in; `said` is plain
 * JSON, the same for the same content: neither the order of the cards on a screen nor that of the answers is in it.
 * Item '' is all that was said in the unit. Each other item is a card, with only what was said where that card was weighed: a
 * number about a card rests on the people of its item, and they may be fewer than those of the unit.
 * `weighs` false: the person is behind the item's numbers but chose nothing there ("all alike" on each screen with the card).
 * Item '#' is the same as '' together with the id: who goes is gone even if somebody who comes has said exactly the same.
 * Unit '*' of a question that is followed up is all that was said in it and in its follow-ups: which cards are followed up tells
 * what was chosen, so neither may be told at a time when too few are new to both together.
 * Degenerate: who has only skipped in a question is in none of its rows. Own words and background questions have no rows.
 * The database says the same in SQL (private.weighed); a test gives both the same answers.
 */
import { dilemmaUnit } from '#domain/question/balance/result.ts';
import { followUpUnit } from '#domain/question/follow_up/result.ts';
import type { Answer, AnswerOf, Kind, Question } from '#domain/question/index.ts';
import { says } from '#domain/question/kinds.ts';

export interface Weighed {
	question: string;
	unit: string;
	item: string;
	said: unknown;
	weighs: boolean;
}
type Piece = Omit<Weighed, 'question'>;
type PiecesOf<K extends Kind> = (answers: readonly AnswerOf<K>[]) => Piece[];

/** The item that is the person, and not only what was said. */
export const PERSON = '#';
/** The unit that stands for a question together with its follow-ups. */
export const FAMILY = '*';

const whole = (said: unknown, unit = ''): Piece => ({ unit, item: '', said, weighs: true });
const sortedText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Item '' with everything, and each card with the screens that it was weighed on. */
function byCard(all: unknown[], weighed: readonly { cards: readonly string[]; said: unknown; weighs: boolean }[]): Piece[] {
	const cards = [...new Set(weighed.flatMap((one) => one.cards))].sort();
	return [
		whole(all),
		...cards.map((card) => {
			const on = weighed.filter((one) => one.cards.includes(card));
			return { unit: '', item: card, said: on.map(({ said }) => said), weighs: on.some(({ weighs }) => weighs) };
		})
	];
}

const bestWorst: PiecesOf<'best_worst'> = (answers) => {
	const screens = answers.toSorted((a, b) => a.set - b.set).map((answer) => ({
		cards: answer.shown, said: [answer.set, answer.outcome, answer.best, answer.worst], weighs: answer.outcome === 'chosen', skipped: answer.outcome === 'skipped'
	}));
	return byCard(screens.map(({ said }) => said), screens.filter(({ skipped }) => !skipped));
};
const pairs: PiecesOf<'pairs'> = (answers) => {
	const all = answers.map(({ shown, outcome, choice }) => ({ cards: shown, said: [...shown.toSorted(), outcome, choice], weighs: outcome === 'chosen' || outcome === 'equal' }));
	all.sort((a, b) => sortedText(a.said, b.said));
	return byCard(all.map(({ said }) => said), all.filter(({ weighs }) => weighs));
};
const points: PiecesOf<'points'> = (answers) =>
	answers.map(({ shown, points: laid }) => whole(Object.fromEntries(shown.map((card, i) => [card, laid![i]!] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))));
/** Steps towards the card with the smaller id. */
const balance: PiecesOf<'balance'> = (answers) => answers.map(({ shown, score }) => whole(shown[0] < shown[1] ? score! : 0 - score!, dilemmaUnit(shown)));
const followUp: PiecesOf<'follow_up'> = (answers) => answers.flatMap((one) => (one.aspect === 'story' ? [] : [whole(one.value, followUpUnit(one.card, one.aspect))]));

const PIECES = {
	best_worst: bestWorst, pairs, points, balance, follow_up: followUp,
	ranking: (answers: readonly AnswerOf<'ranking'>[]) => answers.map(({ order }) => whole(order)),
	choice: (answers: readonly AnswerOf<'choice'>[]) => answers.map(({ value }) => whole(value)),
	ladder: (answers: readonly AnswerOf<'ladder'>[]) => answers.map(({ value }) => whole(value)),
	story: () => []
} as unknown as Record<Kind, PiecesOf<Kind>>;
/** Kinds whose answers count each by itself: a skipped screen is part of what was said only where screens belong together. */
const TOGETHER: readonly Kind[] = ['best_worst', 'pairs'];

function ofQuestion(question: Question, answers: readonly Answer[]): Weighed[] {
	if (question.kind === 'choice' && question.background) return [];
	const own = answers.filter((answer) => answer.question === question.id && answer.kind === question.kind);
	if (!own.some(says)) return [];
	const counted = TOGETHER.includes(question.kind) ? own : own.filter(says);
	return PIECES[question.kind](counted as never).map((piece) => ({ question: question.id, ...piece }));
}

/** A question with its follow-ups as one. */
function familyOf(question: Question, questions: readonly Question[], rows: readonly Weighed[]): Weighed[] {
	const followUps = questions.flatMap((one) => (one.kind === 'follow_up' && one.of === question.id ? [one.id] : []));
	const own = rows.filter((row) => row.item === '' && (row.question === question.id || followUps.includes(row.question)));
	if (followUps.length === 0 || own.length === 0) return [];
	const said = own.map((row) => [row.question, row.unit, row.said]).sort(sortedText);
	return [{ question: question.id, unit: FAMILY, item: '', said, weighs: true }];
}

export function weighed(questions: readonly Question[], answers: readonly Answer[], id: string): Weighed[] {
	const own = questions.flatMap((question) => ofQuestion(question, answers));
	const rows = [...own, ...questions.flatMap((question) => familyOf(question, questions, own))];
	return [...rows, ...rows.filter(({ item }) => item === '').map((row) => ({ ...row, item: PERSON, said: [id, row.said] }))];
}

/** The question whose follow-ups a question belongs to, or that it is itself; null where nothing follows it up. */
export function familyIdOf(questions: readonly Question[], question: Question): string | null {
	if (question.kind === 'follow_up') return question.of;
	return questions.some((one) => one.kind === 'follow_up' && one.of === question.id) ? question.id : null;
}
