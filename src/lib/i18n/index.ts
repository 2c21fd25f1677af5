/** The interface's languages. sv.ts is the source; the other languages have the type `Messages`, so the compiler finds gaps. */
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { sv } from './sv.ts';

export type { Messages };
export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const ALL: Record<Language, Messages> = { sv, en };

export function messages(lang: Language): Messages {
	return ALL[lang];
}

/** The first supported language in a cookie or an Accept-Language header; otherwise Swedish. */
export function readLanguage(asked: string | null | undefined): Language {
	for (const part of (asked ?? '').slice(0, 200).split(',')) {
		const tag = part.trim().slice(0, 2).toLowerCase();
		const found = LANGUAGES.find((language) => language === tag);
		if (found) return found;
	}
	return 'sv';
}
