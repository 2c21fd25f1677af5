/** The life area that each of our own pictures was drawn for: it gives the picture its ground. */
export const AREA_OF_PICTURE: Readonly<Record<string, string>> = {
	'clock-heart': 'health', 'speech-bubbles': 'health', 'ball-tree': 'health',
	key: 'housing', 'house-heart': 'housing', 'water-tower': 'housing',
	'paper-check': 'economy', wallet: 'economy', 'level-hands': 'economy',
	puzzle: 'occupation', star: 'occupation', signpost: 'occupation'
};
