/** What is pasted from a document or a spreadsheet, as rows of cells. */
import { cleaned } from '#domain/text/cleaned.ts';

/** Spaces that do not break and quotation marks of other languages become ours. */
const cleanCell = (text: string): string => cleaned(text).replace(/[“„«»]/gu, '”').replace(/[‘‛]/gu, '’').replace(/\s+/gu, ' ');

/**
 * Lines are rows and tabs divide cells. A spreadsheet puts quotation marks around a cell with a tab, a line or a mark in it,
 * and doubles those inside.
 */
export function cellsOf(text: string): string[][] {
	const rows: string[][] = [[]];
	let at = 0;
	while (at <= text.length) {
		const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at));
		const plain = quoted ? quoted[0] : /^[^\t\r\n]*/.exec(text.slice(at))![0];
		rows.at(-1)!.push(cleanCell(quoted ? quoted[1]!.replaceAll('""', '"') : plain));
		at += plain.length;
		const end = /^(?:\t|\r\n?|\n)/.exec(text.slice(at))?.[0];
		if (end === undefined) break;
		if (end !== '\t') rows.push([]);
		at += end.length;
	}
	return rows;
}
