/** Whether a rewritten text still keeps somebody's own words; the same as private.keeps_own_words in the database, which decides. */

/** So many words in a row are the person's own. */
export const OWN_RUN = 8;
const BETWEEN = /[\s\u00a0!-/:-@[-`{-~¡§«·»¿‐-―‘-‟•…‹›،؛؟]+/u;

/** A text as its words, in small letters. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().replace(/[\u00ad\u200b-\u200f\ufeff]/g, '').split(BETWEEN).filter(Boolean);

/** The first words in a row that `washed` has kept, as many as make them the person's own; null when it keeps none. */
export function ownWordsKept(original: string, washed: string): string | null {
	const own = wordsOf(original);
	const all = wordsOf(washed).join(' ');
	const run = Math.min(OWN_RUN, own.length);
	// One word or two stand in any sentence about the same thing: only the very same text is theirs.
	if (run < 3) return all === own.join(' ') ? original : null;
	for (let i = 0; i + run <= own.length; i++) {
		const row = own.slice(i, i + run).join(' ');
		if (` ${all} `.includes(` ${row} `)) return row;
	}
	return null;
}
