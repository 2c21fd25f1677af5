/** A picture without anything that is no picture. */
export interface CleanPicture {
	bytes: Uint8Array<ArrayBuffer>;
	width: number;
	height: number;
}

/** One array of several. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
