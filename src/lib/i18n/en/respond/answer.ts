import type { Messages } from '#i18n/messages.ts';

export const respondAnswer: Messages['respondAnswer'] = {
	title: 'The answer to you',
	language: 'Language',
	waiting: 'The answer is not ready yet',
	waitingMore: 'Those who asked are reading what you said. Come back to this page later.',
	aloud: { read: 'Read aloud', stop: 'Stop reading', silent: 'This device has no voice for the language.' },
	thanks: '{n} people have answered. Thank you.',
	said: 'This is what you said',
	top: 'This matters most to you',
	alsoTop: 'This matters to you as well',
	fix: 'Important, but does not work today',
	protect: 'Important, and works today',
	nothingSaid: 'Many things mattered as much to you. It could not be said what matters most.',
	doing: 'This is what we do',
	cannot: 'This is what we cannot do',
	noDecisions: 'Nothing has been decided yet.',
	due: 'To be done by {date}',
	states: { planned: 'Planned', ongoing: 'Under way', done: 'Done, we think. Is that so?', confirmed: 'Done', partly: 'Partly done', not_done: 'Will not be done' },
	about: 'About “{card}”',
	onlyIn: 'In {language}',
	contact: 'Do you want to say something? Contact {contact}',
	ask: 'The question came from {name}',
	print: 'Print the page, and it can hang on the wall.'
};
