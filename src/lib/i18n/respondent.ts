/**
 * The respondent's texts, in more languages than the staff's. To add one, add a folder and a file like ar.ts and a line in `ALL`.
 * Read on the server; a device is sent one language.
 */
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { RespondentWords } from './respondent-words.ts';
import { sv } from './sv.ts';

const ALL: Record<string, RespondentWords> = { sv, en, ar };

/** Languages written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');

const supported = (languages: (string | null | undefined)[]) => languages.find((language) => language && Object.hasOwn(ALL, language)) ?? 'sv';

/** The texts in the first of these languages that is supported; otherwise Swedish. */
export function respondentWords(...languages: (string | null | undefined)[]) {
	const lang = supported(languages);
	const { respond, respondMore } = ALL[lang]!;
	return { lang, dir: directionOf(lang), respond, respondMore };
}

/** The answer sheet's own texts, which no device is sent; in Swedish where the language is not supported. */
export const paperWords = (language: string): RespondentWords['respondPaper'] => ALL[supported([language])]!.respondPaper;

/** Of codes for one use: on the page that asks for one, and on slips. No device is sent them. */
export const oneUseWords = (language: string): RespondentWords['respondOneUse'] => ALL[supported([language])]!.respondOneUse;

/** What a language calls itself: "Svenska", "العربية". Its code where the ICU data have no name. */
export function ownName(language: string): string {
	const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
