import type { Messages } from '#i18n/messages.ts';

/** The words of the screens around the questions: care, helper, repeat, own answer. */
export type CareWords = Messages['respondMore']['care'];
