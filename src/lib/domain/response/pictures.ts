/**
 * The pictures of the code that finds a draft on another device. Read by devices too, so nothing is imported.
 * The database knows a picture by its place here: never change the order, never take one away.
 */
export const CODE_PICTURES = [
	'sun', 'moon', 'star', 'cloud', 'drop', 'tree', 'leaf', 'flower', 'fish', 'bird', 'cat', 'house',
	'boat', 'car', 'bicycle', 'key', 'bell', 'cup', 'spoon', 'book', 'pencil', 'scissors', 'hammer', 'ball',
	'umbrella', 'hat', 'boot', 'glasses', 'clock', 'lamp', 'heart', 'apple', 'ladder', 'drum', 'kite', 'chair'
] as const;
export type CodePicture = (typeof CODE_PICTURES)[number];

/** A code is this many, all different, in order: 36 · 35 · 34 = 42 840. */
export const CODE_LENGTH = 3;
