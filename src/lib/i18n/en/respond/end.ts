/** Sending, and what is said afterwards. */
import type { Messages } from '#i18n/messages.ts';

export const send: Messages['respond']['send'] = {
	heading: 'Do you want to send your answers?',
	nothingSentYet: 'Nothing has been sent yet. Your answers are only on this device.',
	nothingToSend: 'You have not answered anything yet, so there is nothing to send.',
	send: 'Send my answers',
	keepAnswering: 'Keep answering',
	remove: 'Remove my answers and stop',
	sentBefore: 'You have already sent answers. If you send again, they are replaced.',
	removeChanges: 'Remove what I have changed',
	changesWarning: 'What you have sent stays. What you have changed since then is removed, and your code is no longer shown here.'
};

export const end: Messages['respond']['end'] = {
	thanks: 'Thank you. Your answers are saved.',
	saved: 'That is all. You do not need to do anything more.',
	whatHappens: 'Your answers are counted together with those of others in {place}. The people who decide get to see the result, and should tell you what they plan to do.',
	sending: 'Sending your answers …',
	sendingMore: 'It usually takes a few seconds.',
	waiting: 'Your answers are saved here, but not sent yet.',
	waitingMore: 'We cannot get through right now. Keep the page open and the answers are sent when it works.',
	notTaken: 'The answers could not be accepted.',
	closed: 'The survey has closed, so the answers were not accepted. They are still here. If the survey opens again you can send them.',
	withdrawn: 'These answers have been removed with their code.',
	newer_exists: 'A later version of your answers is already saved. That is the one that counts.',
	refused: 'Something in the answers could not be read. They are still here. Show this to the person who gave you the device.',
	refusedOne: 'It is the answer to “{question}” that cannot be read. There is nothing wrong with the rest.',
	mend: 'Change that answer',
	without: 'Send without that answer',
	retry: 'Try again now',
	codeHeading: 'Your code',
	codeUse: 'Write it down or take a picture. With the code you can remove your answers.',
	codeWhere: 'How to remove answers',
	done: 'Done, forget me here',
	doneMore: 'When you press “Done, forget me here”, the device forgets you and the next person can start.',
	doneLocked: 'When you press “Done, forget me here” your answers are locked, so that nobody can read them on the device. They are sent when there is a network.',
	doneUnsent: 'When you press “Done, forget me here”, nothing about you is shown any more. The answers stay on the device until they have been sent.',
	edit: 'Change my answers',
	clear: 'Remove from this device',
	unsentWarning: 'Your answers have not been sent. If you remove them now, they are gone for good.',
	deleteUnsent: 'Remove anyway',
	keepUnsent: 'Keep them'
};
