/**
 * The respondent's texts, in more languages than the staff's. To add one, add a folder and a file like ar.ts and a line in `ALL`.
 * Read on the server; a device is sent one language.
 */
import { directionOf } from '#ui/direction.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { RespondentWords } from './respondent-words.ts';
import { sv } from './sv.ts';

const ALL: Record<string, RespondentWords> = { sv, en, ar };

export { directionOf };

const supported = (languages: (string | null | undefined)[]) => languages.find((language) => language && Object.hasOwn(ALL, language)) ?? 'sv';

/** The texts in the first of these languages that is supported; otherwise Swedish. */
export function respondentWords(...languages: (string | null | undefined)[]) {
	const lang = supported(languages);
	const { respond, respondMore } = ALL[lang]!;
	return { lang, dir: directionOf(lang), respond, respondMore };
}

/** The answer sheet's own texts, which no device is sent; in Swedish where the language is not supported. */
export const paperWords = (language: string): RespondentWords['respondPaper'] => ALL[supported([language])]!.respondPaper;

/** Languages that the ICU data name in English, or not as their own readers do. */
const OWN_NAMES: Record<string, string> = { aii: 'ܣܘܪܝܬ', fit: 'Meänkieli', kmr: 'Kurmancî', rom: 'Romani' };

/** Of codes for one use: on the page that asks for one, and on slips. No device is sent them. */
export const oneUseWords = (language: string): RespondentWords['respondOneUse'] => ALL[supported([language])]!.respondOneUse;

/** What a language calls itself: "Svenska", "العربية". Its code where nobody has a name for it. */
export function ownName(language: string): string {
	const name = OWN_NAMES[language] ?? new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
