import type { Messages } from '#i18n/messages.ts';

export const shares: Messages['shares'] = {
	link: 'Share by a link',
	heading: 'Share the result',
	lead: 'Whoever has the link reads this result without signing in. It shows the same numbers as you see, without decisions and own words. The result does not change; when there is a newer one the page says so.',
	board: {
		heading: 'Share the board',
		lead: 'Whoever has the link reads version {n} of the board without signing in, the one published {date}. The link always shows that version; when there is a newer one the page says so.',
		without: 'Own words, decisions, insights and groups compared are not included. They are shown only to those who are signed in.'
	},
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
	version: 'shows version {n}',
	revoke: 'Take back',
	revoked: 'The link is taken back. It no longer works.',
	tooFew: 'Too few have answered. There is nothing to share.',
	embed: {
		link: 'Embed a tile on a website',
		hint: 'A link without a password can also show a tile on your website. Open the link and choose Embed, at the bottom.',
		heading: 'Embed a tile',
		lead: 'Copy the code of the tile that you want to show and paste it into your website. It has no script and sets no cookies. If the tile is too high or too low, change height.',
		until: 'The tile is shown until {date}. If the link is taken back it is shown no longer.',
		back: 'Back',
		look: 'See the tile',
		more: 'Read more',
		locked: 'The link has a password',
		lockedMore: 'Then it cannot be embedded. Make a link without a password.'
	},
	refused: 'That did not work. You may no longer be allowed to, or the project is put away.',
	tooMany: 'There are 50 links already. Take some back first.',
	problems: { name: 'Write who the link is for, in at most 80 characters.', until: 'Choose a day from today and at most a year from now.', password: 'The password may have at most 200 characters.' },
	files: {
		wait: 'Too many tries. Wait a few minutes.',
		unknown: 'There is no such link. Check that it is whole.',
		ended: 'The link does not work any more. Its days are over, or it has been taken back.',
		password: 'The link has a password. Send it in the header x-share-password.',
		no_files: 'The link is to a board and has no files. Ask whoever gave it to you for a link to the result.'
	},
	guest: {
		title: 'A result',
		newer: 'There is a newer result of the same survey, published {date}. Ask whoever gave you the link for it.',
		newerBoard: 'There is a newer version of the board, published {date}. Ask whoever gave you the link for it.',
		left: 'The board also has {what}. They are shown only to those who are signed in.',
		kinds: { quote: 'stories with figures', voices: 'own words', decisions: 'decisions', insight: 'insights', parties: 'parties compared', glasses: 'the glasses of personas', groups: 'groups compared', over_time: 'comparisons over time', statistic: 'statistics' },
		until: 'The link works until {date}.',
		ask: 'The link is locked',
		askMore: 'Write the password that you were given with the link.',
		password: 'Password',
		open: 'Open',
		wrong: 'The password is not right.',
		ended: 'The link no longer works',
		endedMore: 'Its days are over, or it has been taken back. Ask whoever gave it to you for a new one.',
		wait: 'Too many tries. Wait a few minutes.'
	}
};
