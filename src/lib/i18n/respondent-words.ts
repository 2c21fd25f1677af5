import type { Messages } from './messages.ts';

/** What a respondent meets, and nothing of the staff's. */
export type RespondentWords = Pick<Messages, 'respond' | 'respondMore'>;
