/** Makes ZIP files and workbooks by hand, right and wrong ones. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
	name: string;
	data: Buffer;
	flags?: number;
	stored?: boolean;
}
export function zipOf(files: readonly Packed[]): Buffer {
	const parts: Buffer[] = [];
	const list: Buffer[] = [];
	let at = 0;
	for (const { name, data, flags = 0, stored = false } of files) {
		const packed = stored ? data : deflateRawSync(data);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(Buffer.byteLength(name), 26);
		const listed = Buffer.alloc(46);
		listed.writeUInt32LE(0x02014b50, 0);
		listed.writeUInt16LE(flags, 8);
		listed.writeUInt16LE(stored ? 0 : 8, 10);
		listed.writeUInt32LE(crc32(data), 16);
		listed.writeUInt32LE(packed.length, 20);
		listed.writeUInt32LE(data.length, 24);
		listed.writeUInt16LE(Buffer.byteLength(name), 28);
		listed.writeUInt32LE(at, 42);
		parts.push(local, Buffer.from(name), packed);
		list.push(listed, Buffer.from(name));
		at += 30 + Buffer.byteLength(name) + packed.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(list.reduce((sum, one) => sum + one.length, 0), 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, ...list, end]);
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (...all: [string, string, string][]) => `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export interface Book {
	/** The inside of each worksheet, by the sheet's name. */
	sheets: Record<string, string>;
	hidden?: string[];
	texts?: string[];
	/** Codes of formats; the first is the number 0 in cells. */
	formats?: string[];
	from1904?: boolean;
	prefix?: string;
}
/** The files of a workbook. */
export function bookParts({ sheets, hidden = [], texts = [], formats = [], from1904 = false }: Book): Packed[] {
	const names = Object.keys(sheets);
	const part = (name: string, text: string): Packed => ({ name, data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`) });
	return [
		part('_rels/.rels', links(['rId1', 'officeDocument', 'xl/workbook.xml'])),
		part('xl/_rels/workbook.xml.rels', links(...names.map((_, i): [string, string, string] => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]), ['rT', 'sharedStrings', 'sharedStrings.xml'], ['rS', 'styles', '/xl/styles.xml'])),
		part('xl/workbook.xml', `<workbook><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`),
		part('xl/sharedStrings.xml', `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
		part('xl/styles.xml', `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`),
		...names.map((name, i) => part(`xl/worksheets/sheet${i + 1}.xml`, sheets[name]!))
	];
}
export const bookOf = (book: Book): Buffer => zipOf(bookParts(book));

/** A worksheet of rows whose cells are written as they are: a number, a text, or a cell's own mark. */
export const sheetOf = (rows: readonly (readonly (string | number | null)[])[], after = ''): string =>
	`<worksheet><sheetData>${rows
		.map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cell === null ? '' : typeof cell === 'string' && cell.startsWith('<c') ? cell : typeof cell === 'number' ? `<c r="${lettersOf(c)}${r + 1}"><v>${cell}</v></c>` : `<c r="${lettersOf(c)}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`)
		.join('')}</sheetData>${after}</worksheet>`;
const lettersOf = (at: number): string => (at < 26 ? '' : lettersOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
