/** The paper answer sheet, beyond what it shares with the screens. */
import type { Messages } from '#i18n/messages.ts';

export const respondPaper: Messages['respondPaper'] = {
	poster: {
		scan: 'Point your phone’s camera at the square.',
		free: 'You choose whether to take part, and answer without your name.',
		write: 'Or write the address:',
		code: 'The code is',
		opens: 'Opens {date}'
	},
	sheet: 'Sheet',
	card: 'Card',
	how: {
		heading: 'What to do',
		steps: [
			'The cards are on the table. Each card has a number. The same number is on the sheet.',
			'Put crosses in the boxes with a pen. Where the box is larger you write a number.',
			'Did it go wrong? Fill the whole box and put a new cross.',
			'Do you not want to answer a question? Cross Skip, or leave it empty.'
		],
		example: 'It may look like this'
	},
	data: {
		noName: 'We do not ask for your name. Do not write it on the sheet.',
		typed: 'Whoever takes the sheet types in your answers, and then sees what you have answered. After that the sheet is destroyed.',
		withdraw: 'At the bottom of the last page there is a code. With it you can remove your answers once they have been typed in.'
	},
	/** How a kind of question is answered with a pen. */
	instruction: {
		best_worst: 'Put one cross for most important and one for least important.',
		pairs: 'Put one cross for each pair.',
		points: 'Write how many stones each card gets. Together they are {total}.',
		ranking: 'Write 1 by the card that comes first, 2 by the next and so on. Put at least {least} cards in order.',
		balance: 'Put one cross, nearest to what weighs most.'
	},
	follow: {
		explain: {
			one: 'Choose one of the cards in question {numbers}, the one that is the most important to you.',
			other: 'Choose up to {count} of the cards in question {numbers}, those that are the most important to you.'
		},
		/** By the kind of the question that the cards come from. */
		prefer: {
			best_worst: 'Preferably among those that you have crossed as most important.',
			pairs: 'Preferably among those that you have crossed.',
			points: 'Preferably among those that have got the most stones.',
			ranking: 'Preferably among those that you have put first.'
		},
		write: 'Write the number of the card in the box.',
		number: 'Card number'
	},
	words: { choicesOnly: 'Write nothing in your own words. What you write all the same is not kept.', without: 'Without a cross, what you write in your own words is not kept.' },
	helpPointed: 'Somebody put crosses where I showed or said',
	end: { heading: 'Done', handIn: 'Tear off the strip and keep it. Give the sheet to whoever gave it to you.' },
	strip: {
		cut: 'Tear or cut here. The strip is yours.',
		use: 'With the code you can remove your answers once they have been typed in. Keep it: we do not know who you are and cannot find it for you again.',
		where: 'Type the code here:'
	}
};
