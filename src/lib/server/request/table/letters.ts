/** The bytes of a text file as text, piece by piece, and how its letters were read. */
import { isUtf8 } from 'node:buffer';
import type { Table } from '#domain/import/table.ts';
import { TableRefused } from './refused.ts';

/** What Windows-1252 has between 0x80 and 0x9f; a dot where it has nothing. */
const HIGH = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const fromWindows = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/[\x80-\x9f]/g, (one) => HIGH[one.charCodeAt(0) - 0x80]!.replace('.', '\ufffd'));

/**
 * Whether a text that was read as Windows-1252 can have been written as that: letters, and the few signs that people write.
 * å ä ö of older systems come out as other signs than these, or as signs in the middle of a word.
 */
export const isWindowsText = (text: string): boolean =>
	/^[\0-\x7fÀ-ÖØ-öø-ÿŠšŽžŸ\xa0§°²´·»«½€…‘’“”•–—]*$/.test(text) && !/\p{L}[§°²´»«½€…‘“”•]\p{L}/u.test(text) && !/[€…•½]\p{L}/u.test(text) && !/[Šš][^\p{L}\s]|\p{Ll}[ŠŽŸ]|[šž]\p{Lu}/u.test(text);

const PIECE = 256 * 1024;

function* decoded(bytes: Uint8Array, name: string): Generator<string> {
	const decoder = new TextDecoder(name);
	for (let at = 0; at < bytes.length; at += PIECE) yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
	yield decoder.decode();
}
function* windows(bytes: Uint8Array): Generator<string> {
	for (let at = 0; at < bytes.length; at += PIECE) yield fromWindows(bytes.subarray(at, at + PIECE));
}

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((one, i) => bytes[i] === one);

/** A byte that is wrong where the file says how it is written becomes the sign for that, and is refused with its row and column. */
export function lettersOf(bytes: Uint8Array): { letters: Table['letters']; pieces: () => Generator<string> } {
	if (begins(bytes, 0xff, 0xfe)) return { letters: 'utf-16', pieces: () => decoded(bytes, 'utf-16le') };
	if (begins(bytes, 0xfe, 0xff)) return { letters: 'utf-16', pieces: () => decoded(bytes, 'utf-16be') };
	// No text has this byte; a file of another kind, or UTF-16 that does not say so, is full of it.
	if (bytes.includes(0)) throw new TableRefused('other_format');
	if (begins(bytes, 0xef, 0xbb, 0xbf) || isUtf8(bytes)) return { letters: 'utf-8', pieces: () => decoded(bytes, 'utf-8') };
	return { letters: 'windows-1252', pieces: () => windows(bytes) };
}
