import type { Messages } from '#i18n/messages.ts';

export const sounds: Messages['sounds'] = {
	heading: 'Recorded sound',
	linkMore: 'Record the texts, and they can be heard on a device without a voice for the language, too.',
	explain: 'A text with recorded sound is read aloud with it. The others are read by the device’s own voice, if it has one for the language. The sound can be heard at once, also in rounds that are open.',
	exact: 'Read exactly the words of the text: they are marked on the screen while the sound plays. Where the same words stand in several places, one recording is enough.',
	files: 'One file for each text, at most 1 MB. Mp3, m4a and wav play on all devices, ogg and webm on most.',
	languages: 'Languages',
	count: '{n} of {of}',
	untranslated: 'Texts that have not been translated are shown and read in {language}. They are found there.',
	has: 'Recorded',
	hasNot: 'Not recorded',
	add: 'Add sound',
	change: 'Replace or remove',
	listen: 'Listen to: {text}',
	file: 'Sound file',
	to: ' for: {text}',
	save: 'Save the sound',
	remove: 'Remove the sound',
	removeMore: 'The text is then read by the device’s own voice.',
	saved: 'The sound is saved. Listen once and check that the words are right.',
	removed: 'The sound is removed.',
	problems: {
		noFile: 'Choose a sound file first.',
		tooLarge: 'The file is too large. It may be at most 1 MB. Record in lower quality, or cut away the silence.',
		notSound: 'The file is not sound that we can play. Use mp3, m4a, wav, ogg or webm.',
		unreadable: 'What was sent cannot be read. Choose the file and try again.',
		unknownText: 'The text is not in this version of the survey.',
		refused: 'The sound was not saved. You need to be a designer in the workspace.',
		notThere: 'There is no sound to remove.'
	},
	sections: {
		start: 'The beginning',
		cards: 'The cards',
		practice: 'The practice',
		screens: 'The questions about the cards',
		other: 'The other questions',
		followUp: 'The follow-up questions',
		background: 'The background questions'
	}
};
