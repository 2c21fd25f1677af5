/** The same in words, card by card, in the order in which the fields are read. */
import { fill, type Text } from '#ui/fill.ts';
import type { Field } from './layout.ts';

/** A card with what is said of it; `field` is null where how it is today is not shown. */
export interface DescribedCard {
	id: string;
	title: string;
	field: Field | null;
	/** "Plats 1–3", "Stämmer inte för 25 av 32". */
	place: string;
	today: string;
}
export interface DescribeWords {
	sentence: Text<'card' | 'field' | 'place' | 'today'>;
	fields: Record<Field | 'hidden', string>;
}

export const describeCard = ({ title, field, place, today }: DescribedCard, { sentence, fields }: DescribeWords): string =>
	fill(sentence, { card: title, field: fields[field ?? 'hidden'], place, today });
