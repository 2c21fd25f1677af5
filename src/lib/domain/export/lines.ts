/** The rows of a file, piece by piece: of its text no more is kept than a row that is not whole yet. */
import { csvRecords, original, type Separator } from './csv.ts';
import type { Cell } from './kind.ts';
import type { Column } from './layout.ts';
import { Refused, type FileName } from './refused.ts';

export type Format = { kind: 'csv'; separator: Separator } | { kind: 'jsonl' };
export interface Line {
	line: number;
	cells: Cell[];
}

/** No row of ours is so long: a quote that is never closed is not looked for to the end. */
const MOST_ROW = 1024 * 1024;

/** Which of the formats a file that begins so is written in. */
export function formatOf(start: string): Format {
	if (/^\ufeff?\s*\{/.test(start)) return { kind: 'jsonl' };
	const [head = ''] = start.split('\n', 1);
	return { kind: 'csv', separator: head.split(',').length > head.split(';').length ? ',' : ';' };
}

/** Where the last row ends that is whole: after a line break that does not stand in quotes. */
function wholeRows(text: string, quotes: boolean): number {
	if (!quotes) return text.lastIndexOf('\n') + 1;
	let end = 0;
	let inside = false;
	for (let at = 0; at <= text.length; ) {
		const quote = text.indexOf('"', at);
		const stop = quote === -1 ? text.length : quote;
		if (!inside) {
			const found = text.slice(at, stop).lastIndexOf('\n');
			if (found !== -1) end = at + found + 1;
		}
		if (quote === -1) break;
		inside = !inside;
		at = quote + 1;
	}
	return end;
}

const breaks = (text: string): number => {
	let n = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) n += 1;
	return n;
};

const NUMBER = /^(0|-?[1-9][0-9]{0,8})$/;
function csvCell({ name, type }: Column, text: string, quoted: boolean, file: FileName, line: number): Cell {
	if (text === '' && !quoted) return null;
	if (type === 'text') return original(text);
	if (!NUMBER.test(text)) throw new Refused(file, line, 'not_a_number', name);
	return Number(text);
}

function jsonCells(columns: readonly Column[], source: string, file: FileName, line: number): Cell[] {
	let value: unknown;
	try {
		value = JSON.parse(source);
	} catch {
		throw new Refused(file, line, 'unreadable');
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused(file, line, 'unreadable');
	const given = value as Record<string, unknown>;
	const wrong = columns.find(({ name }) => !Object.hasOwn(given, name));
	if (wrong || Object.keys(given).length !== columns.length) throw new Refused(file, line, 'other_columns', wrong?.name ?? null);
	return columns.map(({ name, type }) => {
		const cell = given[name];
		if (cell === null) return null;
		if (type === 'number' ? !Number.isInteger(cell) : typeof cell !== 'string') throw new Refused(file, line, type === 'number' ? 'not_a_number' : 'wrong_value', name);
		return cell as Cell;
	});
}

/** Reads a file: give it the text in pieces, `last` with the last one, and it answers with the rows that are whole by then. */
export function lineReader(format: Format, columns: readonly Column[], file: FileName): (piece: string, last: boolean) => Line[] {
	let rest = '';
	let line = 1;
	let head = format.kind === 'csv';
	const csv = (text: string, separator: Separator): Line[] => {
		const read = csvRecords(text, separator);
		if ('line' in read) throw new Refused(file, line + read.line - 1, 'unreadable');
		let { records } = read;
		if (head) {
			const [first, ...others] = records;
			const wrong = columns.findIndex(({ name }, i) => first?.cells[i]?.text !== name);
			if (wrong !== -1 || first?.cells.length !== columns.length) throw new Refused(file, 1, 'other_columns', columns[wrong]?.name ?? null);
			head = false;
			records = others;
		}
		return records.map((one) => {
			const at = line + one.line - 1;
			if (one.cells.length !== columns.length) throw new Refused(file, at, 'other_number_of_cells');
			return { line: at, cells: one.cells.map(({ text: cell, quoted }, i) => csvCell(columns[i]!, cell, quoted, file, at)) };
		});
	};
	/** Text without a quote, which most of a file is: the same, without an object for each cell. */
	const plain = (text: string, separator: Separator): Line[] =>
		text.replace(/\r?\n$/, '').split('\n').map((row, i) => {
			const cells = (row.endsWith('\r') ? row.slice(0, -1) : row).split(separator);
			if (cells.length !== columns.length) throw new Refused(file, line + i, 'other_number_of_cells');
			return { line: line + i, cells: cells.map((cell, j) => csvCell(columns[j]!, cell, false, file, line + i)) };
		});
	const jsonl = (text: string): Line[] =>
		text.replace(/\n$/, '').split('\n').map((source, i) => ({ line: line + i, cells: jsonCells(columns, source, file, line + i) }));
	return (piece, last) => {
		rest += piece;
		const end = last ? rest.length : wholeRows(rest, format.kind === 'csv');
		const text = rest.slice(0, end);
		rest = rest.slice(end);
		if (rest.length > MOST_ROW) throw new Refused(file, line + breaks(text), 'unreadable');
		// An empty file has no head either.
		if (text === '' && !(last && head)) return [];
		const lines = format.kind === 'jsonl' ? jsonl(text) : head || text.includes('"') ? csv(text, format.separator) : plain(text, format.separator);
		line += breaks(text);
		return lines;
	};
}
