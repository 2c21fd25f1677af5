import type { Messages } from '#i18n/index.ts';

/** The words of questions that are fetched after the start page, fetched with them. */
export type QuestionWords = Messages['respondMore']['formats'];
