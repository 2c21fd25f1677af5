import type { Messages } from '#i18n/messages.ts';

export const placement: Messages['placement'] = {
	heading: 'Where do those who answered stand?',
	lead: 'Choose two to five things. You see how the answers lie, and whether they suggest groups that a persona can begin with. You decide.',
	release: 'Which round?',
	pick: 'What do you want to see? Choose two to five.',
	show: 'Show',
	choose: 'Choose what to show',
	chooseAgain: 'Choose something else',
	others: 'Show all choices',
	along: 'Show',
	again: 'Show again',
	noRounds: 'There is no published round to begin with. Publish results first.',
	refused: 'Only those who may read the answers can see how they lie.',
	count: 'Choose at least two things, and at most five.',
	counting: 'The answers are being counted. It mostly takes a few seconds, sometimes a minute.',
	failed: 'The picture could not be counted: it took too long. Choose fewer things or try again.',
	gone: 'Something you chose is not in the survey of this round. Choose again.',
	few: 'Too few have answered all of this. We show nothing about fewer than {k} people.',
	axis: {
		weight: { name: '{card}', less: 'weighs little', more: 'weighs a lot' },
		leaning: { name: '{first} or {second}' },
		today: { name: 'How it is today with what weighs most', less: 'not true', more: 'completely true' }
	},
	picture: {
		heading: 'How the answers lie',
		dot: 'Each mark is one person. Nobody has a name here, and the order says nothing.',
		few: 'They are few, so each mark is several people together. The number says how many.',
		drawn: 'The picture shows {shown} of {n} answers.',
		outside: '{n} have not answered all of this and are not in the picture.',
		outsideFew: 'Some have not answered all of this and are not in the picture.',
		nearest: 'The form of a mark says which group the person is nearest to.',
		alone: 'Others'
	},
	table: { heading: 'The same as a table', what: 'What', low: 'Towards the first', middle: 'In between', high: 'Towards the second', share: '{share} of 100', hidden: 'fewer than {k} people' },
	groups: {
		heading: 'Do the answers suggest groups?',
		none: 'Groups are looked for in a question where cards are weighed against each other. Choose at least one card if you want to know.',
		whole: 'We look in the whole question, not only in what you chose to see.',
		careful: 'This is a suggestion to begin with, not proof. So few answers are not enough for a board, which asks for more.'
	},
	begin: {
		heading: 'Begin a persona here',
		explain: 'The cards on top in the group become lines marked as assumptions. Bind them to results and quotes, or take them away.',
		name: 'What is the persona called?',
		group: 'Begin with',
		everybody: 'Everybody who answered',
		submit: 'Make the persona',
		nameless: 'Give the persona a name.'
	}
};
