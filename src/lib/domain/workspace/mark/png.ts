/** A PNG file's own parts. Each has a length, four letters, what it holds, and a sum over both (PNG 3, chapter 5). */
import { joined, type CleanPicture } from './parts.ts';

/** The picture: its size, its palette, what is transparent, its points, its end. Text, times, places, profiles and films are not. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);
const HEAD = 8;
const AROUND = 12;

const SUMS = Uint32Array.from({ length: 256 }, (_, n) => {
	let sum = n;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
	return sum;
});
const sumOf = (bytes: Uint8Array) => ~bytes.reduce((sum, byte) => SUMS[(sum ^ byte) & 255]! ^ (sum >>> 8), 0xffffffff) >>> 0;

/** Null when it is not whole, or not as the format says. */
export function readPng(bytes: Uint8Array): CleanPicture | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const kept: Uint8Array[] = [bytes.subarray(0, HEAD)];
	let [width, height, points] = [0, 0, 0];
	for (let at = HEAD; at + AROUND <= bytes.length; ) {
		const length = view.getUint32(at);
		const end = at + AROUND + length;
		if (end > bytes.length) return null;
		const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (sumOf(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
		// The size comes first and once.
		if ((name === 'IHDR') !== (at === HEAD) || (name === 'IHDR' && length !== 13)) return null;
		if (name === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
		if (name === 'IDAT') points += length;
		if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
		if (name === 'IEND') return width > 0 && height > 0 && points > 0 ? { bytes: joined(kept), width, height } : null;
		at = end;
	}
	return null;
}
