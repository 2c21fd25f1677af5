/** Workbooks for spreadsheets: the only module that knows the package for them. */
import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell } from '#domain/export/kind.ts';

/** One sheet with a frozen first row, as bytes that are made while rows are taken. A text is a text there, and never a formula. */
export const workbook = (sheet: string, head: readonly string[], rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>): ReadableStream<Uint8Array> =>
	writeXlsxStream(rows as AsyncIterable<Cell[]>, { name: sheet, columns: head.map((header) => ({ header })), freezePane: { rows: 1 } });
