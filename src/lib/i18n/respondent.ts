/**
 * The respondent's texts, in more languages than the staff's. To add one, add a folder and a file like ar.ts and a line in `ALL`.
 * Read on the server; a device is sent one language.
 */
import { directionOf } from '#ui/direction.ts';
import { fill } from '#ui/fill.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { RespondentWords } from './respondent-words.ts';
import { sv } from './sv.ts';

const ALL: Record<string, RespondentWords> = { sv, en, ar };

export { directionOf };
export { ownName } from '#ui/own-name.ts';
/** Languages that a respondent's words are written in. */
export const RESPONDENT_LANGUAGES: readonly string[] = Object.keys(ALL);

const supported = (languages: (string | null | undefined)[]) => languages.find((language) => language && Object.hasOwn(ALL, language)) ?? 'sv';

/** The texts in the first of these languages that is supported; otherwise Swedish. */
export function respondentWords(...languages: (string | null | undefined)[]) {
	const lang = supported(languages);
	const { respond, respondMore } = ALL[lang]!;
	return { lang, dir: directionOf(lang), respond, respondMore };
}

/** The answer sheet's own texts, which no device is sent; in Swedish where the language is not supported. */
export const paperWords = (language: string): RespondentWords['respondPaper'] => ALL[supported([language])]!.respondPaper;

/** For whom a round is, where each party has one of its own: a sentence in the round's package. */
export const partyTold = (party: string, ...languages: (string | null | undefined)[]): string => fill(ALL[supported(languages)]!.respondParty.told, { party });

/** Of codes for one use: on the page that asks for one, and on slips. No device is sent them. */
export const oneUseWords = (language: string): RespondentWords['respondOneUse'] => ALL[supported([language])]!.respondOneUse;

/** Of the page that tells those who answered what came of it. */
export const answerWords = (language: string): RespondentWords['respondAnswer'] => ALL[supported([language])]!.respondAnswer;

/** What a workshop's page says on a phone, with the respondent's own words for how things are met. No survey's page is sent them. */
export function roomWords(...languages: (string | null | undefined)[]) {
	const lang = supported(languages);
	const { respond, respondMore, respondRoom } = ALL[lang]!;
	const { size, sizes, calm, calmMore, contrast, contrastMore, close } = respondMore.adjust;
	const looks = { size, sizes, calm, calmMore, contrast, contrastMore, close };
	return { lang, dir: directionOf(lang), t: { ...respondRoom, back: respond.back, next: respond.next, support: respond.support, looks, aloud: respondMore.aloud, check: respondMore.care.check } };
}
export type RoomWords = ReturnType<typeof roomWords>['t'];
