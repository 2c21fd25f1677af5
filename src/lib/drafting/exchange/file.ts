/**
 * Translations as a file that goes to a translator and comes back: CSV for a spreadsheet, XLIFF 2.1 for a translator's own
 * tool. A file is read whole or refused whole, before anything is written.
 */
import { readCsv } from './csv.ts';
import { readXliff, type ParseXml } from './xliff.ts';
import type { About, Refused, Returned } from './unit.ts';

/** The largest draft in one language is below one. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

const begins = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** The text of a file, which says by its first bytes how it was saved; UTF-8 when it does not. */
function decoded(bytes: Uint8Array): string | Refused {
	if (bytes.length === 0) return { refused: 'empty' };
	if (bytes.length > MOST_FILE_BYTES) return { refused: 'too_large' };
	// What Excel saves by itself: a folder of packed files, or the older kind.
	if (begins(bytes, 0x50, 0x4b) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { refused: 'spreadsheet' };
	const encoding = begins(bytes, 0xff, 0xfe) ? 'utf-16le' : begins(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return text.includes('\u0000') ? { refused: 'not_text' } : text;
	} catch {
		return { refused: bytes.includes(0) && encoding === 'utf-8' ? 'not_text' : 'encoding' };
	}
}

/** What a file says, if it is of this survey and these languages. `doneWords`: what a spreadsheet says of a text that is done. */
export function readFile(bytes: Uint8Array, about: About, doneWords: readonly string[], parse: ParseXml): Returned | Refused {
	const text = decoded(bytes);
	if (typeof text !== 'string') return text;
	if (text.trim() === '') return { refused: 'empty' };
	const read = /^\s*</.test(text) ? readXliff(text, parse) : readCsv(text, doneWords);
	if ('refused' in read) return read;
	if (read.survey !== about.survey) return { refused: 'other_survey' };
	const language = (tag: string) => tag.toLowerCase().split('-')[0];
	if (language(read.from) !== about.from || language(read.to) !== about.to) return { refused: 'other_language' };
	if (new Set(read.units.map(({ name }) => name)).size < read.units.length) return { refused: 'twice' };
	return read;
}
