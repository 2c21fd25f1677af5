/**
 * A workspace's mark as a file: PNG or JPEG, by what is inside and not by its name. Nothing is drawn anew; what the picture is
 * made of is kept and everything else (where it was taken, with what, a hidden thumbnail, what follows the end) is left out.
 */
import { readJpeg } from './mark/jpeg.ts';
import type { CleanPicture } from './mark/parts.ts';
import { readPng } from './mark/png.ts';

export const MOST_MARK_BYTES = 60 * 1024;
/** Of width and of height. */
export const MOST_MARK_SIDE = 1000;

export interface Mark {
	digest: string;
	width: number;
	height: number;
}

export type MarkProblem = 'empty' | 'svg' | 'notPicture' | 'broken' | 'tooWide' | 'tooLarge';

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((value, i) => bytes[i] === value);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** The picture of a file that somebody has sent, or what is wrong with it. */
export function readMark(bytes: Uint8Array): CleanPicture | MarkProblem {
	if (bytes.length === 0) return 'empty';
	const read = startsWith(bytes, PNG) ? readPng : startsWith(bytes, JPEG) ? readJpeg : null;
	if (!read) return /<svg[\s>]|<!doctype svg/i.test(new TextDecoder().decode(bytes.subarray(0, 4096))) ? 'svg' : 'notPicture';
	const found = read(bytes);
	if (!found) return 'broken';
	if (found.width > MOST_MARK_SIDE || found.height > MOST_MARK_SIDE) return 'tooWide';
	// What counts is what is left.
	return found.bytes.length > MOST_MARK_BYTES ? 'tooLarge' : found;
}
