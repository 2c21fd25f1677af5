/**
 * DRAFT, to be reviewed by a native reader. The respondent's words, one file a room. Which of them come with the first page and which are fetched after it, to keep
 * that page small, is decided here. Without the words "data" and "respondent".
 */
import type { Messages } from '#i18n/messages.ts';
import { care, careMore } from './respond/care.ts';
import { end, send } from './respond/end.ts';
import { frame } from './respond/frame.ts';
import { own } from './respond/own-answer.ts';
import { background, formats, practice, story, weigh } from './respond/question.ts';
import { repeat } from './respond/repeat.ts';
import { resume } from './respond/resume.ts';
import { minutes, noRound, numbers, start } from './respond/start.ts';
import { adjust, aloud, support } from './respond/support.ts';
import { idle, tablet, tabletMore } from './respond/tablet.ts';

/** Comes with the first page. */
export const respond: Messages['respond'] = { ...frame, numbers, minutes, start, practice, weigh, story, care, background, send, end, support, tablet, noRound };

/** Fetched when the first page is there. */
export const respondMore: Messages['respondMore'] = { adjust, idle, tablet: tabletMore, aloud, formats, resume, care: { ...careMore, repeat, own } };
