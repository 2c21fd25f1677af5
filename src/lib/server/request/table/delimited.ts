/** Rows of a text file whose cells are parted by a sign, as spreadsheets read them. */
import { MOST_IN_TABLE, type Table } from '#domain/import/table.ts';
import { Collect } from './collect.ts';
import { isWindowsText, lettersOf } from './letters.ts';
import { TableRefused } from './refused.ts';

const SEPARATORS = [';', ',', '\t'] as const;

/** Takes text in pieces and gives whole rows. A quote within a cell that has none around it is a sign like others. */
class Delimited {
	#row = 1;
	#cells: string[] = [];
	#cell = '';
	#state: 'start' | 'plain' | 'quoted' | 'after' = 'start';
	#return = false;
	readonly #separator: string;
	readonly #take: (row: number, cells: string[]) => void;
	constructor(separator: string, take: (row: number, cells: string[]) => void, row = 1) {
		[this.#separator, this.#take, this.#row] = [separator, take, row];
	}

	#endCell() {
		// More places than may be: what stands in them is looked at, and not kept.
		if (this.#cells.length <= MOST_IN_TABLE.columns || this.#cell !== '') this.#cells.push(this.#cell);
		if (this.#cells.length > MOST_IN_TABLE.columns + 1) throw new TableRefused('too_many_columns', this.#row, MOST_IN_TABLE.columns);
		[this.#cell, this.#state] = ['', 'start'];
	}
	#endRow() {
		this.#endCell();
		const cells = this.#cells;
		this.#cells = [];
		this.#take(this.#row++, cells);
	}
	push(text: string): void {
		for (let at = 0; at < text.length; at++) {
			const one = text[at]!;
			const afterReturn = this.#return;
			this.#return = false;
			if (this.#state === 'quoted') {
				const end = text.indexOf('"', at);
				this.#cell += text.slice(at, end === -1 ? undefined : end);
				if (this.#cell.length > MOST_IN_TABLE.characters) throw new TableRefused('open_quote', this.#row, this.#cells.length);
				if (end === -1) return;
				[this.#state, at] = ['after', end];
			} else if (this.#state === 'after' && one === '"') {
				this.#cell += '"';
				this.#state = 'quoted';
			} else if (one === this.#separator) this.#endCell();
			else if (one === '\n' && afterReturn) continue;
			else if (one === '\n' || one === '\r') {
				this.#return = one === '\r';
				this.#endRow();
			} else if (this.#state === 'after') {
				// Spaces between the quote and what parts cells are nobody's text.
				if (one !== ' ') throw new TableRefused('broken_quote', this.#row, this.#cells.length);
			} else if (one === '"' && this.#state === 'start') this.#state = 'quoted';
			else {
				this.#state = 'plain';
				this.#cell += one;
				if (this.#cell.length > MOST_IN_TABLE.characters) throw new TableRefused('long_cell', this.#row, this.#cells.length);
			}
		}
	}
	end(): void {
		if (this.#state === 'quoted') throw new TableRefused('open_quote', this.#row, this.#cells.length);
		if (this.#state !== 'start' || this.#cells.length > 0) this.#endRow();
	}
}

const LOOKED_AT = 64 * 1024;
const ROWS_LOOKED_AT = 20;

/** The sign that gives the most rows as many cells as the first; of several, the one that gives the most cells. */
function separatorOf(text: string): string {
	let found = { separator: ';', alike: 0, cells: 1 };
	for (const separator of SEPARATORS) {
		const counts: number[] = [];
		try {
			new Delimited(separator, (_, cells) => void (counts.length < ROWS_LOOKED_AT && cells.some((one) => one.trim() !== '') && counts.push(cells.length))).push(text.endsWith('\n') ? text : `${text}\n`);
		} catch (error) {
			// Not with this sign, or not at all: the reading itself tells.
			if (!(error instanceof TableRefused)) throw error;
			if (error.problem === 'too_many_columns') counts.push(MOST_IN_TABLE.columns);
		}
		const [first = 1] = counts;
		const alike = first > 1 ? counts.filter((one) => one === first).length : 0;
		if (alike > found.alike || (alike === found.alike && first > found.cells)) found = { separator, alike, cells: first };
	}
	return found.separator;
}

const turn = () => new Promise<void>((done) => void setImmediate(done));

/** The table of a text file. Other work gets its turn between the pieces. */
export async function delimitedTable(bytes: Uint8Array): Promise<Table> {
	const { letters, pieces } = lettersOf(bytes);
	let begun = '';
	for (const piece of pieces()) {
		begun += piece;
		if (begun.length >= LOOKED_AT) break;
	}
	if (begun.trimStart().startsWith('<')) throw new TableRefused('other_format');
	// What some spreadsheets write first, for each other.
	const said = /^sep=(.)\r?\n/.exec(begun);
	const separator = said ? said[1]! : separatorOf(begun.slice(0, LOOKED_AT));
	const collect = new Collect(letters === 'windows-1252' ? isWindowsText : null);
	const rows = new Delimited(separator, (row, cells) => {
		if (said && row === 1) return;
		const read = cells.map((raw, at) => (raw === '' ? null : collect.text(raw, row, at)));
		collect.row(row, read, collect.head !== null && cells.length < collect.head.length);
	});
	for (const piece of pieces()) {
		rows.push(piece);
		await turn();
	}
	rows.end();
	return collect.table({ sheet: null, sheets: [], letters });
}
