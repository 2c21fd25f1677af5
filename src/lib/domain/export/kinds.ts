/** The registry of what kinds of questions become in files. */
import { balanceExport } from '#domain/question/balance/export.ts';
import { bestWorstExport } from '#domain/question/best_worst/export.ts';
import { choiceExport } from '#domain/question/choice/export.ts';
import { followUpExport } from '#domain/question/follow_up/export.ts';
import type { Answer, AnswerOf, Kind, Question, QuestionOf } from '#domain/question/index.ts';
import { ladderExport } from '#domain/question/ladder/export.ts';
import { pairsExport } from '#domain/question/pairs/export.ts';
import { pointsExport } from '#domain/question/points/export.ts';
import { rankingExport } from '#domain/question/ranking/export.ts';
import { storyExport } from '#domain/question/story/export.ts';
import type { ExportOf } from './kind.ts';

const EXPORTS: { [K in Kind]: ExportOf<QuestionOf<K>, AnswerOf<K>> } = {
	best_worst: bestWorstExport, pairs: pairsExport, points: pointsExport, ranking: rankingExport, balance: balanceExport,
	choice: choiceExport, ladder: ladderExport, story: storyExport, follow_up: followUpExport
};

/** What a kind becomes. An answer that is given to it must be of the same kind. */
export const exportOf = (kind: Kind): ExportOf<Question, Answer> => EXPORTS[kind] as unknown as ExportOf<Question, Answer>;

/** What R counts, by kind. */
export const countedInR = (): [Kind, string][] => (Object.keys(EXPORTS) as Kind[]).flatMap((kind) => (EXPORTS[kind].r ? [[kind, EXPORTS[kind].r]] : []));
