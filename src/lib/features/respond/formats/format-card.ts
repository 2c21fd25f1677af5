/** What the screens of the formats show of a card; practice fruit has no line. */
export interface FormatCard {
	id: string;
	title: string;
	line?: string;
	picture: string;
}
/** A double tap is one tap: the second says nothing new. Keys and switches have no count. */
export const isRepeat = (event: MouseEvent): boolean => event.detail > 1;
