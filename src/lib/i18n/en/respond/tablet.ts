/** A shared tablet: for the person who answers, and for staff. */
import type { Messages } from '#i18n/messages.ts';

export const tablet: Messages['respond']['tablet'] = {
	staff: 'For staff',
	idleKeeps: 'If you leave without pressing Send, your answers are sent. That happens when nobody has touched the tablet for {minutes} minutes and nobody answers the question “Are you still there?”.',
	idleRemoves: 'If you leave without pressing Send, your answers are removed. That happens when nobody has touched the tablet for {minutes} minutes and nobody answers the question “Are you still there?”.',
	codeAfter: 'When the answers have been sent with Send you get a code. You can use it to remove them.',
	handOver: 'Pass it on',
	handOverMore: 'When you press “Pass it on” everything about you is removed from the tablet.',
	handOverUnsent: 'When you press “Pass it on” your answers are locked, so that nobody can read them on the tablet. They are sent when there is a network.',
	withdrawAt: 'You do that at {address}, from another phone or computer.'
};

/** "Är du kvar?" */
export const idle: Messages['respondMore']['idle'] = {
	heading: 'Are you still there?',
	removes: 'If nobody answers, the answers are removed. Then the tablet is ready for the next person.',
	keeps: 'If nobody answers, what has been answered is sent. Then the tablet is ready for the next person.',
	over: 'If nobody answers, everything is removed from the screen. Then the tablet is ready for the next person.',
	rest: 'What has been sent or kept for later stays. If nobody answers, the rest is removed. Then the tablet is ready for the next person.',
	minutes: 'About two minutes left.',
	seconds: 'About {n} seconds left.',
	stay: 'Yes, I am here',
	leave: { removes: 'No, remove the answers', keeps: 'No, send the answers', rest: 'No, the next person can begin', over: 'No, the next person can begin' }
};

/** For staff. */
export const tabletMore: Messages['respondMore']['tablet'] = {
	title: 'Tablet',
	start: 'Start on this tablet',
	startMore: 'The tablet then shows the round {code} and nothing else, until somebody ends it with the PIN. If you are signed in here you are signed out.',
	startPin: 'The PIN is on the round’s page, under “Tablets”.',
	begin: 'Start',
	pin: 'PIN',
	trying: 'Checking …',
	pinProblems: {
		short: 'Write four digits.',
		wrong: 'The PIN is wrong.',
		closed: 'The round is closed. Open it on the round’s page first.',
		unknown: 'There is no such round. Check the address.',
		wait: 'It has been wrong too many times. Wait a while.',
		no_network: 'We cannot reach the server. The tablet needs a network when you start.'
	},
	locked: 'For staff',
	lockedMore: 'Write the PIN to see how many have answered, or to end.',
	open: 'Show',
	heading: 'The tablet shows {code}',
	started: 'have begun',
	finished: 'are done',
	waiting: 'wait to be sent',
	ready: '✓ Works without internet too. The questions open here even if the network disappears.',
	notReady: 'Does not work fully without internet. Those who have the questions open can finish, but a page that is closed cannot be opened without a network.',
	waitingMore: 'What waits is sent by itself when the tablet has a network.',
	send: 'Send now',
	save: 'Save as a file',
	saveMore: 'The file is locked, and only the server can read it. Hand it in on the round’s page from a computer with a network.',
	saved: 'The file is among the downloads. The answers also stay here until they have been sent. If they are handed in twice they are saved once.',
	noFile: 'This server cannot take files.',
	back: 'Back to the questions',
	end: 'End on this tablet',
	endWaiting: 'Answers that have not been sent: {n}. They stay here, locked, and are sent the next time the page is opened here with a network.',
	endWaitingOpen: 'Answers that have not been sent: {n}. They stay here and are sent the next time the page is opened here with a network.',
	endMiddle: {
		removes: 'Somebody is answering. If you end now, those answers are removed.',
		keeps: 'Somebody is answering. If you end now, what has been answered is sent.',
		rest: 'Somebody is answering. If you end now, what has been sent or kept for later stays. The rest is removed.',
		over: 'Somebody has just finished. If you end now, their code is no longer shown.'
	},
	endAnyway: 'End anyway',
	ended: 'The tablet is as usual again.',
	toRound: 'Open the questions',
	home: 'To the start page'
};
