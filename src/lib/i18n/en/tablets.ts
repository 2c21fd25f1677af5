import type { Messages } from '#i18n/messages.ts';

export const tablets: Messages['tablets'] = {
	link: 'Shared tablet',
	heading: 'Tablets',
	way: 'Where the page is',
	lead: 'Start the round on a tablet that is passed around. It then shows the questions and nothing else, and everything about a person is removed before the next one begins.',
	closed: 'The round is closed. You cannot start a tablet until the round is opened again. Answers that wait on a tablet stay there: open the round and press “Send now” on the tablet.',
	start: 'How to start',
	steps: {
		address: 'Open the address on the tablet, where there is a network:',
		pin: 'Write the PIN:',
		wait: 'Wait until the start page shows “✓ Works without internet too”. Then no network is needed: a whole class can answer, and the answers are sent when the tablet has a network again.',
		http: 'The address begins with http, not https. Keep the page open while you answer: a page that is closed cannot be opened without a network. The answers are kept on the tablet all the same.',
		pass: 'Give the tablet to the person who is to answer.'
	},
	app: 'Want no address field? Choose “Install app” or “Add to home screen” in the browser’s menu before you write the PIN.',
	renew: 'Change the PIN',
	renewMore: 'Tablets that have been started keep the PIN they were started with.',
	renewed: 'The PIN has been changed.',
	end: 'How to end',
	endMore: 'Press the lock at the top of the tablet and write the PIN. There you see how many have begun, are done and wait to be sent. Nothing else can be seen.',
	idleKeeps: 'If somebody leaves the tablet it asks after {minutes} minutes: Are you still there? If nobody answers, what has been answered is sent.',
	idleRemoves: 'If somebody leaves the tablet it asks after {minutes} minutes: Are you still there? If nobody answers, what has been answered is removed.',
	prepare: 'Do not clear the browser on the tablet as long as answers wait.',
	handIn: 'Hand in a file',
	handInMore: 'If the tablet reaches no network you can save what waits as a file and hand it in here. The file is locked until it is with us. It does no harm if the same answers come twice.',
	file: 'A file from a tablet',
	handInButton: 'Hand in the file',
	noFiles: 'This server cannot read locked files, because SEALING_SECRET is not set.',
	taken: {
		none: 'There were no answers in the file.',
		of: 'Answers in the file: {n}.',
		saved: 'Saved now: {n}.',
		before: 'Here already, or taken back: {n}.',
		closed: 'Not taken, because the round is closed: {n}.',
		unreadable: 'Could not be read: {n}.'
	},
	problems: {
		noFile: 'Choose a file first.',
		tooLarge: 'The file is too large. It may be at most 16 MB.',
		unreadable: 'What was sent cannot be read. Choose the file and try again.',
		notOurs: 'That is not a file from a tablet. It is called svar-GRAN-472-12.json, for example.',
		otherRound: 'The file belongs to another round. Hand it in on that round’s page.'
	}
};
