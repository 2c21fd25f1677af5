import type { Messages } from './sv.ts';

/** What a respondent meets, and nothing of the staff's. */
export type RespondentWords = Pick<Messages, 'respond' | 'respondMore'>;
