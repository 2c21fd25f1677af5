/** What every component of a question that is fetched after the start page is given. */
import type { QuestionOf } from '#domain/question/index.ts';
import type { Value, ValueOf } from '#domain/question/kinds.ts';
import type { FetchedKind } from '#features/respond/fetched.ts';
import type { CardOnScreen } from './card.ts';
import type { QuestionWords } from './words.ts';

export interface QuestionProps<Kind extends FetchedKind> {
	question: QuestionOf<Kind>;
	words: QuestionWords;
	/** In the order they stand on the screen. */
	cards: CardOnScreen[];
	value: ValueOf<Kind> | undefined;
	/** `said`: read out by a screen reader. */
	onchange: (value: Value | undefined, said: string) => void;
}
