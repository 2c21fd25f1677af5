/** A person’s own answers as a picture, on the device alone. */
import type { Messages } from '#i18n/messages.ts';

export const own: Messages['respondMore']['care']['own'] = {
	open: 'See how I answered',
	close: 'Hide the picture',
	heading: 'How you answered',
	onlyYou: 'Only you see this. The picture is made on this device and is not sent anywhere. It is gone when you remove yourself from the device.',
	title: 'How I answered',
	picture: 'A picture of your own answers. The list below says the same.',
	list: 'The same as a list',
	cards: 'What you weighed',
	low: 'more often least important',
	high: 'more often most important',
	rows: {
		best_worst: '{card}: most important {first} of {shown} times, least important {last} of {shown}',
		pairs: '{card}: chosen {first} of {shown} times',
		points: '{card}: {first} of the stones',
		ranking: '{first}. {card}',
		towards: '{winner} weighs more than {other}: {steps} of 3 steps',
		middle: '{winner} and {other} weigh the same'
	},
	labels: { best_worst: '{first} most, {last} least', pairs: '{first} of {shown}', points: '{first}', ranking: 'place {first}' },
	save: 'Save as a picture',
	print: 'Print',
	file: 'my-answers',
	photo: 'If you want to keep the picture you can photograph the screen with your own phone.',
	shared: 'The picture is saved on this device. If you share it with others you can take a photo of the screen with your own phone instead.'
};
