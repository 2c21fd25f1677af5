/**
 * A file that comes from elsewhere, as a table, or the one thing that is wrong with it. CSV and TSV (UTF-8, UTF-16,
 * Windows-1252), and workbooks (XLSX). docs/decisions/0043.
 */
import { MOST_IN_TABLE, type Table, type TableRefusal } from '#domain/import/table.ts';
import { delimitedTable } from './table/delimited.ts';
import { TableRefused } from './table/refused.ts';
import { workbookTable } from './table/workbook.ts';

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((one, i) => bytes[i] === one);
const isZip = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06);
/** The container of older Office files, and of newer ones that are locked. */
const isContainer = (bytes: Uint8Array) => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

function ofContainer(bytes: Uint8Array): never {
	const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
	throw new TableRefused(locked ? 'encrypted' : 'old_excel');
}

/**
 * The table of a file's bytes. `sheet`: which sheet of a workbook; null for the first. Takes at most a few seconds and a few
 * hundred megabytes, whatever the bytes are. Never throws for what stands in the file.
 */
export async function readTable(bytes: Uint8Array, sheet: string | null = null): Promise<{ table: Table } | { refused: TableRefusal }> {
	let at: string | null = null;
	try {
		if (bytes.length > MOST_IN_TABLE.bytes) throw new TableRefused('too_large');
		if (bytes.length === 0) throw new TableRefused('empty');
		if (isContainer(bytes)) ofContainer(bytes);
		return { table: isZip(bytes) ? await workbookTable(bytes, sheet, (name) => (at = name)) : await delimitedTable(bytes) };
	} catch (error) {
		if (error instanceof TableRefused) return { refused: error.refusal(at) };
		throw error;
	}
}

/**
 * The bytes of a stream, which are counted as they come; null when they are more than a table may have. No more is taken then.
 */
export async function tableBytes(stream: ReadableStream<Uint8Array>, most: number = MOST_IN_TABLE.bytes): Promise<Uint8Array | null> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream) {
		size += part.byteLength;
		// Leaving the loop cancels the stream.
		if (size > most) return null;
		parts.push(part);
	}
	return Buffer.concat(parts);
}
