import type { Question } from '#domain/question/index.ts';
import type { Messages } from '#i18n/index.ts';
import type { Found, Values } from '#features/paper/reading/reading.ts';
import type { Item, PaperCard } from '#features/paper/items.ts';

/** One item of a sheet as a part of the form. Its words are the staff's; what the survey says is in the sheet's language. */
export interface TypeInProps<Q extends Question = Question> {
	item: Item<Q>;
	cards: Map<string, PaperCard>;
	words: Pick<Messages, 'paper' | 'respond' | 'respondMore'>;
	values: Values;
	/** What the item's own words leave to decide. */
	found: Found[];
	textLang: string;
	/** How the sheet is read, so that the form's places are the paper's. */
	dir: 'ltr' | 'rtl';
}
