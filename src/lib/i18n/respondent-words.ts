import type { Messages } from './messages.ts';

/** The texts of the respondent's screens and of the paper answer sheet. */
export type RespondentWords = Pick<Messages, 'respond' | 'respondMore' | 'respondPaper' | 'respondAnswer' | 'respondOneUse' | 'respondParty' | 'respondRoom'>;
