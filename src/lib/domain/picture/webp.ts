/** A WebP file's own parts: RIFF, a length, WEBP, and then parts of four letters, a length and what they hold. */

const letters = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

interface Found {
	width: number;
	height: number;
	animated: boolean;
}

/** The largest size that any part tells, and whether it moves. Null when it is not whole, or not as the format says. */
export function readWebp(bytes: Uint8Array): Found | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 30 || letters(bytes, 0) !== 'RIFF' || letters(bytes, 8) !== 'WEBP') return null;
	const end = view.getUint32(4, true) + 8;
	if (end > bytes.length) return null;
	const found: Found = { width: 0, height: 0, animated: false };
	let frames = 0;
	const size = (width: number, height: number) => {
		found.width = Math.max(found.width, width);
		found.height = Math.max(found.height, height);
	};
	for (let at = 12; at + 8 <= end; ) {
		const name = letters(bytes, at);
		const length = view.getUint32(at + 4, true);
		const from = at + 8;
		if (from + length > end) return null;
		if (['VP8X', 'VP8 '].includes(name) && length < 10) return null;
		if (name === 'VP8X') size((view.getUint32(from + 4, true) & 0xffffff) + 1, (view.getUint32(from + 6, true) >>> 8) + 1);
		if (name === 'VP8 ') size(view.getUint16(from + 6, true) & 0x3fff, view.getUint16(from + 8, true) & 0x3fff);
		if (name === 'VP8L') {
			if (length < 5) return null;
			const both = view.getUint32(from + 1, true);
			size((both & 0x3fff) + 1, ((both >>> 14) & 0x3fff) + 1);
		}
		if (name === 'VP8 ' || name === 'VP8L') frames += 1;
		if (name === 'ANIM' || name === 'ANMF') found.animated = true;
		// Parts begin at even places.
		at = from + length + (length % 2);
	}
	return found.animated || (frames === 1 && found.width > 0 && found.height > 0) ? found : null;
}
