import type { Messages } from '#i18n/messages.ts';

export const imports: Messages['imports'] = {
	link: 'Take answers in from a file',
	heading: 'Take answers in from a file',
	lead: 'Were the answers collected elsewhere, or downloaded from here as files? Then you can take them into a new round.',
	way: 'Where you are',
	form: {
		heading: 'The files',
		title: 'What should the round be called?',
		titleHint: 'For example “Autumn 2025, collected on paper”.',
		version: 'Which survey was answered?',
		versionName: '{survey}, version {n}',
		people: 'The file with one row for each person',
		peopleHint: 'It is called people.csv or people.jsonl when it was downloaded from here.',
		choices: 'The file with one row for each card shown',
		choicesHint: 'It is called choices.csv or choices.jsonl.',
		shape: 'The files must look like those under “Download the answers as files”: CSV or JSON Lines. Together they may be 50 MB.',
		button: 'Take the answers in'
	},
	know: {
		heading: 'Good to know',
		all: 'Everything comes in, or nothing. If something is wrong you are told where.',
		words: 'What somebody has written in their own words does not come in. It is not in the files either.',
		closed: 'The round is closed from the start, and it says that its answers come from a file.',
		twice: 'If the answers are here already they become two rounds. Publish only one of them: whoever compares two results can work out what single people answered.',
		withdraw: 'Those who answered cannot take their answers back here. Tell us if somebody asks for it.',
		logged: 'It is written down that it was you, when, and what the files were.'
	},
	problems: {
		noTitle: 'Write what the round should be called.',
		noVersion: 'Choose which survey was answered.',
		noPeople: 'Choose the file with people.',
		noChoices: 'Choose the file with cards.',
		tooLarge: 'The files are too large. Together they may be 50 MB. Choose smaller files.',
		unreadable: 'The files did not arrive whole. Choose them again.',
		busy: 'Other answers are being taken into the workspace right now. Wait until that is done, and choose the files again.',
		refused: 'You may not take answers into this project.'
	},
	now: {
		running: 'The answers in “{title}” are being taken in: {percent} per cent done',
		runningMore: 'You can close the page. It goes on anyway.',
		done: 'The answers in “{title}” have been taken in',
		toRound: 'To the round',
		refused: 'Nothing was taken in',
		refusedMore: 'Correct the file and choose both files again.',
		cancelled: 'You or somebody else cancelled. Nothing was taken in.',
		failed: 'The answers could not be taken in. Nothing was taken in. Try again.'
	},
	refusal: '{file}, row {line}: {problem}',
	refusalAt: '{file}, row {line}, column {column}: {problem}',
	files: { people: 'The file with people', choices: 'The file with cards' },
	wrong: {
		not_utf8: 'the text is not saved as UTF-8.',
		unreadable: 'the row cannot be read.',
		other_columns: 'the columns are not those of this survey.',
		other_number_of_cells: 'the row has more or fewer cells than the heading row.',
		not_a_number: 'a whole number should stand here.',
		wrong_value: 'what stands here cannot be used.',
		twice: 'the same person is on two rows.',
		unknown_person: 'the person is not in the file with people.',
		scattered: 'all rows of the same person must stand one after the other.',
		wrong_answer: 'this survey cannot be answered like that.',
		files_differ: 'the two files say different things about the person.',
		too_many: 'more than 100,000 people cannot be taken in at once.',
		empty: 'there are no people in the file.',
		withdrawn: 'the person has taken their answer back here. Remove the person from both files.'
	},
	log: {
		heading: 'Who has taken answers in?',
		empty: 'Nobody has taken answers into this project.',
		who: 'Who',
		when: 'When',
		what: 'Round and files',
		state: 'How it went',
		gone: 'Somebody who is no longer here',
		running: 'Under way: {percent} per cent',
		done: 'Done',
		refused: 'Something was wrong in the files',
		cancelled: 'Cancelled',
		failed: 'Could not be taken in'
	},
	again: 'Show how far it has come',
	cancel: 'Cancel',
	noSurvey: 'There is no published survey in the project. Publish the survey that was answered, and you can take the answers in.',
	round: {
		tag: 'From a file',
		sentence: 'The answers were taken in from a file on {date}; they were not collected here.',
		noWays: 'The answers of this round were taken in from a file. Nobody can answer in it, and it has no code.'
	}
};
