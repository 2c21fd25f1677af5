/** Questions. `formats` are the kinds that are fetched later: two at a time, stones, orders, the balance, ladders. */
import type { Messages } from '#i18n/messages.ts';

export const practice: Messages['respond']['practice'] = {
	name: 'Practice',
	explain: 'We start with a practice. It is not saved. First tap what you like best, then what you like least.',
	best: 'Which fruit do you like best?',
	worst: 'Which fruit do you like least?',
	labelBest: 'Like best',
	labelWorst: 'Like least',
	next: 'To the questions'
};

export const weigh: Messages['respond']['weigh'] = {
	stageOne: 'Step 1 of 2',
	stageTwo: 'Step 2 of 2',
	stageDone: 'Done',
	best: 'Most important',
	worst: 'Least important',
	taken: 'no longer chosen',
	bothChosen: 'Is this right? Go on, or undo.',
	undo: 'Undo',
	equal: 'All are equally important',
	chooseBest: 'First tap what is most important.',
	chooseWorst: 'Also tap what is least important.',
	bothFirst: 'You have chosen both. Tap a chosen card to change.',
	wasEqual: 'You answered that all are equally important. Choose cards if you want to change.',
	wasSkipped: 'You skipped this one. Choose cards if you want to answer.'
};

export const story: Messages['respond']['story'] = {
	optional: 'You do not have to write anything.',
	left: 'Characters left: {n}',
	tooLong: 'The text is too long. Characters too many: {n}. Shorten it a little before you go on.'
};
export const background: Messages['respond']['background'] = { optional: 'You choose whether to answer.' };

export const formats: Messages['respondMore']['formats'] = {
	practice: {
		explain: 'A practice first. It is not saved.',
		pairs: 'Which fruit do you like best?',
		points: 'You have five stones. Put most on the fruit you like best.',
		ranking: 'Tap your favourite fruit first, then the next one.',
		balance: 'Which fruit do you like best, and how much?'
	},
	undo: 'Undo',
	taken: 'no longer chosen',
	skipped: 'You skipped this question. Answer if you like.',
	pair: {
		chosen: 'Most important',
		equal: 'Equally important',
		unknown: 'I do not know',
		wait: 'Tap what matters most to you. You can also choose Equally important, I do not know or Skip.'
	},
	points: {
		left: '{n} left',
		done: 'All stones are placed',
		none: 'There are no stones left. Take one from another card first.',
		add: 'Put a stone on {card}, now {n}',
		take: 'Take a stone from {card}, now {n}',
		addTen: '+10: put ten stones on {card}, now {n}',
		takeTen: '−10: take ten stones from {card}, now {n}',
		said: '{card}: {n}. {left} left.',
		wait: 'Place all the stones, or choose Skip. {n} left.'
	},
	ranking: {
		ordered: 'Your order',
		empty: 'Tap the card that should be first.',
		see: 'See your order',
		place: 'Place',
		up: 'Move {card} up',
		down: 'Move {card} down',
		said: '{card} is now number {n} of {of}.',
		removed: 'no longer in your order',
		wait: 'Put at least {n} cards in order, or choose Skip.'
	},
	balance: {
		label: 'How does it weigh?',
		nothing: 'Tap a dot. The middle means that they weigh the same.',
		even: 'They weigh the same',
		towards: ['A little more towards {card}', 'More towards {card}', 'Much more towards {card}'],
		nudge: 'One step towards {card}',
		wait: 'Choose a place on the balance, or choose Skip.'
	},
	ladder: { rung: 'Step {n}', said: 'You stand on {n}.' }
};
