/** Support levels, on the start page and at any time. */
import type { Messages } from '#i18n/messages.ts';

export const support: Messages['respond']['support'] = {
	adjust: 'Adjust',
	heading: 'How do you want to read the questions?',
	levels: { text: 'Text', symbols: 'Text and pictures', speech: 'Text, pictures and reading aloud' },
	later: 'You can change this at any time.',
	language: 'Language',
	notNow: 'It does not work right now. Try again in a while.'
};

export const adjust: Messages['respondMore']['adjust'] = {
	heading: 'Adjust',
	close: 'Done',
	support: 'How the questions are shown',
	size: 'Text size',
	sizes: { '1': 'Normal', '2': 'Larger', '3': 'Largest' },
	calm: 'Calm mode',
	calmMore: 'Nothing moves. The colours are quieter, and there is less on each page.',
	contrast: 'High contrast',
	contrastMore: 'Black and white, with clear edges.',
	help: 'Help',
	helpMore: 'Four short rules are shown to the person who helps. Then you are back here.',
	helped: 'Somebody is helping you. At the end we ask what kind of help it was.',
	kept: 'Your answers do not change. These choices are kept on this device and removed when the next person starts.'
};

export const aloud: Messages['respondMore']['aloud'] = {
	question: 'Read aloud',
	say: 'Read aloud: {text}',
	stop: 'Stop reading',
	noVoice: 'This device has no voice of its own for the language ({language}). You can ask somebody to read to you.',
	noVoiceSome: 'This device has no voice of its own for the language ({language}). You can still listen to what has been recorded.'
};
