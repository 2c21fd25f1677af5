/**
 * Rows as CSV and back. A text that a spreadsheet would read as a formula gets an apostrophe in front; so does a text that
 * begins with an apostrophe itself, so that taking one away always gives the text back. Numbers are written as they are.
 */
import type { Cell } from './kind.ts';
import type { Column } from './layout.ts';

export type Separator = ';' | ',';
export const BOM = '\ufeff';

// Also the wide forms that some spreadsheets take for the same.
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/;
export const harmless = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
export const original = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

export function cellText(cell: Cell, separator: Separator): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = harmless(cell);
	return text === '' || /["\r\n]|^\s|\s$/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
/** A row, with its line ending. */
export const csvRow = (cells: readonly Cell[], separator: Separator): string => `${cells.map((cell) => cellText(cell, separator)).join(separator)}\r\n`;
/** What the file begins with. */
export const csvHead = (columns: readonly Column[], separator: Separator): string => BOM + csvRow(columns.map(({ name }) => name), separator);

/** A record of a file, where it began, and which of its cells stood in quotes: an empty cell without is no text at all. */
export interface CsvRecord {
	line: number;
	cells: { text: string; quoted: boolean }[];
}

/** The records of a text; the line of a quote that is never closed, or stands where none may. */
export function csvRecords(text: string, separator: Separator): { records: CsvRecord[] } | { line: number } {
	const records: CsvRecord[] = [];
	let at = text.startsWith(BOM) ? 1 : 0;
	let line = 1;
	while (at < text.length) {
		const record: CsvRecord = { line, cells: [] };
		for (;;) {
			let cell = '';
			const quoted = text[at] === '"';
			if (quoted) {
				const from = line;
				for (;;) {
					const end = text.indexOf('"', at + 1);
					if (end === -1) return { line: from };
					const part = text.slice(at + 1, end);
					cell += part;
					line += part.split('\n').length - 1;
					at = end + 1;
					if (text[at] !== '"') break;
					cell += '"';
				}
			} else {
				const rest = /[;,\r\n"]/g;
				rest.lastIndex = at;
				let stop = rest.exec(text);
				while (stop && (stop[0] === ';' || stop[0] === ',') && stop[0] !== separator) stop = rest.exec(text);
				const end = stop?.index ?? text.length;
				cell = text.slice(at, end);
				at = end;
			}
			record.cells.push({ text: cell, quoted });
			if (text[at] === separator) at += 1;
			else break;
		}
		if (text[at] === '\r') at += 1;
		if (at < text.length && text[at] !== '\n') return { line };
		at += 1;
		line += 1;
		records.push(record);
	}
	return { records };
}
