/** Between a draft and the card library: a card of the draft as the library keeps it, and which pictures a draft lacks. */
import { digestOf } from '#domain/picture/own.ts';
import { CARD_TEXTS, type CardTranslations } from '#domain/survey/library.ts';
import type { DraftProblem } from './survey-draft.ts';
import { itemsOf, type Value } from './sheet.ts';
import { languagesOfDraft, markAt, plain, translationAt } from './translation.ts';

type Sheet = ReadonlyMap<string, Value>;
const textAt = (sheet: Sheet, place: string): string => {
	const value = sheet.get(place);
	return typeof value === 'string' ? plain(value) : '';
};

/** What is sent to be kept of a card; whether it may be is the receiver's to say. Each translation has the text that it was made from. */
export function cardOfDraft(sheet: Sheet, id: string): { card: { id: string; [name: string]: Value }; language: string; translations: CardTranslations } {
	const own = (name: string) => textAt(sheet, `cards/${id}/${name}`);
	const language = textAt(sheet, 'language') || 'sv';
	const told = languagesOfDraft(sheet).filter((one) => one !== language).map((to) => {
		const texts = CARD_TEXTS.flatMap((name) => {
			const text = textAt(sheet, translationAt(to, `card:${id}:${name}`));
			// Nobody knows what it was made from: it is taken to be as the card is.
			return text ? [[name, { text, of: textAt(sheet, markAt(to, `card:${id}:${name}`)) || own(name) }] as const] : [];
		});
		return [to, Object.fromEntries(texts)] as const;
	});
	const picture = own('picture');
	return {
		card: { id, title: own('title'), line: own('line'), picture, ...(digestOf(picture) && { alt: own('alt') }), lifeArea: own('lifeArea') || null, lens: own('lens') || null },
		language,
		translations: Object.fromEntries(told.filter(([, texts]) => Object.keys(texts).length > 0))
	};
}

/** The own pictures that cards of a draft have. */
export const picturesOfDraft = (sheet: Sheet): string[] => [...new Set(itemsOf(sheet, 'cards').map((card) => textAt(sheet, `cards/${card}/picture`)).filter(digestOf))];

/** Cards with a picture that the workspace does not have. */
export const withoutPicture = (sheet: Sheet, missing: readonly string[]): DraftProblem[] =>
	missing.length === 0 ? [] : itemsOf(sheet, 'cards').filter((card) => missing.includes(textAt(sheet, `cards/${card}/picture`))).map((card) => ({ place: `cards/${card}/picture`, code: 'no_picture' }));

/** What belongs to something that stands in a list, and nothing that waits: no other versions, nothing of what has been taken away. */
export function copyOfDraft(sheet: Sheet): Map<string, Value> {
	const here = new Map(['cards', 'questions', 'sections'].map((list) => [list, new Set(itemsOf(sheet, list))]));
	const stays = (place: string): boolean => {
		if (place.startsWith('~')) return false;
		const [list, name] = place.split('/');
		const items = here.get(list!);
		if (items && name !== '#') return items.has(name!);
		const text = /^translat(?:ions|ed)\/[a-z]+\/(card|question|section):([^:/]+)/.exec(place);
		return !text || here.get(`${text[1]}s`)!.has(text[2]!);
	};
	return new Map([...sheet].filter(([place]) => stays(place)));
}
