/**
 * The pictures of the codes for drafts stored on the server. No imports: loaded on devices.
 * The database stores a picture by its index: never reorder or remove.
 */
export const CODE_PICTURES = [
	'sun', 'moon', 'star', 'cloud', 'drop', 'tree', 'leaf', 'flower', 'fish', 'bird', 'cat', 'house',
	'boat', 'car', 'bicycle', 'key', 'bell', 'cup', 'spoon', 'book', 'pencil', 'scissors', 'hammer', 'ball',
	'umbrella', 'hat', 'boot', 'glasses', 'clock', 'lamp', 'heart', 'apple', 'ladder', 'drum', 'kite', 'chair'
] as const;
export type CodePicture = (typeof CODE_PICTURES)[number];

/** Pictures per code, distinct and ordered: 36 · 35 · 34 = 42 840 codes. */
export const CODE_LENGTH = 3;
