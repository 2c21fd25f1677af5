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
import * as balance from '#domain/question/balance/weighed.ts';
import * as bestWorst from '#domain/question/best_worst/weighed.ts';
import * as choice from '#domain/question/choice/weighed.ts';
import * as followUp from '#domain/question/follow_up/weighed.ts';
import type { Answer, Kind, Question } from '#domain/question/index.ts';
import { says } from '#domain/question/kinds.ts';
import * as ladder from '#domain/question/ladder/weighed.ts';
import * as pairs from '#domain/question/pairs/weighed.ts';
import { bySaid, type Piece } from '#domain/question/piece.ts';
import * as points from '#domain/question/points/weighed.ts';
import * as ranking from '#domain/question/ranking/weighed.ts';
import * as story from '#domain/question/story/weighed.ts';

export interface Weighed extends Piece {
	question: string;
}

/** The item that is the person, and not only what was said. */
export const PERSON = '#';
/** The unit that stands for a question together with its follow-ups. */
export const FAMILY = '*';

const PIECES = {
	best_worst: bestWorst, pairs, points, ranking, balance, choice, ladder, story, follow_up: followUp
} as unknown as Record<Kind, { weighed(answers: readonly Answer[], question: Question): Piece[] }>;
/** Kinds whose screens belong together: a skipped one is part of what was said. */
const TOGETHER: Partial<Record<Kind, true>> = { best_worst: true, pairs: true };

function ofQuestion(question: Question, answers: readonly Answer[]): Weighed[] {
	const own = answers.filter((answer) => answer.question === question.id && answer.kind === question.kind);
	if (!own.some(says)) return [];
	return PIECES[question.kind].weighed(TOGETHER[question.kind] ? own : own.filter(says), question).map((piece) => ({ question: question.id, ...piece }));
}

/** The question that a question follows up; null where it follows none. */
const followedBy = (question: Question): string | null => ('of' in question ? question.of : null);

/** A question with its follow-ups as one. */
function familyOf(question: Question, questions: readonly Question[], rows: readonly Weighed[]): Weighed[] {
	const followUps = questions.flatMap((one) => (followedBy(one) === question.id ? [one.id] : []));
	const own = rows.filter((row) => row.item === '' && (row.question === question.id || followUps.includes(row.question)));
	if (followUps.length === 0 || own.length === 0) return [];
	const said = own.map((row) => [row.question, row.unit, row.said]).sort(bySaid);
	return [{ question: question.id, unit: FAMILY, item: '', said, weighs: true }];
}

export function weighed(questions: readonly Question[], answers: readonly Answer[], id: string): Weighed[] {
	const own = questions.flatMap((question) => ofQuestion(question, answers));
	const rows = [...own, ...questions.flatMap((question) => familyOf(question, questions, own))];
	return [...rows, ...rows.filter(({ item }) => item === '').map((row) => ({ ...row, item: PERSON, said: [id, row.said] }))];
}

/** The question whose follow-ups a question belongs to, or that it is itself; null where nothing follows it up. */
export function familyIdOf(questions: readonly Question[], question: Question): string | null {
	return followedBy(question) ?? (questions.some((one) => followedBy(one) === question.id) ? question.id : null);
}
