/** The registry of how each kind of question is read from what was typed in. */
import type { Kind, Question, QuestionOf } from '#domain/question/index.ts';
import { balance } from './balance.ts';
import { bestWorst } from './best-worst.ts';
import { choice } from './choice.ts';
import { followUp } from './follow-up.ts';
import { ladder } from './ladder.ts';
import { pairs } from './pairs.ts';
import { points } from './points.ts';
import { ranking } from './ranking.ts';
import type { Reading } from './reading.ts';
import { story } from './story.ts';

const READINGS: { [K in Kind]: Reading<QuestionOf<K>> } = { best_worst: bestWorst, pairs, points, ranking, balance, choice, ladder, story, follow_up: followUp };

/** How a kind is read. The items that are given to it must be of the same kind. */
export const readingOf = (kind: Kind): Reading<Question> => READINGS[kind] as unknown as Reading<Question>;
