/** Approved quotes as rows: what they say and what they are about, and nothing of who said it or when. */
import type { Tags } from '#domain/quote/quote.ts';
import type { Cell } from './kind.ts';
import type { Column } from './layout.ts';

/** `card`: the card that it follows up; `language`: of who wrote it. Null where they would single somebody out. */
export interface ExportedQuote extends Tags {
	text: string;
	card: string | null;
	language: string | null;
}

const NAMES = ['text', 'card', 'life_area', 'lens', 'about', 'tags', 'language'] as const;
export const quoteColumns: Column[] = NAMES.map((name) => ({ name, type: 'text', missing: [] }));

/** `called`: what cards, areas of life and lenses are called. */
export const quoteRow = ({ text, card, lifeArea, lens, about, tags, language }: ExportedQuote, called: (id: string) => string): Cell[] => [
	text, ...[card, lifeArea, lens, about].map((one) => one && called(one)), tags.join(', ') || null, language
];
