import type { Messages } from '#i18n/messages.ts';

export const workshopCards: Messages['workshopCards'] = {
	from: {
		figure: 'From the answers',
		quote: 'From the answers',
		statistic: 'Statistics',
		dialogue: 'From a dialogue',
		insight: 'Insight',
		persona: 'Persona',
		decision: 'Decision',
		room: 'The room’s proposal'
	},
	late: 'Came afterwards',
	back: 'A card that is not shown yet',
	waits: 'Not shown in the room',
	under: { one: 'One more card', other: '{n} more cards' },
	goesOn: 'Continued',
	dots: { one: '1 dot', other: '{n} dots' },
	most: 'Most dots',
	before: 'Before',
	after: 'After',
	moved: { more: { one: '1 more', other: '{n} more' }, fewer: { one: '1 fewer', other: '{n} fewer' }, same: 'As many' },
	decided: {
		mark: 'Decided',
		owner: 'Responsible',
		level: 'Level',
		levels: { team: 'We can do it', manager: 'We can influence it', steering: 'We have to raise it' },
		firstStep: 'First step',
		due: 'Done by',
		noDay: 'No day set'
	}
};
