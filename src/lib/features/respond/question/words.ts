import type { Messages } from '#i18n/index.ts';

/** The words of the formats' screens, fetched with them. */
export type FormatWords = Messages['respondMore']['formats'];
