import type { Messages } from '#i18n/messages.ts';

export const shares: Messages['shares'] = {
	link: 'Share by a link',
	heading: 'Share the result',
	lead: 'Whoever has the link reads this result without signing in. It shows the same numbers as you see, without decisions and own words. The result does not change; when there is a newer one the page says so.',
	name: 'Who is the link for?',
	nameHint: 'So that you know it again. For example: the municipal board.',
	until: 'The last day the link works',
	untilHint: 'At most a year from now.',
	password: 'Password, if the link is to have one',
	passwordHint: 'Tell it in another way than the link. Leave empty if none is needed.',
	make: 'Make a link',
	madeHeading: 'The link is ready',
	made: 'Copy it now. It is shown only this once.',
	again: 'The link has been made already. It was shown when it was made; make a new one if it is gone.',
	all: 'Links',
	none: 'No links yet.',
	open: 'Works until {date}',
	ended: 'No longer works',
	withPassword: 'with a password',
	revoke: 'Take back',
	revoked: 'The link is taken back. It no longer works.',
	tooFew: 'Too few have answered. There is nothing to share.',
	refused: 'That did not work. You may no longer be allowed to, or the project is put away.',
	tooMany: 'There are 50 links to the result already. Take some back first.',
	problems: { name: 'Write who the link is for, in at most 80 characters.', until: 'Choose a day from today and at most a year from now.', password: 'The password may have at most 200 characters.' },
	files: {
		wait: 'Too many tries. Wait a few minutes.',
		unknown: 'There is no such link. Check that it is whole.',
		ended: 'The link does not work any more. Its days are over, or it has been taken back.',
		password: 'The link has a password. Send it in the header x-share-password.'
	},
	guest: {
		title: 'A result',
		newer: 'There is a newer result of the same survey, published {date}. Ask whoever gave you the link for it.',
		until: 'The link works until {date}.',
		ask: 'The result is locked',
		askMore: 'Write the password that you were given with the link.',
		password: 'Password',
		open: 'Show the result',
		wrong: 'The password is not right.',
		ended: 'The link no longer works',
		endedMore: 'Its days are over, or it has been taken back. Ask whoever gave it to you for a new one.',
		wait: 'Too many tries. Wait a few minutes.'
	}
};
