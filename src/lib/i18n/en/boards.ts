import type { Messages } from '#i18n/messages.ts';

export const boards: Messages['boards'] = {
	nav: 'Boards',
	heading: 'Boards',
	lead: 'A board gathers what somebody needs to understand and decide. Its tiles always show results as they are published.',
	none: 'No boards yet. When somebody publishes one it stands here.',
	noneDesigner: 'No boards yet. Make the first one of a published result.',
	ofRelease: 'Make a board of the result',
	make: 'New board',
	version: 'version {n}, {date}',
	draft: 'Draft',
	ahead: 'Changed since version {n}',
	edit: 'Change',
	read: 'Read the board',
	parts: { priorities: 'Fix, protect, uncertain', said: 'What can be told' },
	kinds: { voices: 'Own words', decisions: 'Decisions', insight: 'Insight', missing: 'What we do not know', text: 'Own text', parties: 'Compared with {party}' },
	create: {
		heading: 'New board',
		title: 'What should the board be called?',
		titleHint: 'For example: The steering group in March.',
		release: 'Which result is it about?',
		releaseHint: 'More results can be added later.',
		template: 'Who is it for?',
		templates: {
			steering: ['The steering group’s board', 'What to fix and what to protect, the picture, your decisions and what you do not know.'],
			week: ['The trust agent’s week', 'Decisions under way, what people want to happen and what does not work today.'],
			answer: ['An answer to those who took part', 'What they said, what you do and their own words.'],
			parties: ['Compare groups', 'What groups of the same study weigh differently.'],
			empty: ['An empty board', 'You choose every tile yourself.']
		},
		save: 'Make the board',
		noTitle: 'Write a name of at most 120 characters.',
		noRelease: 'Choose a result.',
		noReleases: 'There is no published result to make a board of yet.',
		noParties: 'The result is not part of a study with several groups that have results. Choose another result or another board.',
		refused: 'It could not be saved. Perhaps you no longer may.'
	},
	compose: {
		heading: 'Change the board',
		title: 'The board’s name',
		add: 'Add a tile',
		from: 'From the result',
		show: 'Show',
		addOf: 'Add',
		wholeRelease: 'The whole result',
		nothing: 'The result has nothing to show: too few have answered.',
		textHeading: 'Heading',
		text: 'Text',
		saveText: 'Save the text',
		saveTitle: 'Save the name',
		earlier: 'Move before',
		later: 'Move after',
		wider: 'Wider',
		narrower: 'Narrower',
		remove: 'Remove',
		removed: 'The tile is removed.',
		undo: 'Undo',
		close: 'Close',
		width: '{n} of 12',
		keys: 'Alt and the arrows move the tile that you are in; Alt with plus and minus make it wider or narrower.',
		publish: 'Publish',
		publishHint: 'Everybody in the workspace reads the version that is published. What you change afterwards is seen when you publish again.',
		published: 'Version {n} is published.',
		unpublished: 'Not published yet',
		same: 'As version {n}',
		ahead: 'Changed since version {n}',
		empty: 'The board is empty. Add a tile.',
		changed: 'Somebody else has just changed the board. Look through it and publish again.',
		discard: 'Remove the board',
		discardAsk: 'The board “{title}” is removed for everybody, with all its versions. The results stay. It cannot be undone.',
		discardSure: 'Yes, remove it',
		cancel: 'Cancel',
		state: {
			saved: 'Saved',
			saving: 'Saving …',
			no_contact: 'No contact right now. What you do stays on this computer and is saved when the network is back.',
			signed_out: 'You are signed out. What you have done is still here.',
			refused: 'It could not be saved. Perhaps you no longer may, or the board is removed.'
		},
		signIn: 'Sign in in a new tab',
		refusals: {
			gone: 'Somebody else has removed the tile.',
			written: 'Somebody else has written in the same place. Their text stands. Yours is here, so that nothing is lost.',
			full: 'A board has at most 40 tiles. Remove one first.'
		},
		useMine: 'Use my text',
		leaveMine: 'Keep theirs'
	},
	view: {
		kind: 'Board',
		facts: 'version {n}, published {date}',
		older: 'This is an older version. The newest is version {n}.',
		newest: 'Read the newest',
		ahead: 'There are changes that are not published.',
		print: 'Print with the browser: the board fits A4.',
		of: '{round} · {n} answers · {date}',
		result: 'To the result',
		numbers: 'Count yourself',
		gone: 'What the tile showed is no longer there, or you may not read it.',
		tooFew: 'Too few have answered for anything to be shown.',
		hidden: 'This is not shown in the result: too few have answered, or it would give away another number.',
		noVoices: 'No own words are approved for this result yet.',
		noDecisions: 'No decision yet. Those who answered are waiting for an answer.',
		noText: 'Empty tile'
	},
	/** What leaves a board. */
	take: {
		heading: 'Take with you',
		lead: 'The same tiles as here, and nothing that they hide.',
		slides: 'PowerPoint to edit',
		file: 'board'
	},
	/** In a file of slides. */
	slides: {
		goesOn: '{title} ({n} of {of})',
		between: 'Probably between',
		decision: ['Decision', 'About', 'Who', 'When', 'State']
	},
	show: {
		cover: 'Cover the tiles first',
		uncover: 'Show the tiles at once',
		covered: 'What do you think? Talk for a minute, then show the answer.',
		reveal: 'Show the answer'
	}
};
