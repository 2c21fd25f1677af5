/** What stands around every screen. */
import type { Messages } from '#i18n/messages.ts';

export const frame: Pick<Messages['respond'], 'madeUp' | 'madeUpRound' | 'progress' | 'back' | 'next' | 'skip' | 'chooseOr' | 'writeOr' | 'quit' | 'ready' | 'notKept'> = {
	madeUp: 'Example answers',
	madeUpRound: 'This is a survey to try. The other answers in it are examples.',
	progress: '{n} of {of}',
	back: 'Back',
	next: 'Next',
	skip: 'Skip',
	chooseOr: 'Choose an answer, or Skip.',
	writeOr: 'Write something, or Skip.',
	quit: 'Stop here',
	ready: 'Works without internet too',
	notKept: 'The browser cannot save on this device. Do not close the page until you have sent your answers.'
};
