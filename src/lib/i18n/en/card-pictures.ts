import type { Messages } from '#i18n/messages.ts';

export const cardPictures: Messages['cardPictures'] = {
	own: 'Own picture',
	ownChosen: 'A picture of your own',
	choose: 'Fetch a picture from the computer',
	hint: 'PNG, JPEG or WebP. We make the picture small and remove what it says about place and camera.',
	working: 'Fetching the picture …',
	alt: 'What does the picture show?',
	altHint: 'Read aloud to those who do not see the picture. For example: A bus at a bus stop.',
	noContact: 'The picture did not arrive. Try again when contact is back.',
	/** Our own pictures, by what they are called in a survey. */
	symbols: {
		'clock-heart': 'Clock and heart',
		'speech-bubbles': 'Speech bubbles',
		'ball-tree': 'Ball and tree',
		key: 'Key',
		'house-heart': 'House with a heart',
		'water-tower': 'Water tower',
		'paper-check': 'Paper with a tick',
		wallet: 'Wallet',
		'level-hands': 'Hands in balance',
		puzzle: 'Puzzle pieces',
		star: 'Star',
		signpost: 'Signpost',
		apple: 'Apple',
		pear: 'Pear',
		banana: 'Banana',
		grapes: 'Grapes'
	},
	problems: {
		empty: 'The file is empty. Choose another picture.',
		tooLarge: 'The picture may weigh at most 12 MB. Choose a smaller one.',
		tooManyPoints: 'The picture has more than 25 million points. Choose a smaller one.',
		svg: 'An SVG file can hold programs. Save the picture as PNG and try again.',
		gif: 'GIF cannot be used. Save the picture as PNG or JPEG and try again.',
		notPicture: 'The file is no picture in PNG, JPEG or WebP. Choose another file.',
		broken: 'The file is damaged or not whole. Save the picture again and try once more.',
		animated: 'The picture moves. Choose one that stands still.',
		full: 'The workspace already has as many pictures of its own as there is room for. Take one off a card, or choose one of ours.',
		refused: 'Only designers in the workspace can add pictures.'
	}
};
