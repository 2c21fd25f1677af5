/**
 * The registry of kinds of questions, with their validators: a kind is a folder and a line in each list here and in kinds.ts.
 * docs/adding-a-question.md lists everything that a new kind touches.
 */
import { z } from 'zod';
import * as balanceAnswer from './balance/answer.ts';
import * as balance from './balance/setting.ts';
import * as bestWorstAnswer from './best_worst/answer.ts';
import * as bestWorst from './best_worst/setting.ts';
import * as choiceAnswer from './choice/answer.ts';
import * as choice from './choice/setting.ts';
import * as followUpAnswer from './follow_up/answer.ts';
import * as followUp from './follow_up/setting.ts';
import * as ladderAnswer from './ladder/answer.ts';
import * as ladder from './ladder/setting.ts';
import * as pairsAnswer from './pairs/answer.ts';
import * as pairs from './pairs/setting.ts';
import * as pointsAnswer from './points/answer.ts';
import * as points from './points/setting.ts';
import * as rankingAnswer from './ranking/answer.ts';
import * as ranking from './ranking/setting.ts';
import * as storyAnswer from './story/answer.ts';
import * as story from './story/setting.ts';

export const question = z.discriminatedUnion('kind', [
	bestWorst.setting, pairs.setting, points.setting, ranking.setting, balance.setting, choice.setting, ladder.setting, story.setting, followUp.setting
]);
export type Question = z.infer<typeof question>;
export type Kind = Question['kind'];
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;

export const answer = z.discriminatedUnion('kind', [
	bestWorstAnswer.answer, pairsAnswer.answer, pointsAnswer.answer, rankingAnswer.answer, balanceAnswer.answer, choiceAnswer.answer,
	ladderAnswer.answer, storyAnswer.answer, followUpAnswer.answer
]);
export type Answer = z.infer<typeof answer>;
export type AnswerOf<K extends Kind> = Extract<Answer, { kind: K }>;

/** What a screen of any kind holds on a device, and in a draft that is put aside. */
export const value = z.discriminatedUnion('kind', [
	bestWorstAnswer.value, pairsAnswer.value, pointsAnswer.value, rankingAnswer.value, balanceAnswer.value, choiceAnswer.value,
	ladderAnswer.value, storyAnswer.value, followUpAnswer.value
]);

interface Checks {
	/** What is wrong with a setting, as sentences for a programmer. */
	problems(question: Question): string[];
	/** Which place of the question an answer belongs to: there is one answer a place. */
	place(answer: Answer): string;
	/** What is wrong with an answer, as a code for the interface; null when nothing is. `cards`: those of the question that is followed up. */
	problem(question: Question, answer: Answer, cards: readonly string[]): string | null;
}
const CHECKS = {
	best_worst: { problems: bestWorst.problems, ...bestWorstAnswer },
	pairs: { problems: pairs.problems, ...pairsAnswer },
	points: { problems: points.problems, ...pointsAnswer },
	ranking: { problems: ranking.problems, ...rankingAnswer },
	balance: { problems: balance.problems, ...balanceAnswer },
	choice: { problems: choice.problems, ...choiceAnswer },
	ladder: { problems: ladder.problems, ...ladderAnswer },
	story: { problems: story.problems, ...storyAnswer },
	follow_up: { problems: followUp.problems, ...followUpAnswer }
} as unknown as Record<Kind, Checks>;

export const checksOf = (kind: Kind): Checks => CHECKS[kind];
