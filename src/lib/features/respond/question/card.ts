/** What a question shows of a card; fruit to practise on has no line. */
export interface CardOnScreen {
	id: string;
	title: string;
	line?: string;
	picture: string;
	/** What an own picture shows. */
	alt?: string;
	lifeArea?: string | null;
}
let last: EventTarget | null;
/** A double tap on a card is one tap: the second says nothing new. Keys and switches have no count. */
export function isRepeat({ detail, currentTarget }: MouseEvent): boolean {
	const again = detail > 1 && currentTarget === last;
	last = currentTarget;
	return again;
}
