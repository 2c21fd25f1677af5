import type { Messages } from '#i18n/messages.ts';

export const personaOut: Messages['personaOut'] = {
	take: {
		heading: 'Take with you',
		lead: 'The same lines as here, with what they rest on. Everywhere it says that the person is invented.',
		slides: 'PowerPoint to change',
		a4: 'PDF (A4)',
		a3: 'PDF (A3)',
		svg: 'Picture (SVG)',
		png: 'Picture (PNG)',
		picture: 'On the picture: the portrait, the quote and the lines that matter most.',
		file: 'persona'
	},
	more: { one: 'One more line is on the person’s page.', other: '{n} more lines are on the person’s page.' },
	earlier: 'This is version {n}, which holds no longer. Version {newest} holds now.',
	earlierNow: 'What the lines rest on is shown as it is today.',
	earlierShort: 'Earlier version. Version {n} holds now',
	since: 'This has become another since then',
	current: 'Read the one that holds',
	read: 'Read version {n}',
	reading: 'The one you are reading'
};
