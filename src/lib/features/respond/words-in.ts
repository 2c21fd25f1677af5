/** A respondent's words in one language, fetched once while the page is open. */
import type { Messages } from '#i18n/index.ts';

export interface Words {
	lang: string;
	dir: 'ltr' | 'rtl';
	respond: Messages['respond'];
	respondMore: Messages['respondMore'];
}

/** @throws when there is no answer, or another than what was asked for. */
export async function read<Body>(address: string): Promise<Body> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(address);
	return (await answer.json()) as Body;
}

const fetched = new Map<string, Promise<Words>>();

/** All of a respondent's words, Swedish where there are none. Asked again after a failure, it tries again. */
export function wordsIn(language: string): Promise<Words> {
	const words = fetched.get(language) ?? read<Words>(`/s/words?sprak=${language}`);
	fetched.set(language, words);
	words.catch(() => fetched.delete(language));
	return words;
}
