import type { Messages } from '#i18n/messages.ts';

export const workspaces: Messages['workspaces'] = {
	helpLines: {
		link: 'Where people who answer can turn',
		heading: 'Where people who answer can turn',
		explain: 'This text is shown before someone writes in their own words, and to those who are too young. Before it there is always: “{before}”',
		label: 'Where to turn',
		hint: 'Write numbers that work where you are, and when they answer. Include 112. At most {most} characters. Leave it empty for the text that comes with the product.',
		ours: 'The text that comes with the product:',
		save: 'Save the text',
		saved: 'The text is saved. It is used in all rounds at once.',
		check: 'Call the numbers once a year and check that they are right.',
		tooLong: 'The text has {n} characters. It can have at most {most}.',
		refused: 'The text was not saved. You need to be an owner of the workspace.',
		back: 'To the members'
	}
};
