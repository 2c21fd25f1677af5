import type { Messages } from '#i18n/messages.ts';

export const running: Messages['running'] = {
	early: { opens: 'The survey opens on {date}.', more: 'Come back then. The code {code} stays the same.' },
	coming: {
		tag: 'Opens {date}',
		heading: 'The round has not opened',
		text: 'It opens by itself on {date}. You can put the poster up now. Whoever is early is told when it is possible to answer.'
	},
	notYet: 'The round opens on {date}. You can prepare and print now, but no answers are taken before then.',
	closes: 'Closes by itself when {date} is over.',
	follows: 'Next measurement after “{round}”.',
	ways: {
		heading: 'More ways to answer',
		poster: 'Poster with QR code (A4 and A3)'
	},
	progress: {
		heading: 'How the answers came in',
		sent: { link: 'Link or QR code', tablet: 'Shared tablet', paper: 'Paper', code: 'Code for one use' },
		parked: 'Put aside to go on later',
		atLeast: 'at least {n}',
		few: 'fewer than {k}',
		how: 'How we count here',
		explain: 'The numbers grow in steps of {k}, so that nobody can see who has just answered. Answers that were taken back are counted.',
		unknown: 'How many have started we do not know. Nothing leaves the device until somebody presses Send. Answers that wait on a tablet are seen only there.'
	},
	closing: 'Whoever has put answers aside can then not go on. Those answers do not count, but are kept in case the round opens again.',
	closed: 'If somebody has put answers aside, they do not count. They are kept, and can be fetched and sent if the round opens again.',
	reopen: {
		heading: 'Open the round again?',
		text: 'A result has been published. It does not change. New answers are first part of the next result, and a question is counted anew when at least {k} new people have answered it.',
		button: 'Open anyway',
		cancel: 'Leave it closed',
		divided: 'The round was not opened. The result is told group by group, or for those who answered both times, and then new answers can never be shown. Open a new round instead.'
	},
	settings: {
		link: 'Settings',
		heading: 'Settings of the round',
		imported: 'The answers came in from a file. Here you can change what the round is called.',
		rename: 'Change the name',
		lead: 'What people were told when they answered must stay true. So some of this can be changed only before anybody has answered.',
		title: 'Name of the round',
		days: 'When can people answer?',
		opens: 'Opens',
		opensHint: 'Leave empty if the round should open at once.',
		closes: 'Last day to answer',
		closesHint: 'The round closes by itself when the day is over. Leave empty if you want to close it yourself.',
		where: 'Who and where?',
		unit: 'Unit',
		unitHint: 'For example the youth clinic. Only those who work with the round see it.',
		place: 'Place',
		placeHint: 'For example the library in Grums. It stands on the poster.',
		respondents: 'For those who answer',
		locked: 'Cannot be changed now',
		lockedWhy: 'Somebody has answered already, and was told that this holds.',
		lockedOpens: 'The round has opened.',
		lockedCloses: 'The round is closed. When it is opened again you can set a new last day.',
		yes: 'Yes',
		no: 'No',
		notSaid: 'Not said',
		save: 'Save',
		saved: 'Saved.',
		back: 'To the round'
	},
	problems: {
		noTitle: 'Give the round a name.',
		notADay: 'Write a day that exists, such as 2026-12-24.',
		opens_in_the_past: 'The round cannot open on a day that has been. Choose today or later.',
		opens_too_far: 'The round can open at most two years ahead. Choose an earlier day.',
		closes_in_the_past: 'The last day has already been. Choose today or later.',
		closes_before_it_opens: 'The round ends before it begins. Choose a last day after the opening day.',
		closes_too_far: 'The round can be open for at most five years. Choose an earlier last day.',
		expected: 'Somebody has been told that the group is small. It cannot be changed to more than {most} now.',
		repeatCodes: 'The round has opened. Whoever answers now may have a word code, so they cannot be stopped.',
		locked: 'Nothing was saved. Somebody has begun to answer, and then this cannot be changed: {what}.',
		invalid: 'Nothing was saved. Check the days and numbers.',
		refused: 'Nothing was saved. You need to be a designer or a trust agent in the workspace.'
	},
	next: {
		link: 'Make the next measurement',
		hint: 'A new round with the same questions and settings. People with a word code can write it again.',
		lead: 'This is the next measurement after “{round}”. The settings are the same. Give it a name of its own.'
	},
	poster: {
		heading: 'Poster',
		explain: 'Print the page from the browser. On A3 everything is larger. The address and the code are the round’s own.',
		size: 'Size',
		a4: 'A4',
		a3: 'A3',
		language: 'Language',
		show: 'Show',
		closed: 'The round is closed. Whoever follows the poster is told so.',
		qr: 'QR code to {address}'
	}
};
