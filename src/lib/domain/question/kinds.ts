/** The registry of what kinds of questions can do, without validators: for devices and for everything that walks through a survey. */
import { balance, type BalanceValue } from './balance/question.ts';
import { bestWorst, type BestWorstValue } from './best_worst/question.ts';
import { choice, type ChoiceValue } from './choice/question.ts';
import { followUp, type FollowUpValue } from './follow_up/question.ts';
import type { Answer, AnswerOf, Kind, Question, QuestionOf } from './index.ts';
import type { KindOfQuestion } from './kind.ts';
import { ladder, type LadderValue } from './ladder/question.ts';
import { pairs, type PairsValue } from './pairs/question.ts';
import { points, type PointsValue } from './points/question.ts';
import { ranking, type RankingValue } from './ranking/question.ts';
import { story, type StoryValue } from './story/question.ts';

export type Value =
	| BestWorstValue | PairsValue | PointsValue | RankingValue | BalanceValue | ChoiceValue | LadderValue | StoryValue | FollowUpValue;
export type ValueOf<K extends Kind> = Extract<Value, { kind: K }>;

const KINDS: { [K in Kind]: KindOfQuestion<QuestionOf<K>, ValueOf<K>, AnswerOf<K>> } = {
	best_worst: bestWorst, pairs, points, ranking, balance, choice, ladder, story, follow_up: followUp
};

/** What a kind can do. A value or an answer that is given to it must be of the same kind. */
export const kindOf = (kind: Kind): KindOfQuestion<Question, Value, Answer> => KINDS[kind] as unknown as KindOfQuestion<Question, Value, Answer>;

/** Cards that a question names, each once. */
export const cardsOf = (question: Question): string[] => kindOf(question.kind).cards(question);

/** Whether an answer says something: who has only skipped does not count towards k. */
export const says = (answer: Answer): boolean => kindOf(answer.kind).says(answer);
