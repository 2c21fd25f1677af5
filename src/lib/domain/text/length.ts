/** The length of own words, as people count them. */
/** Code points of own words at most, whatever a survey says; the same in the database. */
export const MOST_WORDS = 2000;

/** Characters as they are seen: a family of emoji is one. Code points where the browser cannot tell. */
function seenIn(text: string): number {
	if (!('Segmenter' in Intl)) return [...text].length;
	let n = 0;
	for (const _ of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) n++;
	return n;
}

/** How many more characters there is room for; below zero: how many are too many. */
export const roomLeft = (text: string, most: number): number => Math.min(most - seenIn(text), MOST_WORDS - [...text].length);
