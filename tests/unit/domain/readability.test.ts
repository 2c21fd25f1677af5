/** LIX and what is marked as long. */
import { describe, expect, test } from 'vitest';
import { readability } from '#domain/text/readability.ts';

describe('readability', () => {
	test('by hand: ten words in two sentences, one and three of them of more than six letters', () => {
		// 10 / 2 + 100 · 1 / 10, and · 3.
		expect(readability(['Jag vill kunna resa till jobbet. Bussarna går för sällan.'])).toMatchObject({ words: 10, lix: 10 / 2 + 10 });
		expect(readability(['Kommunens tjänstemän besökte skolan. Det gick bra för oss alla.']).lix).toBeCloseTo(10 / 2 + 30);
	});
	test('nothing to read has no LIX', () => {
		for (const none of [[], [''], ['  ', '…', '12 %']]) expect(readability(none)).toEqual({ words: 0, lix: null, longWords: [], longSentences: [] });
	});
	test('a heading is a sentence, and so is each line', () => {
		expect(readability(['Buss', 'Pris']).lix).toBe(1);
		expect(readability(['Buss\nPris']).lix).toBe(1);
	});
	test('long words and long sentences, each once and as they stand', () => {
		const long = 'Om du tänker på hur det är för dig i dag när du ska resa till jobbet eller skolan.';
		const { longWords, longSentences } = readability([`Kollektivtrafiken, ”kollektivtrafiken” och Kollektivtrafiken. ${long}`]);
		expect(longWords).toEqual(['Kollektivtrafiken', 'kollektivtrafiken']);
		expect(longSentences).toEqual([long]);
	});
	test('a word of twelve letters is not long, one of thirteen is; hyphens are no letters', () => {
		expect(readability(['abcdefghijkl abcdefghijklm ab-cdefghijkl']).longWords).toEqual(['abcdefghijklm']);
	});
});
