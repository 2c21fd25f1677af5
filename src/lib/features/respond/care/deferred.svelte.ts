/**
 * What the start page does not need: screens and their words, fetched when the device has nothing else to do and kept
 * while the page is open, so that the first load stays small and a network that disappears later takes nothing with it.
 */
import { Deferred } from '#features/respond/deferred.svelte.ts';
import { wordsIn } from '#features/respond/words-in.ts';

async function fetchAll(lang: string) {
	const [screens, { respondMore }] = await Promise.all([import('./screens.ts'), wordsIn(lang)]);
	return { ...screens, lang, words: respondMore.care, formats: respondMore.formats, resume: respondMore.resume };
}

export const deferred = new Deferred(fetchAll);
