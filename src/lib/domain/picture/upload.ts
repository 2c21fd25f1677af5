/**
 * A picture that somebody sends for a card: what it is and how large, by what is inside and not by its name. Only the head and
 * the parts are read here, so that nothing is unpacked before it is known to be small enough.
 */
import { readJpeg } from '#domain/workspace/mark/jpeg.ts';
import { readPng } from '#domain/workspace/mark/png.ts';
import { readWebp } from './webp.ts';

/** What may be sent: a photo from a telephone. */
export const MOST_SENT_BYTES = 12 * 1024 * 1024;
export const MOST_SENT_POINTS = 25_000_000;
/** What is kept of it on a card. The table says the same of the bytes. */
export const MOST_KEPT_BYTES = 60 * 1024;
export const MOST_KEPT_SIDE = 512;
export const FOR_CARD = { mostBytes: MOST_KEPT_BYTES, mostSide: MOST_KEPT_SIDE } as const;
/** And on a board, where it may stand alone on a wall. */
export const FOR_BOARD = { mostBytes: 300 * 1024, mostSide: 1600 } as const;

export type PictureFormat = 'png' | 'jpeg' | 'webp';
export type PictureProblem = 'empty' | 'tooLarge' | 'svg' | 'gif' | 'notPicture' | 'broken' | 'animated' | 'tooManyPoints';

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0) => start.every((value, i) => bytes[at + i] === value);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const GIF = [0x47, 0x49, 0x46, 0x38];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

function formatOf(bytes: Uint8Array): PictureFormat | PictureProblem {
	if (startsWith(bytes, PNG)) return 'png';
	if (startsWith(bytes, JPEG)) return 'jpeg';
	if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return 'webp';
	if (startsWith(bytes, GIF)) return 'gif';
	return /<svg[\s/>]|<!doctype svg/i.test(new TextDecoder().decode(bytes.subarray(0, 4096))) ? 'svg' : 'notPicture';
}

/** Whether a PNG has the part that makes it move. It stands before the points, and parts follow one another from the eighth byte. */
function isMovingPng(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
		if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'acTL') return true;
	}
	return false;
}

/** The size in a PNG's head, before its points are even summed up. */
const pngHead = (bytes: Uint8Array) => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
};

/** Which kind of picture it is, when it is one that can be unpacked without harm; otherwise what is wrong with it. */
export function checkPicture(bytes: Uint8Array): { format: PictureFormat } | PictureProblem {
	if (bytes.length === 0) return 'empty';
	if (bytes.length > MOST_SENT_BYTES) return 'tooLarge';
	const format = formatOf(bytes);
	if (format !== 'png' && format !== 'jpeg' && format !== 'webp') return format;
	const head = format === 'png' ? pngHead(bytes) : null;
	if (head && head.width * head.height > MOST_SENT_POINTS) return 'tooManyPoints';
	const found = format === 'png' ? readPng(bytes) : format === 'jpeg' ? readJpeg(bytes) : readWebp(bytes);
	if (!found) return 'broken';
	if (('animated' in found && found.animated) || (format === 'png' && isMovingPng(bytes))) return 'animated';
	return found.width * found.height > MOST_SENT_POINTS ? 'tooManyPoints' : { format };
}
