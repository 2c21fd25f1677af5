import { toSheet, type Sheet } from './sheet.ts';

/** A draft with nothing in it but fruit to practise on. */
export const blankDraft = (): Sheet =>
	toSheet({
		language: 'sv', title: '', minutes: 5, cards: [], sections: [], questions: [],
		practice: {
			cards: [
				{ id: 'apple', title: 'Äpple', picture: 'apple' },
				{ id: 'pear', title: 'Päron', picture: 'pear' },
				{ id: 'banana', title: 'Banan', picture: 'banana' },
				{ id: 'grapes', title: 'Vindruvor', picture: 'grapes' }
			]
		}
	});
