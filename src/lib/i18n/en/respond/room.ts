import type { Messages } from '#i18n/messages.ts';

export const respondRoom: Messages['respondRoom'] = {
	unknown: 'We cannot find a workshop with the code {code}.',
	unknownMore: 'Check the code on the screen in the room, or ask whoever leads.',
	noScript: 'Taking part from here needs JavaScript. Turn it on in the browser, or write on paper and give your notes to whoever leads.',
	door: {
		heading: 'Welcome in',
		lead: 'Here you write notes and vote, together with the others in the room.',
		code: 'The room’s code is {code}.',
		who: 'What would you like to be called here?',
		whoMore: 'You may stay without a name. Whoever leads sees the name. It is never on a note.',
		name: 'Your name',
		pictures: 'Or be a picture',
		how: 'How would you like to read?',
		enter: 'Go in',
		entering: 'Going in …',
		shared: 'We share this device',
		sharedMore: 'After each person you press “Pass it on”. What that person has written is then no longer shown.',
		facts: [
			'Nobody learns who has written a note, not even whoever leads.',
			'Nobody sees how you in particular vote.',
			'What you write is removed after some time. What you decide stays in the minutes.'
		]
	},
	notIn: {
		unknown: 'We can no longer find a room with this code. Ask whoever leads.',
		closed: 'The workshop is over, so you cannot come in. Ask whoever led it what you arrived at.',
		locked: 'Whoever leads has closed the door. Ask for it to be opened, and try again.',
		full: 'There is no room for more people. You can write on paper and give your notes to whoever leads.',
		invalid: 'The name is too long. Make it shorter.',
		too_many_tries: 'There have been too many tries from here. Wait a minute and try again.',
		waiting: 'We cannot get through right now. We keep trying.',
		again: 'Try again'
	},
	pictures: {
		'clock-heart': 'The clock', 'speech-bubbles': 'The speech bubble', 'ball-tree': 'The tree', key: 'The key', 'house-heart': 'The house', 'water-tower': 'The water tower',
		'paper-check': 'The paper', wallet: 'The wallet', 'level-hands': 'The scales', puzzle: 'The puzzle', star: 'The star', signpost: 'The signpost'
	},
	step: 'Step {n} of {of}',
	clock: { left: 'Time left', paused: 'Paused', over: 'Time is up' },
	column: 'Where does it go?',
	area: 'Where are you?',
	areaShown: 'Show',
	read: {
		none: 'There is nothing to read here yet.',
		of: '{n} of {of}',
		sources: { figure: 'From the answers', quote: 'From the answers', statistic: 'Statistics', dialogue: 'From a dialogue', insight: 'Insight', persona: 'Persona', decision: 'Decision' }
	},
	write: {
		label: 'Your note',
		left: '{n} characters left',
		tooLong: '{n} characters too long',
		lay: 'Put the note',
		empty: 'Write something first.',
		choose: 'Choose where the note goes.',
		laid: 'The note is in {column}.',
		unseen: 'Nobody sees the notes until all are shown.',
		held: 'Whoever leads reads the notes first. Then everybody sees them.',
		lateNow: 'The other notes have been shown. Yours is shown at once and marked “came later”.',
		mine: 'Your notes',
		none: 'You have no notes yet.',
		change: 'Change',
		move: 'Move to …',
		take: 'Remove',
		save: 'Save',
		cancel: 'Cancel',
		saved: 'The note is changed.',
		moved: 'The note is moved to {column}.',
		taken: 'The note is removed.',
		undo: 'Undo',
		unsent: 'You did not get to put this note',
		anyway: 'Put it now',
		throw: 'Throw it away'
	},
	states: { onWay: 'on its way', arrived: 'arrived', late: 'came later', waits: 'read by whoever leads' },
	lists: { mine: 'Your note', room: 'The room’s proposal', back: 'A note that is not shown yet', none: 'No notes here', another: 'Write a note', more: { one: 'One more note belongs here', other: '{n} more notes belong here' } },
	vote: {
		left: { one: '1 dot left', other: '{n} dots left' },
		noneLeft: 'All dots are put',
		put: 'Put a dot: {text}',
		takeBack: 'Take back a dot: {text}',
		here: { one: '1 from you', other: '{n} from you' },
		all: 'You have no dots left. Take one back if you want to move it.',
		voted: { one: 'One has voted', other: '{n} have voted' },
		shown: 'How it went',
		result: { one: '1 dot', other: '{n} dots' },
		before: 'Before',
		take: 'Take back',
		beforeYou: 'Last time you put {n}',
		now: 'Now',
		none: 'There are no notes to vote on yet.'
	},
	weigh: { open: 'Open the questions', how: 'The questions open in a new tab. Close it when you are done, and you are back here.', private: 'Your answers are counted with the others’. Nobody sees what you in particular answer.', wait: 'The questions are coming soon.' },
	choose: { none: 'Nothing is decided yet. What you decide is shown here.', owner: 'Responsible', level: 'Level', levels: { team: 'We can do it ourselves', manager: 'We can influence it', steering: 'We must raise it' }, first: 'First step', due: 'Done by' },
	closed: { heading: 'The workshop is over', lead: 'Thank you for taking part.', decided: 'This is what you decided', lost: 'This did not get in', lostMore: 'It did not arrive in time. Tell whoever led, and it can be written in.' },
	state: {
		offline: 'No network. What you write is kept here and sent later.',
		outdated: 'The page has been updated. Reload when you like – nothing is lost.',
		reload: 'Reload',
		notKept: 'This device keeps nothing. Do not close the page until everything has arrived.',
		refused: { not_yours: 'A change could not be made. The note is not yours.', shown: 'The dots had already been shown, so the last ones were not counted.', full: 'There is no room for more notes.', invalid: 'One thing could not be sent.', closed: 'The workshop was over by then.' },
		refusedText: '“{text}” did not get in.',
		ok: 'I have read it'
	},
	pass: { on: 'Pass it on', done: 'Nothing of the previous person is shown now.', more: 'What has not been sent yet is sent all the same.' },
	adjust: { heading: 'Adjust', support: 'How it is shown', kept: 'Nothing that you have written changes. The choices are kept on this device.' }
};
