/**
 * The repeat code's screens and its list of words: fetched while the start page is read, because they come before the first
 * question, and at once only in rounds that measure again.
 */
import { Deferred } from '#features/respond/deferred.svelte.ts';
import { FRAME_ID, fromData } from '#features/respond/page.ts';
import { wordsIn } from '#features/respond/words-in.ts';

/** The words came with the page; in another language they come with all the others. */
async function wordsFor(lang: string) {
	const page = fromData(document.getElementById(FRAME_ID)!);
	return page.repeat && page.lang === lang ? page.repeat : (await wordsIn(lang)).respondMore.care.repeat;
}

export const deferredRepeat = new Deferred(async (lang: string) => {
	const [{ RepeatKeep, RepeatScreen }, words] = await Promise.all([import('./repeat.ts'), wordsFor(lang)]);
	return { RepeatKeep, RepeatScreen, words };
});

export type RepeatScreens = NonNullable<typeof deferredRepeat.parts>;
