import type { Messages } from '#i18n/messages.ts';

export const segments: Messages['segments'] = {
	tag: 'Shown to designers only',
	designersOnly: 'This tile is for whoever makes the survey. It is counted from single answers and shown to designers only, on the screen.',
	counting: 'The patterns are being counted. It mostly takes a few seconds, sometimes a minute.',
	again: 'Show again',
	failed: 'Patterns could not be counted from these answers: it took too long. So we cannot say whether there are any.',
	gone: 'The question is no longer there, or it does not weigh cards against each other.',
	verdict: {
		spread: 'One profile with spread: the answers are spread out, not in separate groups.',
		unknown: 'One profile with spread: it cannot be said whether there are separate groups.',
		patterns: { '2': 'Two patterns in the answers', '3': 'Three patterns in the answers', '4': 'Four patterns in the answers' }
	},
	whyHeading: 'Why?',
	why: {
		few: 'Too few have answered. Patterns are looked for when at least {needed} have, since in fewer answers chance easily looks like a pattern.',
		fewEach: 'Too few have answered for as many groups as the answers point to. At least {needed} are needed.',
		unseen: 'There is a card that nobody has weighed yet.',
		apart: 'All cards have not been weighed against each other, so they cannot be compared.',
		alike: 'Groups describe the answers no better than one profile does.',
		unsure: 'The groups become others each time they are counted.',
		small: 'One of the groups is too small to rely on or to be shown.',
		gliding: 'People weigh differently, but little by little. There is no border where one group ends and another begins.',
		unstable: 'The groups do not hold. When we count half of the answers, people end up in other groups.',
		same: 'No single card tells the groups apart for sure.'
	},
	careful: 'It does not mean that everybody thinks alike. It means that the answers are not enough to divide people.',
	along: { heading: 'What people differ in most', explain: 'Who weighs the one heavier mostly weighs the other lighter. Most are somewhere between.', or: 'or' },
	lead: 'People who have weighed the cards in a similar way. A pattern is in the answers. It does not say who anybody is, and all in a pattern do not answer alike.',
	name: 'Pattern {letter}',
	share: '{share} of 100',
	between: 'probably {low}–{high}',
	people: '{n} answers',
	top: 'On top',
	topNone: 'No card is for sure among the three on top.',
	more: 'Weighs heavier than for others',
	less: 'Weighs lighter than for others',
	nothing: 'Nothing for sure.',
	stable: {
		very: 'The patterns are stable. When we count half of the answers, nearly everybody ends up in the same pattern again.',
		quite: 'The patterns are fairly stable. When we count half of the answers, most people end up in the same pattern again.'
	},
	chart: {
		heading: 'How the patterns weigh the cards',
		explain: 'Each mark is a pattern, and the line shows how uncertain it is. A faint mark does not differ from the others for sure. The cards that set the patterns apart most stand first.',
		most: 'These are {n} of {of} cards. All of them are in the table.',
		less: '← weighs lighter',
		more: 'weighs heavier →',
		row: '{name}: {share} of 100.'
	},
	table: {
		heading: 'The same as a table',
		card: 'Card',
		more: 'heavier: {by} ({low}–{high})',
		less: 'lighter: {by} ({low}–{high})',
		explain: 'The numbers say how many of 100 in the pattern would choose the card first, or how large a part of the points it gets. Where the pattern weighs the card heavier or lighter than the others for sure, the difference stands, on the same scale as in the picture.'
	},
	how: {
		heading: 'How we counted',
		answers: 'Counted from the {n} answers to the question that there are now. When there are more it is counted again.',
		drawn: 'Of them {drawn} are drawn by chance, since more would take too long. The same answers always give the same draw.',
		method: 'We divide the answers in two, three and four groups and require all that is in the table before we say that there are patterns. The lines cover the right number in {level} cases of 100, and differences are adjusted for how many cards there are (Holm).',
		what: 'What we require',
		required: 'At least',
		measured: 'It was',
		hidden: 'fewer',
		gates: {
			people: 'So many have answered',
			fit: 'So much better than one profile (BIC)',
			starts: 'So many times the answer was the same',
			smallest: 'So many in the smallest pattern',
			line: 'So much better than a gliding scale (BIC)',
			stable: 'So alike with half of the answers (1 is the same)',
			cards: 'So many cards differ for sure'
		}
	}
};
