import type { Messages } from '#i18n/messages.ts';

export const priorities: Messages['releases']['priorities'] = {
	headline: {
		leads: '{cards} is most important, but does not work today.',
		one: '{cards} is important, but does not work today.',
		several: '{cards} are important, but do not work today.',
		tendsOne: 'It looks as if {cards} is important, but does not work today.',
		tendsSeveral: 'It looks as if {cards} are important, but do not work today.'
	},
	fix: {
		heading: 'Fix',
		lead: 'Important, but does not work today.',
		tends: 'It looks as if this is important, but does not work today.',
		none: 'Important, but does not work today: no card that we can say it of.'
	},
	protect: {
		heading: 'Protect',
		lead: 'Important, and works today.',
		tends: 'It looks as if this is important, and works today.',
		none: 'Important, and works today: no card that we can say it of.'
	},
	uncertain: {
		heading: 'Uncertain',
		lead: 'Important or not, working or not: it is not possible to say.',
		tends: 'Important or not, working or not: it is not possible to say.',
		none: 'No other card is uncertain.'
	},
	more: { one: 'and one more card', other: 'and {n} more cards' },
	today: {
		notFor: 'Not true for {count} of {n}',
		for: 'True for {count} of {n}',
		notForPercent: 'Not true for {percent} per cent of {n}',
		forPercent: 'True for {percent} per cent of {n}',
		many: 'Not true for most (of {n} people)',
		half: 'True for about half (of {n} people)',
		few: 'True for most (of {n} people)',
		hidden: 'Not shown'
	},
	place: { between: 'May have place {low}–{high}', one: 'Place {low}', none: 'Not enough answers for a place' },
	picture: {
		heading: 'Important, and works today',
		note: 'The line shows how sure we are of how important it is.',
		explain: 'Upwards is more important than the card in the middle. Does not work means that it is not true, or only a little true, for those who have the card among their most important.',
		up: 'Most important →',
		down: 'Less important',
		left: '← Does not work',
		half: 'About half',
		right: 'Works today →',
		lower: 'Lower priority',
		hidden: 'Hidden',
		more: 'Names that do not fit in the picture:',
		unplaced: 'Not enough answers to say how important it is:',
		table: 'The picture as a table',
		columns: { card: 'Card', place: 'In the order', today: 'Today', field: 'We read it as' },
		sentence: '{card}: {field}. {place}. {today}.',
		fields: { fix: 'Fix', protect: 'Protect', uncertain: 'Uncertain', lower: 'Lower priority', hidden: 'Hidden' }
	},
	hidden: { one: 'How it works today for one of the cards. Too few have answered.', other: 'How it works today for {n} of the cards. Too few have answered.' },
	label: 'Fix, protect and uncertain'
};
