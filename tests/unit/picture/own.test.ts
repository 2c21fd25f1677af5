import { expect, test } from 'vitest';
import { digestOf, ownPicture, withPictures, withPicturesIn } from '#domain/picture/own.ts';
import { card, surveyContent } from '#domain/survey/survey.ts';
import { inLanguage, textsOf } from '#domain/survey/texts.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';

const own = ownPicture('0123456789abcdef');
const one = { id: 'A', title: 'Kunna ta bussen', line: '', picture: own, alt: 'En buss', lifeArea: null, lens: null };

test('an own picture says what it shows; a symbol of ours need not', () => {
	expect(card.safeParse(one).success).toBe(true);
	expect(card.safeParse({ ...one, alt: '  ' }).error?.issues[0]).toMatchObject({ code: 'too_small', path: ['alt'] });
	expect(card.safeParse({ ...one, picture: 'key', alt: '' }).success).toBe(true);
	for (const picture of ['own-0123', 'own-0123456789ABCDEF', '/etc/passwd', 'https://example.se/a.png', `${own}/..`]) expect(card.safeParse({ ...one, picture }).success, picture).toBe(false);
});

test('what it shows is a text of the card, and is translated', () => {
	const survey = surveyFromPack('Grums');
	const content = { ...survey, cards: [{ ...survey.cards[0]!, picture: own, alt: 'En buss' }, ...survey.cards.slice(1)], translations: { en: { [`card:${survey.cards[0]!.id}:alt`]: 'A bus' } } };
	expect(surveyContent.parse(content)).toEqual(content);
	expect(textsOf(content)).toContainEqual({ place: `card:${survey.cards[0]!.id}:alt`, text: 'En buss' });
	expect(inLanguage(content, 'en').survey.cards[0]!.alt).toBe('A bus');
	// Left behind by a picture that is gone, it is nobody's to translate.
	expect(textsOf({ ...content, cards: [{ ...content.cards[0]!, picture: 'key' }, ...survey.cards.slice(1)] }).some(({ text }) => text === 'En buss')).toBe(false);
});

test('an address stands in the place of an own picture, and of nothing else', () => {
	expect(digestOf('own-abc')).toBeNull();
	expect(withPictures({ cards: [{ picture: own }, { picture: 'key' }, { picture: '' }] }, '/s/A-1/picture').cards.map(({ picture }) => picture)).toEqual(['/s/A-1/picture/0123456789abcdef', 'key', '']);
	expect(withPicturesIn([{ content: { items: [{ card: { picture: own, title: own } }], n: 3, none: null } }], '/p')).toEqual([{ content: { items: [{ card: { picture: '/p/0123456789abcdef', title: own } }], n: 3, none: null } }]);
});
