/** The registry of what can be taken of each kind of question from a spreadsheet. */
import { balanceImport } from '#domain/question/balance/import.ts';
import { bestWorstImport } from '#domain/question/best_worst/import.ts';
import { choiceImport } from '#domain/question/choice/import.ts';
import { followUpImport } from '#domain/question/follow_up/import.ts';
import type { Answer, AnswerOf, Kind, Question, QuestionOf } from '#domain/question/index.ts';
import { ladderImport } from '#domain/question/ladder/import.ts';
import { pairsImport } from '#domain/question/pairs/import.ts';
import { pointsImport } from '#domain/question/points/import.ts';
import { rankingImport } from '#domain/question/ranking/import.ts';
import { storyImport } from '#domain/question/story/import.ts';
import type { ImportOf } from './kind.ts';

const IMPORTS: { [K in Kind]: ImportOf<QuestionOf<K>, AnswerOf<K>> } = {
	best_worst: bestWorstImport, pairs: pairsImport, points: pointsImport, ranking: rankingImport, balance: balanceImport,
	choice: choiceImport, ladder: ladderImport, story: storyImport, follow_up: followUpImport
};

/** What can be taken of a kind. A question that is given to it must be of the same kind. */
export const importOf = (kind: Kind): ImportOf<Question, Answer> => IMPORTS[kind] as unknown as ImportOf<Question, Answer>;
