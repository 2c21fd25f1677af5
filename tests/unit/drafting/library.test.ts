/** Cards between a draft and the library: what comes along, under which name, and that it is one step. */
import { describe, expect, test } from 'vitest';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { sameCard, textsIn, type LibraryCard } from '#domain/survey/library.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { cardOfDraft, copyOfDraft, withoutPicture } from '#drafting/library.ts';
import { Session } from '#drafting/session.ts';
import { itemsOf, positionAt, type Value } from '#drafting/sheet.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';
import { addedLanguage, languagesOfDraft, written } from '#drafting/translation.ts';
import { fromLibrary, isThere, moreLanguages } from '#features/surveys/library/adding.ts';

let drawn = 0;
const draw = () => `id-number-${drawn++}`;
const start = () => {
	const survey = surveyContent.parse({ ...surveyFromPack('Grums'), translations: {} });
	const session = new Session({ sheet: draftOf(survey), number: 0, author: 'window-number-1', draw });
	return { session, places: { items: (list: string) => itemsOf(session.view, list), value: (place: string) => session.view.get(place) } };
};
const bus: LibraryCard = {
	id: 'x', code: 'BUSS', title: 'Ta bussen', line: 'Varje dag', picture: 'own-0123456789abcdef', alt: 'En buss', lifeArea: 'economy', lens: 'place', language: 'sv',
	translations: { en: { title: { text: 'Take the bus', of: 'Ta bussen' }, line: { text: 'Old', of: 'Ibland' } }, ar: { alt: { text: 'حافلة', of: 'En buss' } } }
};

describe('from the library', () => {
	test('under its own name, last, with what stands in the draft’s languages, and taken back in one step', () => {
		const { session, places } = start();
		session.change(addedLanguage('en'), 0);
		const before = new Map(session.view);
		session.change(fromLibrary(places, [bus, { ...bus, id: 'y', code: 'TAG', title: 'Ta tåget' }], 'sv', languagesOfDraft(session.view)), 5000);
		expect(itemsOf(session.view, 'cards').slice(-2)).toEqual(['BUSS', 'TAG']);
		const found = surveyOf(session.view);
		if (!('survey' in found)) throw new Error(JSON.stringify(found.problems));
		expect(found.survey.cards.find(({ id }) => id === 'BUSS')).toEqual({ id: 'BUSS', title: 'Ta bussen', line: 'Varje dag', picture: bus.picture, alt: 'En buss', lifeArea: 'economy', lens: 'place' });
		// "Old" was made from another line; Arabic is no language of the draft; of the train nothing stands.
		expect(found.survey.translations).toEqual({ en: { 'card:BUSS:title': 'Take the bus' } });
		expect(session.undo()).toBe(true);
		expect(session.view).toEqual(before);
	});

	test('a language that the draft lacks comes only when one says so', () => {
		const { session, places } = start();
		expect(moreLanguages([bus], 'sv', ['en'])).toEqual(['ar']);
		session.change(fromLibrary(places, [bus], 'sv', ['ar']), 0);
		expect(languagesOfDraft(session.view)).toEqual(['ar']);
	});

	test('in a draft of another language the card says its translation, and what it said is a translation', () => {
		const { session, places } = start();
		session.change([{ place: 'language', to: 'en' }], 0);
		session.change(fromLibrary(places, [bus], 'en', ['sv']), 5000);
		expect(['title', 'line', 'alt'].map((name) => session.view.get(`cards/BUSS/${name}`))).toEqual(['Take the bus', 'Varje dag', 'En buss']);
		expect([session.view.get('translations/sv/card:BUSS:title'), session.view.get('translated/sv/card:BUSS:title')]).toEqual(['Ta bussen', 'Take the bus']);
	});

	test('a card that is there is known; another of the same name gets a new one; one that was taken away is there again', () => {
		const { session, places } = start();
		const pack = { ...bus, code: 'H0', title: String(session.view.get('cards/H0/title')) };
		expect([isThere(places, pack), isThere(places, { ...pack, title: 'Ett annat' }), isThere(places, bus)]).toEqual([true, false, false]);
		session.change(fromLibrary(places, [{ ...pack, title: 'Ett annat' }], 'sv', []), 0);
		const added = itemsOf(session.view, 'cards').at(-1)!;
		expect([added === 'H0', session.view.get(`cards/${added}/title`), session.view.get('cards/H0/title')]).toEqual([false, 'Ett annat', pack.title]);
		session.change([{ place: positionAt('cards', 'H0') }], 0);
		session.change(fromLibrary(places, [{ ...pack, picture: 'key', alt: '' }], 'sv', []), 5000);
		expect([itemsOf(session.view, 'cards').at(-1), session.view.get('cards/H0/picture')]).toEqual(['H0', 'key']);
	});
});

test('to the library and back it is the same card, with the text that each translation was made from', () => {
	const { session, places } = start();
	session.change(fromLibrary(places, [{ ...bus, translations: {} }], 'sv', []), 0);
	session.change(written('en', { name: 'card:BUSS:title', text: 'Ta bussen' }, 'Take the bus'), 0);
	session.change([{ place: 'cards/BUSS/title', to: 'Ta bussen hem ' }], 5000);
	const { card, ...rest } = cardOfDraft(session.view, 'BUSS');
	const kept = { ...bus, ...(card as unknown as LibraryCard), ...rest };
	expect(sameCard(kept, { ...bus, title: 'Ta bussen hem' })).toBe(true);
	expect(kept.translations).toEqual({ en: { title: { text: 'Take the bus', of: 'Ta bussen' } } });
	expect(textsIn(kept, 'en')).toEqual({});
	expect(textsIn({ ...kept, title: 'Ta bussen' }, 'en')).toEqual({ title: 'Take the bus' });
});

test('a copy has nothing that waits; a card whose picture is nowhere is named', () => {
	const { session } = start();
	session.change([{ place: positionAt('cards', 'H1') }], 0);
	const sheet = new Map<string, Value>([...session.view, ['~other-window~title', 'En annan'], ['translations/en/card:H1:title', 'Gone'], ['translations/en/card:H0:title', 'Here'], ['cards/H0/picture', 'own-0123456789abcdef']]);
	const copy = copyOfDraft(sheet);
	expect([...copy.keys()].filter((place) => place.startsWith('~') || place.includes('H1'))).toEqual([...copy.keys()].filter((place) => /^questions\/\w+\/cards\/#\/H1$/.test(place)));
	expect([copy.get('translations/en/card:H0:title'), surveyOf(copy)]).toEqual(['Here', surveyOf(new Map([...sheet].filter(([place]) => !place.startsWith('~'))))]);
	expect(withoutPicture(sheet, ['own-0123456789abcdef'])).toEqual([{ place: 'cards/H0/picture', code: 'no_picture' }]);
	expect(withoutPicture(sheet, [])).toEqual([]);
});
