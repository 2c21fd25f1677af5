/** All that a printed page needs of words, in one language. Made on the server; no device is sent it. */
import { paperWords, respondentWords } from '#i18n/respondent.ts';

export type Words = ReturnType<typeof respondentWords> & { paper: ReturnType<typeof paperWords> };

export function wordsOnPaper(language: string): Words {
	const words = respondentWords(language);
	return { ...words, paper: paperWords(words.lang) };
}
