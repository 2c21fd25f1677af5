/** Cards of the library as changes to a draft: ordinary edits, one step. A card keeps what it is called, so that it is the same card. */
import type { Value } from '#drafting/sheet.ts';
import { addedLanguage, written } from '#drafting/translation.ts';
import { CARD_TEXTS, languagesOfCard, textsIn, type LibraryCard } from '#domain/survey/library.ts';
import { added, cardsInTurn, newName, type Places } from '#features/surveys/fresh.ts';

type Changes = { place: string; to?: Value | undefined }[];

/** More would not fit in one edit, with all their languages. */
export const MOST_AT_ONCE = 50;

/** Whether the draft has the card: what it is called, and what it says. */
export const isThere = (draft: Places, { code, title }: Pick<LibraryCard, 'code' | 'title'>): boolean => draft.items('cards').includes(code) && draft.value(`cards/${code}/title`) === title;

/** Languages that cards are translated to and a draft does not have. */
export const moreLanguages = (cards: readonly LibraryCard[], language: string, has: readonly string[]): string[] =>
	[...new Set(cards.flatMap((card) => [card.language, ...languagesOfCard(card)]))].filter((one) => one !== language && !has.includes(one)).sort();

/**
 * Puts cards last in a draft in `language`, with the translations that stand, in the languages `to`. Where the draft's language is
 * another than a card's and the card has been translated to it, that is what it says. What is called as another card of the draft
 * gets a new name.
 */
export function fromLibrary(draft: Places, cards: readonly LibraryCard[], language: string, to: readonly string[]): Changes {
	const changes = cardsInTurn(draft, cards, (places, card) => {
		const id = places.items('cards').includes(card.code) ? newName() : card.code;
		const own = { ...textsIn(card, card.language), ...textsIn(card, language) };
		const { title = '', line = '', alt = '' } = own;
		// What was there when the card was taken away would be there again.
		const says = alt !== '' || draft.value(`cards/${id}/alt`) !== undefined;
		const card_ = added(places, 'cards', id, { id, title, line, picture: card.picture, ...(says && { alt }), lifeArea: card.lifeArea, lens: card.lens });
		const texts = to.filter((one) => one !== language).flatMap((one) => {
			const told = textsIn(card, one);
			return CARD_TEXTS.flatMap((name) => (told[name] && own[name] ? written(one, { name: `card:${id}:${name}`, text: own[name] }, told[name]) : []));
		});
		return { id, changes: [...card_, ...texts] };
	});
	return [...to.filter((one) => one !== language && draft.value(`translated/${one}`) === undefined).flatMap(addedLanguage), ...changes];
}
