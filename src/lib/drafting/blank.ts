import { toSheet, type Sheet } from './sheet.ts';

const FRUIT: Record<string, [string, string, string, string]> = { sv: ['Äpple', 'Päron', 'Banan', 'Vindruvor'], en: ['Apple', 'Pear', 'Banana', 'Grapes'] };

/** A draft in a language, with nothing in it but fruit to practise on. What we have no words for is in Swedish. */
export function blankDraft(language = 'sv'): Sheet {
	const [apple, pear, banana, grapes] = FRUIT[language] ?? FRUIT.sv!;
	return toSheet({
		language, title: '', minutes: 5, cards: [], sections: [], questions: [],
		practice: {
			cards: [
				{ id: 'apple', title: apple, picture: 'apple' },
				{ id: 'pear', title: pear, picture: 'pear' },
				{ id: 'banana', title: banana, picture: 'banana' },
				{ id: 'grapes', title: grapes, picture: 'grapes' }
			]
		}
	});
}
