/** A file from elsewhere as a table: one row of headings, and under it rows of texts, numbers and days. */

/** What a file may hold. The bytes are counted as they come, and what is packed is counted while it is unpacked. */
export const MOST_IN_TABLE = {
	bytes: 20 * 1024 * 1024,
	unpacked: 150 * 1024 * 1024,
	columns: 500,
	rows: 100_000,
	cells: 2_000_000,
	/** As many as the longest text that the common form services take. */
	characters: 4_000
} as const;

/** A day or a time that a spreadsheet keeps as a number, written as 2026-11-29 or 2026-11-29 10:15. */
export interface TableDay {
	readonly day: string;
}
/** Null: nothing there. A text is never empty and has no spaces at its ends. */
export type TableCell = string | number | TableDay | null;

export interface TableRow {
	/** As a spreadsheet counts, from 1. */
	row: number;
	/** One for each heading. */
	cells: readonly TableCell[];
}

export interface Table {
	/** Null where the format has no sheets. */
	sheet: string | null;
	/** The sheets that can be chosen. */
	sheets: readonly string[];
	/** How letters were read. `windows-1252` is a guess that somebody has to look at: `samples` has texts to look at. */
	letters: 'utf-8' | 'utf-16' | 'windows-1252';
	samples: readonly string[];
	/** By place; '' above a column with nothing in it. */
	head: readonly string[];
	headRow: number;
	rows: readonly TableRow[];
	/** Rows between and under the others with nothing in them. */
	blank: number;
}

export const TABLE_PROBLEMS = [
	'empty', 'no_rows', 'too_large', 'too_large_unpacked', 'too_many_columns', 'too_many_rows', 'too_many_cells', 'long_cell', 'no_heading', 'fewer_cells',
	'open_quote', 'broken_quote', 'letters_lost', 'unknown_letters', 'formula', 'error_value', 'merged', 'no_such_sheet', 'no_sheets', 'encrypted', 'old_excel', 'other_format', 'unreadable'
] as const;
export type TableProblem = (typeof TABLE_PROBLEMS)[number];

/** The one thing that is said of a file that cannot be read. `row` from 1, `column` by its letters; null where there are none. */
export interface TableRefusal {
	problem: TableProblem;
	sheet: string | null;
	row: number | null;
	column: string | null;
}

/** The letters of a column, from 0: A, B … Z, AA. */
export function columnLetters(at: number): string {
	let letters = '';
	for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** A cell as it is shown. */
export const cellText = (cell: TableCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell));

/** Headings that stand above more than one column: nothing can tell them apart but their letters. */
export function sameHeadings({ head }: Table): string[] {
	const seen = new Set<string>();
	return [...new Set(head.filter((one) => one !== '' && (seen.has(one) || (seen.add(one), false))))];
}
