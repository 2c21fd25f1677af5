/** Whole numbers of a hundred that do not add up to a hundred are said to be rounded. */
import { expect, test } from 'vitest';
import { roundingNote } from '#features/releases/question/words.ts';
import { LANGUAGES, messages } from '#i18n/index.ts';

test.each(LANGUAGES)('%s', (language) => {
	const words = messages(language).releases.order;
	const note = (shares: (number | null)[], hidden: never[] | [never] = []) => roundingNote({ items: shares.map((share) => ({ share })), hidden }, words);
	expect(note([1 / 3, 1 / 3, 1 / 3])).toContain('99');
	expect(note([0.505, 0.295, 0.2])).toContain('101');
	expect(note([0.5, 0.3, 0.2])).toBeNull();
	// Where something is not shown, nobody expects a hundred.
	expect(note([1 / 3, 1 / 3, null])).toBeNull();
	expect(note([1 / 3, 1 / 3], [{}] as never)).toBeNull();
});
