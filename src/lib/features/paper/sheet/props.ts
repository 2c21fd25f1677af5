import type { Question } from '#domain/question/index.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import type { Item, PaperCard } from '#features/paper/items.ts';
import type { Words } from '#features/paper/words.ts';

/** What is the same for every question of a sheet. */
export interface Common {
	pack: RoundPackage;
	words: Words;
	cards: Map<string, PaperCard>;
	/** All that is asked, so that a question can refer to another's numbers. */
	items: Item[];
	/** Few are expected: what may become of own words is asked before the first of them. */
	few: boolean;
}

/** One question of a sheet, with its items in this sheet's order. */
export interface SheetProps<Q extends Question = Question> {
	question: Q;
	items: Item<Q>[];
	/** Level of the question's heading: under the section's title, or in its place. */
	heading: 'h3' | 'h4';
	sheet: Common;
}
