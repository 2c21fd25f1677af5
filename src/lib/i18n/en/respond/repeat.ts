/** Repeat codes (repeat-code.ts). */
import type { Messages } from '#i18n/messages.ts';

export const repeat: Messages['respondMore']['care']['repeat'] = {
	heading: 'Do you have a word code from last time?',
	why: 'With the code we can see if answers change. It does not say who you are. You can skip this.',
	options: {
		code: { label: 'Yes, I have a code' },
		first: { label: 'No, this is the first time', more: 'You get a word code when you are done.' },
		lost: { label: 'I have lost it', more: 'That is fine. You get a new one, and count as a new person.' }
	},
	field: 'Write your word code',
	hint: 'Three words and a number. The order of the words does not matter.',
	word: 'word',
	number: 'number',
	read: 'This is how we read it: {code}',
	whole: 'The code is complete.',
	unknown: '“{word}” is not one of our words.',
	nearest: 'Do you mean {word}?',
	change: 'Change to {word}',
	look: 'Check how it is spelled.',
	changed: 'Now it says {word}.',
	slips: {
		twice: '“{word}” is there twice. The code has three different words.',
		tooMany: 'The code has only three words.',
		noNumber: 'The number is missing. It has two digits.',
		badNumber: 'The number should have two digits, from 10 to 99.',
		removal: 'This is the code that removes answers. The word code is three words and a number.'
	},
	missing: { '1': 'One word is missing.', '2': 'Two words are missing.', '3': 'Write three words and a number.' },
	notFound: 'Can you not find the code? Choose “I have lost it”.',
	removalHeading: 'The code that removes your answers',
	keepHeading: 'Your word code for next time',
	keepNew: 'Write the words down or take a photo. Next time you write them here.',
	keepSame: 'It is the same code as last time. Keep it for next time.',
	keepPrint: 'We keep only a print of the code. It does not show who you are, and it cannot remove answers.'
};
