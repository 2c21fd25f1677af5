import type { Messages } from '#i18n/messages.ts';

/** Codes for one use: made and printed by staff. */
export const oneUse: Messages['oneUse'] = {
	heading: 'Codes for one use',
	way: 'Where the page is',
	lead: 'Each code works for one answer. Nobody can see which code an answer came with, not even us.',
	made: { one: 'One code has been made so far.', other: '{n} codes have been made so far.' },
	count: 'How many codes do you need?',
	countHint: 'At most {most} at a time.',
	codes: 'codes',
	button: 'Make codes',
	more: 'Make more codes',
	badCount: 'Write a whole number from 1 to {most}.',
	tooMany: 'The round cannot have that many more codes. At most 20,000 can be made.',
	refused: 'The codes cannot be made. You need to be a designer or trust agent in the workspace.',
	nowHeading: { one: 'One new code', other: '{n} new codes' },
	now: 'The codes are shown only now. Print the page or fetch the file before you leave it. After that they cannot be shown again, but you can make new ones.',
	print: 'Print with the browser, on A4. Cut along the lines.',
	file: 'Fetch the codes as a file (CSV)',
	fileMore: 'The file is for you who send the codes out yourselves, in letters or by e-mail. Who got which code is known only to you. Keep that list safe, and throw it away when the round is closed. Whoever has the list should not read single answers.',
	columns: { code: 'code', address: 'address' },
	whyHeading: 'How the codes work',
	why: [
		'When somebody sends their answers the code is removed. Nothing is left that ties code and answers together.',
		'Whoever changes their answers needs no new code. Whoever takes their answers back does not get the code back.',
		'Answers on paper that you type in need no code.',
		'Lost slips cannot be turned off. Make new ones, and know that whoever finds a slip can answer with it.'
	],
	onRound: 'Each answer needs a code of its own, which works once. Whoever opens the address is asked for theirs.',
	noTablets: 'This round has codes for one use, so it cannot be run as a shared tablet. Open the address in the tablet’s browser instead, and everybody types their own code.',
	form: {
		legend: 'Who can answer?',
		label: 'Only those who have a code that works once',
		hint: 'You print the codes on slips or fetch them as a file. Otherwise everybody who has the round’s code can answer, several times too. Shared tablets cannot be used with codes for one use.'
	}
};
