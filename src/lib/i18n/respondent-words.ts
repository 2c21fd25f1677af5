import type { Messages } from './messages.ts';

/** The texts of the respondent's screens. */
export type RespondentWords = Pick<Messages, 'respond' | 'respondMore'>;
