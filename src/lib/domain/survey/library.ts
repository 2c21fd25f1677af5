/** A card as a workspace's library has it: a survey's card without a survey, with the translations that were made of it. */
import { z } from 'zod';
import { card, LENSES, LIFE_AREAS, type Card, type SurveyContent } from './survey.ts';

/** The texts of a card, by their names in a survey. */
export const CARD_TEXTS = ['title', 'line', 'alt'] as const;
export type CardText = (typeof CARD_TEXTS)[number];

const language = z.string().regex(/^[a-z]{2,3}$/);
const translated = z.strictObject({ text: z.string().min(1).max(600), of: z.string().max(600) });
export const cardTranslations = z.record(language, z.partialRecord(z.enum(CARD_TEXTS), translated));
/** Language → text → the translation, and the card's own text that it was made from. */
export type CardTranslations = z.infer<typeof cardTranslations>;

/** What is kept of a card, besides what it is called: the same rules as for a card that is published. */
export const keptCard = z.strictObject({ card, language, translations: cardTranslations });

export interface KeptCard extends Omit<Card, 'id' | 'alt'> {
	alt: string;
	language: string;
	translations: CardTranslations;
}
export interface LibraryCard extends KeptCard {
	id: string;
	/** Its id in the surveys that have it. */
	code: string;
}

/** The texts of a card in a language, as far as they stand: made from what the card says now. Its own are always whole. */
export function textsIn(of: Pick<KeptCard, CardText | 'language' | 'translations'>, language: string): Partial<Record<CardText, string>> {
	if (language === of.language) return { title: of.title, line: of.line, alt: of.alt };
	const told = of.translations[language] ?? {};
	return Object.fromEntries(CARD_TEXTS.flatMap((name) => (told[name] && told[name].of.trim() === of[name].trim() && of[name].trim() !== '' ? [[name, told[name].text]] : [])));
}

/** The other languages that something of the card stands in. */
export const languagesOfCard = (of: KeptCard): string[] => Object.keys(of.translations).filter((one) => one !== of.language && Object.keys(textsIn(of, one)).length > 0).sort();

/** Whether two say and show the same in their own language. */
export const sameCard = (one: KeptCard, other: KeptCard): boolean =>
	(['title', 'line', 'alt', 'picture', 'lifeArea', 'lens', 'language'] as const).every((name) => one[name] === other[name]);

/** A published survey's cards, for the library: those with a life area. */
export function cardsToKeep({ cards, language, translations }: SurveyContent): (KeptCard & { code: string })[] {
	return cards.filter(({ lifeArea }) => lifeArea !== null).map(({ id, alt = '', ...rest }) => {
		const told = Object.entries(translations).map(([to, words]) => {
			const own = { ...rest, alt };
			return [to, Object.fromEntries(CARD_TEXTS.flatMap((name) => (words[`card:${id}:${name}`] ? [[name, { text: words[`card:${id}:${name}`]!, of: own[name] }]] : [])))] as const;
		});
		return { ...rest, code: id, alt, language, translations: Object.fromEntries(told.filter(([, texts]) => Object.keys(texts).length > 0)) };
	});
}

/** What an address asks of the library: words, an area of life, a lens, those that are put away. What it does not know it does not ask. */
export function askedOfLibrary(query: URLSearchParams): { query: string; lifeArea: string; lens: string; archived: boolean } {
	const one = (name: string, known: readonly string[]) => known.find((value) => value === query.get(name)) ?? '';
	const words = (query.get('q') ?? '').replace(/[\u0000-\u001f\u007f]/g, ' ').toWellFormed().replace(/\s+/g, ' ').trim();
	return { query: [...words].slice(0, 80).join(''), lifeArea: one('area', LIFE_AREAS), lens: one('lens', LENSES), archived: query.get('show') === 'archived' };
}
