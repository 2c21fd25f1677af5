import type { Messages } from '#i18n/messages.ts';

/** Codes for one use: the page that asks for one, and the slips that they are printed on. */
export const respondOneUse: Messages['respondOneUse'] = {
	none: 'Type your code',
	noneMore: 'To answer you need a code of your own. It is on the slip or in the letter that you were given.',
	used: 'The code has been used',
	usedMore: 'Somebody has sent answers with it. Each code works once. Was it not you who answered? Ask the person who gave you the code for a new one.',
	mine: 'I answered on this device. Show my answers',
	unknown: 'The code is not right',
	unknownMore: 'Check that you have typed it right. The code has nine characters.',
	label: 'Your code',
	open: 'Go on',
	nobody: 'Nobody can see which code an answer came with.',
	refused: 'The code has probably been used. It works once. Ask the person who gave you the code for a new one. Your answers stay here.',
	slip: {
		once: 'The code works once.',
		how: 'Scan the square with the camera. Or go to {address} and type the code.',
		code: 'Your code'
	}
};
