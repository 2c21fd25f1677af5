import type { Messages } from '#i18n/messages.ts';

export const workshopWall: Messages['workshopWall'] = {
	title: '{workshop} on screen',
	steps: 'Steps',
	done: 'done',
	timer: { label: 'Time left', paused: 'Paused', over: 'Time is up' },
	people: { one: '1 in the room', other: '{n} in the room' },
	join: {
		label: 'Join:',
		here: { one: 'is in the room', other: 'are in the room' },
		scan: 'Point your camera at the square, or type the code at',
		qr: 'QR code to {address}',
		locked: 'Nobody else can come in right now. Ask whoever leads.',
		show: 'Show QR code and code',
		hide: 'To the wall'
	},
	pages: {
		label: 'Pages',
		previous: 'Previous page',
		next: 'Next page',
		turn: 'Turn pages by itself',
		stop: 'Stop turning',
		at: '{n} of {of}',
		fresh: { one: '1 new on page {page}', other: '{n} new on page {page}' },
		areas: 'Perspectives'
	},
	cards: { one: '1 card', other: '{n} cards' },
	empty: 'No cards yet',
	end: 'No more cards in this column',
	voted: '{n} of {of} have voted',
	holds: 'Cards are shown when whoever leads has read them.',
	weigh: { lead: 'Answer on your phone', wait: 'The question opens soon.', answered: { one: '1 has answered', other: '{n} have answered' } },
	undecided: 'Nothing is decided yet',
	closed: { thanks: 'Thank you for today', some: 'This is what we arrived at.', none: 'The cards are still here.', minutes: 'Minutes' },
	edge: {
		lost: 'No contact right now. What is shown is the latest that came through.',
		outdated: 'There is a new version of this page.',
		reload: 'Reload',
		signedOut: 'You are signed out. The wall shows the latest that came through.',
		signIn: 'Sign in again',
		gone: 'You can no longer see this wall.',
		back: 'The workshop’s page',
		fill: 'Fill the screen'
	},
	say: {
		step: 'New step: {step}.',
		revealed: { one: 'The cards are shown. 1 card.', other: 'The cards are shown. {n} cards.' },
		came: { one: '1 new card.', other: '{n} new cards.' },
		votesShown: 'The votes are shown.',
		moved: '“{card}” now lies in {column}.',
		under: '“{card}” was laid with “{lead}”.',
		decided: '“{card}” is decided. Responsible: {owner}.',
		holds: 'Cards are shown when whoever leads has read them.',
		holdsNot: 'Cards are shown at once.',
		more: { one: 'And one more thing.', other: 'And {n} more things.' },
		page: 'Page {n} of {of}.',
		closed: 'The workshop is closed.'
	}
};
