/** A JPEG file's own segments: a marker, a length, what it holds; after the start of a scan its points until the next marker. */
import { joined, type CleanPicture } from './parts.ts';

/** Tables and how often to begin anew. Of sizes: baseline, extended and progressive, which browsers draw. */
const KEPT = new Set([0xdb, 0xc4, 0xdd, 0xda]);
const SIZES = new Set([0xc0, 0xc1, 0xc2]);
const SCAN = 0xda;
const END = 0xd9;
/** How the colours are meant, from Adobe's programs: twelve bytes and no more. */
const COLOURS = 0xee;

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Where the points of a scan end: at a marker that is no point and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
	let at = from;
	while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && bytes[at + 1] !== 0xff && !isRestart(bytes[at + 1]!))) at++;
	return at;
}

/** Null when it is not whole, or not as the format says. */
export function readJpeg(bytes: Uint8Array): CleanPicture | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const kept: Uint8Array[] = [bytes.subarray(0, 2)];
	let [width, height, scans] = [0, 0, 0];
	for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === END; ) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1]!;
		// A marker may have room before it.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (marker === END) return width > 0 && height > 0 && scans > 0 ? { bytes: joined([...kept, bytes.subarray(at, at + 2)]), width, height } : null;
		const length = view.getUint16(at + 2);
		let end = at + 2 + length;
		if (length < 2 || end > bytes.length) return null;
		if (SIZES.has(marker)) {
			// One size, before any scan.
			if (width > 0 || scans > 0 || length < 8) return null;
			[height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
		} else if (marker >= 0xc0 && marker <= 0xcf && !KEPT.has(marker)) return null;
		if (marker === SCAN) {
			if (width === 0) return null;
			scans += 1;
			end = endOfScan(bytes, end);
		}
		if (KEPT.has(marker) || SIZES.has(marker) || (marker === COLOURS && length === 14)) kept.push(bytes.subarray(at, end));
		at = end;
	}
	return null;
}
