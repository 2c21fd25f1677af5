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
		back: 'Members'
	},
	timeZone: {
		link: 'The workspace’s time zone',
		heading: 'The workspace’s time zone',
		explain: 'The time zone decides which day stands on results, rounds and invitations.',
		now: 'It is now {now} in the workspace.',
		label: 'Time zone',
		hint: 'Begin to type and choose from the list. For example Europe/Stockholm.',
		save: 'Save the time zone',
		saved: 'The time zone is saved. Days that are stored already do not change.',
		unknown: 'We do not know that time zone. Choose one from the list, for example Europe/Stockholm.',
		refused: 'The time zone was not saved. You need to be an owner of the workspace.',
		back: 'Members'
	}
};
