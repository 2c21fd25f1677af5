import type { Messages } from '#i18n/messages.ts';
import { priorities } from './priorities.ts';
import { out } from './release-out.ts';

export const releases: Messages['releases'] = {
	toRound: 'The round that the answers came in',
	heading: 'What is important?',
	n: '{n} answers',
	released: 'published {date}, number {number}',
	imported: 'The answers were taken in from a file on {date}; they were not collected here.',
	verdictLabel: 'What we can say',
	tooFewHeading: 'Too few answers to show',
	tooFew: 'Fewer than {k} people have answered. So no numbers are shown at all, not even how many have answered. This protects those who have answered.',
	tooFewNext: 'When more people have answered, a designer can publish a new result.',
	priorities,
	out,
	verdict: {
		and: 'and',
		quote: '“{name}”',
		andMore: '{cards} and {n} more cards',
		leads: {
			clearly: '{card} clearly comes before all the others.',
			before: '{card} comes before all the others.',
			tends: 'It looks as if {card} comes before all the others, but the answers are few.'
		},
		topGroup: '{cards} are at the top.',
		topGroupTends: 'It looks as if {cards} are at the top, but the answers are few.',
		topUndecided: 'It is not possible to say which of them is most important.',
		numbers: { '2': 'Two', '3': 'Three', '4': 'Four', '5': 'Five', '6': 'Six', '7': 'Seven', '8': 'Eight', '9': 'Nine', '10': 'Ten', '11': 'Eleven', '12': 'Twelve' },
		topUndecidedFew: 'The answers are few. It is not possible to say which of them is most important.',
		topMany: '{n} cards share the top: {cards}.',
		topManyTends: '{n} cards seem to share the top: {cards}.',
		topManyAmong: '{n} cards share the top, among them {cards}.',
		topManyAmongTends: '{n} cards seem to share the top, among them {cards}.',
		lastTheSame: 'Those with the lowest priority cannot be told apart either.',
		noOrder: 'It is not possible to say which card is most important. The answers are too alike or too few.',
		before: {
			clearly: '{first} clearly come before {then}.',
			before: '{first} come before {then}.',
			tends: 'It looks as if {first} come before {then}, but the answers are few.'
		},
		theyBefore: {
			clearly: 'They clearly come before {then}.',
			before: 'They come before {then}.',
			tends: 'It looks as if they come before {then}.'
		},
		allBefore: {
			clearly: 'All {n} clearly come before {then}.',
			before: 'All {n} come before {then}.',
			tends: 'It looks as if all {n} come before {then}.'
		},
		lastGroup: 'Lowest priority, with no certain difference: {cards}.',
		lastOne: 'Lowest priority: {cards}.',
		lastGroupTends: 'It looks as if {cards} have the lowest priority, with no certain difference.',
		lastOneTends: 'It looks as if {cards} has the lowest priority.',
		onePersonChanges: 'The order at the top is uncertain. Without the answers of one single person another card may be at the top.',
		onePersonChangesNothing: 'The same card is at the top, whoever’s answers we take away.',
		onePersonReversesThat: 'That is a weak conclusion. If the answers of one person are taken away, the order is another.',
		onePersonBlursThat: 'That is a weak conclusion. If the answers of one person are taken away, it cannot be said.',
		onePersonReverses: 'It is a weak conclusion that {first} comes before {then}. If the answers of one person are taken away, the order is another.',
		onePersonBlurs: 'It is a weak conclusion that {first} comes before {then}. If the answers of one person are taken away, it cannot be said.',
		followsPlace: 'The answers also depend on where on the screen the cards stood, not only on what the cards said. Read the order with care.',
		samePlace: {
			same: 'Several people answered the same place on the screen every time. Without their answers the same can be said.',
			other: 'Several people answered the same place on the screen every time. Without their answers the same cannot be said. Read the order with care.',
			too_few: 'Several people answered the same place on the screen every time. Without their answers too few are left. Read the order with care.'
		}
	},
	order: {
		heading: 'How many out of a hundred would choose the card first',
		explain: 'The dot is our best guess after {n} answers. The band shows how uncertain the guess is: the right number is fairly surely inside it. Bands that overlap often mean that the cards cannot be told apart.',
		axis: 'more often most important →',
		band: 'The band shows how uncertain it is.',
		top: 'shares the top',
		rounded: 'The numbers are rounded to whole ones. That is why they add up to {sum} and not to 100.',
		full: '{value} out of 100, probably between {low} and {high}.',
		short: '{value} out of 100. There are not enough answers for a range.',
		none: 'There are not enough answers to say anything about this card.',
		hidden: {
			too_few: 'not shown, because too few people have weighed it against others.',
			protects_another: 'not shown, because another hidden card could then be worked out.'
		}
	},
	gap: {
		heading: 'Important, but does not work today',
		explain: 'Of those who have the card among their three most important: how many say that it is not true, or only a little true, for them today?',
		steps: 'One filled box is few, two are about half, three are most.',
		percent: '{percent} per cent',
		of: '(of {n} people)',
		whenPercent: 'A percentage is only shown when at least {k} have answered yes and at least {k} no.',
		words: { few: 'Few', half: 'About half', many: 'Most' },
		tooFew: 'Hidden, because fewer than {k} people have the card among their three: {cards}.',
		protects: 'Hidden, so that another hidden card cannot be worked out: {cards}.'
	},
	change: {
		heading: 'Create, break, keep',
		explain: 'What people say needs to happen with the cards that they themselves have at the top.',
		create: 'Create',
		break: 'Break',
		keep: 'Keep',
		lead: { create: 'Create something new for:', break: 'Clear away what stands in the way of:', keep: 'Keep what works for:' },
		people: '{n} of {of} people',
		of: 'of {of}',
		none: 'Too few answers to show.',
		more: { one: 'One more card on the board.', other: '{n} more cards on the board.' },
		hidden: 'What fewer than {k} people have said about a card is not shown.',
		protects: 'Some counts are also hidden so that the hidden ones cannot be worked out.'
	},
	/** Who weighs it the other way. */
	other: {
		lead: '{card} is weighed in most different ways: {best} times most important and {worst} times least, of {shown}.',
		none: 'No card has been chosen both as most and as least important. Nobody here weighs the other way.',
		best: 'Most important: {n}',
		worst: 'Least important: {n}',
		shown: 'Shown: {n}',
		note: 'The numbers are times, not people. A card that is weighed in different ways can be what matters most to some, even if not to many.'
	},
	counts: {
		heading: 'Count for yourself',
		explain: 'Plain counts of taps. The difference is most important minus least important.',
		card: 'Card',
		best: 'Most important',
		worst: 'Least important',
		difference: 'Difference',
		shown: 'Shown',
		screens: 'Screens where cards were chosen: {answered}. Screens where someone answered that all are equally important: {equal}. Screens that were skipped: {skipped}.',
		leastIsNotUnimportant: 'Least important means least important right now of the cards that were shown. It does not mean unimportant: it may be something that already works.'
	},
	how: {
		summary: 'How we counted',
		method: 'The bands are made to cover the right number in {level} cases of 100. The method is called {method}, and chance starts from seed {seed}, so that the same answers always give the same numbers.',
		counts: 'Times the card was chosen as most important: {best}. As least important: {worst}. The difference is {best} − {worst} = {difference}. Times it was shown: {shown}.',
		share: 'All choices together give the card the weight λ = {logWorth}, where 0 is the middle of the cards. e to the power of {logWorth} is {worth}. All cards together make {sum}. The share is {worth} / {sum} = {share} per cent.',
		interval: 'If everyone who is like these people had answered, the share would, as far as we can work out, be between {low} and {high} per cent. We are fairly sure of that.',
		noInterval: 'There are not enough answers to say how certain the share is.',
		rank: 'Place in the order: somewhere between {low} and {high}.',
		rankOne: 'Place in the order: {low}.'
	},
	hidden: { heading: 'What is not shown', none: 'Nothing is hidden.' },
	details: 'More from the answers',
	print: 'Print with the browser: the first page is for the steering group.',
	show: {
		open: 'Show on a screen',
		title: '{heading} On a screen, {n} of {of}',
		at: '{n} of {of}',
		tiles: 'Tiles',
		next: 'Next',
		previous: 'Previous',
		fill: 'Fill the screen',
		back: 'To the board',
		keys: 'Change tile with the arrow keys.'
	},
	unknown: {
		heading: 'What we do not know',
		who: 'What those who have not answered think. They may weigh things differently.',
		relative: 'Whether everything is important or only a little important. The cards are only weighed against each other.',
		few: '{n} answers are few. That is why it says “it looks as if” and not “it is so”.',
		many: 'How single people weigh things. Only the group is seen here.',
		madeUp: 'What it is like in real life: the answers here are examples and only show what a result may look like.'
	},
	parts: {
		kinds: {
			pairs: 'Two at a time',
			points: 'Stones',
			ranking: 'Own order',
			balance: 'Balance',
			choice: 'Question',
			ladder: 'Ladder'
		},
		n: '{n} answers',
		since: 'These numbers are from {date}. Since then too few new people have answered for new numbers to be shown.',
		someSince: 'Some of the numbers about the cards are from {date} or earlier. Since then too few new people have answered for new ones to be shown.',
		tooFewHeading: 'Too few answers to show',
		tooFew: 'Fewer than {k} people have answered this question. So no numbers are shown.',
		cardsTooFew: 'Fewer than {k} people have chosen between the cards. So no result is shown for them.',
		pairs: {
			heading: 'How many out of a hundred would choose the card first',
			explain: 'How many of a hundred would choose the card first, if all the cards lay on the table. The dot is our best guess after {n} answers. The band shows how uncertain the guess is: the right number is fairly surely inside it.',
			axis: 'more often most important →'
		},
		ranking: {
			heading: 'How many out of a hundred would put the card first',
			explain: 'How many of a hundred would put the card first. The dot is our best guess after {n} answers, where the whole order counts. The band shows how uncertain the guess is: the right number is fairly surely inside it.',
			axis: 'more often first →'
		},
		points: {
			heading: 'How a hundred stones would be shared out',
			explain: 'This is how {n} answers would share out a hundred stones. The dot is what they gave on average. The band shows how uncertain the average is: the right number is fairly surely inside it.',
			axis: 'more stones →'
		},
		row: {
			full: '{value} of 100, probably between {low} and {high}.',
			short: '{value} of 100. The answers are not enough for an interval.',
			none: 'The answers are not enough to say anything about this card.'
		},
		stones: {
			full: '{value} of a hundred stones, probably between {low} and {high}.',
			short: '{value} of a hundred stones. The answers are not enough for an interval.',
			none: 'The answers are not enough to say anything about this card.'
		},
		count: {
			heading: 'Count for yourself',
			card: 'Card',
			wins: 'Chosen',
			losses: 'Not chosen',
			ties: 'Equally important',
			shown: 'Answers',
			points: 'Stones',
			each: 'On average of {total}',
			first: 'First',
			meanRank: 'Place on average',
			pairsAnswers: 'Pairs where a card was chosen: {answered}. Pairs where the cards weighed the same: {equal}. “Don’t know”: {unknown}. Skipped: {skipped}.'
		},
		balance: {
			explain: 'Each balance stands by itself. The dot shows how the answers lean on average, from the middle to three steps each way. The band shows how uncertain that is: the right place is fairly surely inside it.',
			leans: {
				clearly: 'The balance clearly leans towards {card}.',
				before: 'The balance leans towards {card}.',
				tends: 'The balance seems to lean towards {card}, but the answers are few.'
			},
			level: 'It is not possible to say which way the balance leans.',
			onePerson: 'It is a weak conclusion: without the answers of one single person it may be another.',
			middle: 'the middle',
			even: 'weigh the same',
			shrunk: 'The guess is a little nearer the middle, because the answers are few.',
			side: '{steps} steps towards {card}',
			position: 'On average {position}.',
			interval: 'Probably somewhere between {low} and {high}.',
			noInterval: 'The answers are not enough to say how certain this is.',
			sum: 'Count for yourself: the steps towards {card} minus the steps towards the other are {score}. Divided by {n} answers that is {mean}.'
		},
		table: {
			most: 'Most, {count} of {n}, answered {answer}.',
			commonest: 'The most common answer is {answer}: {count} of {n}.',
			scattered: 'It is not possible to say which answer is most common without showing too few people.',
			/** Of a check round, where no count can be told. */
			holds: { few: 'Most of {n} say that it is not true, or that something is missing.', half: 'About half of {n} say that it is true, wholly or partly.', many: 'Most of {n} say that it is true, wholly or partly.' },
			steps: 'steps {from} to {to}',
			nearest: 'nearest “{end}”',
			between: 'in the middle',
			answer: 'Answer',
			people: 'People',
			hidden: {
				too_few: 'Too few to show',
				protects_another: 'Hidden, so that another number cannot be worked out'
			},
			ladder: 'The ladder goes from 0, “{low}”, to 10, “{high}”. The answers are shown in three parts, so that nobody stands out.'
		}
	}
};
