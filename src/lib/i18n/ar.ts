/**
 * DRAFT, to be reviewed by a native reader: the respondent's texts in Arabic (Modern Standard, simple, gender-neutral where
 * possible). sv is the source. Isolates (U+2068, U+2069) around {names} keep Latin names from changing the text direction.
 */
import { respondPaper } from './ar/respond/paper.ts';
import { respond, respondMore } from './ar/respond.ts';
import { respondAnswer } from './ar/respond/answer.ts';
import { respondOneUse } from './ar/respond/one-use.ts';
import { respondParty } from './ar/respond/party.ts';
import { respondRoom } from './ar/respond/room.ts';
import type { RespondentWords } from './respondent-words.ts';

export const ar: RespondentWords = { respond, respondMore, respondAnswer, respondOneUse, respondPaper, respondParty, respondRoom };
