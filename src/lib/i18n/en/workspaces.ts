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
		refused: 'The text was not saved. You need to be an owner of the workspace.'
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
		refused: 'The time zone was not saved. You need to be an owner of the workspace.'
	},
	/** The workspace's own mark and colour. */
	mark: {
		link: 'The workspace’s mark and colour',
		heading: 'The workspace’s mark and colour',
		explain: 'The mark and the colour stand on the start page for those who answer, on the results and on paper. Without them everything looks as usual.',
		preview: 'This is how it looks',
		onLight: 'On a light ground',
		onDark: 'On a dark ground',
		mark: {
			heading: 'The mark',
			label: 'Picture',
			hint: 'PNG or JPEG, at most {kb} kB and at most {side} pixels wide and high. The mark stands on white. Those who do not see the picture hear the name of the workspace, {name}.',
			none: 'The workspace has no mark.',
			save: 'Save the mark',
			remove: 'Remove the mark',
			saved: 'The mark is saved and is shown now. Everything in the file that is not the picture has been left out.',
			removed: 'The mark has been removed.'
		},
		accent: {
			heading: 'The colour',
			label: 'Colour',
			hint: 'A line and an edge get this colour. Texts and charts keep theirs.',
			none: 'The workspace has no colour of its own.',
			save: 'Save the colour',
			remove: 'Remove the colour',
			saved: 'The colour is saved.',
			removed: 'The colour has been removed.',
			now: 'The colour is {colour}. On a dark ground it is {dark}, so that it can be seen there too.',
			weak: '{wanted} is too hard to see on light paper: the contrast is {is} to 1, and {least} to 1 is needed. Nothing has been saved. The nearest colour that can be seen is {nearest}, the same colour but darker.',
			wanted: 'The one you chose',
			offered: 'The one that can be seen',
			take: 'Save {nearest} instead'
		},
		problems: {
			empty: 'Choose a picture first. The file may not be empty.',
			svg: 'We do not take SVG pictures, because they can hold programs. Save the mark as PNG instead.',
			notPicture: 'The file is no PNG or JPEG picture. Save the mark as PNG or JPEG and try again.',
			broken: 'The picture is not whole. Save it anew and try again.',
			tooWide: 'The picture is too large. It may be at most {side} pixels wide and {side} high. Make it smaller and try again.',
			tooLarge: 'The file is too large. It may be at most {kb} kB. Make the picture smaller and try again.',
			unreadable: 'What was sent cannot be read. Choose the picture and try again.',
			noColour: 'That is no colour. Write it as #005A9C.',
			refused: 'It was not saved. You need to be an owner of the workspace.'
		}
	}
};
