/** Takes rows as they are read and makes the table of them. Whatever is too much is refused before it is kept. */
import { MOST_IN_TABLE, type Table, type TableCell, type TableRow } from '#domain/import/table.ts';
import { cleaned } from '#domain/text/cleaned.ts';
import { TableRefused } from './refused.ts';

/** Letters that were lost before the file came here: the sign for a wrong byte, or å ä ö é read in the wrong way once. */
const LOST = /\ufffd|Ã[¤¥¶©¼„…–\u0084\u0085\u0096]/;
const MOST_SAMPLES = 3;
/** Texts that are kept once however often they come. */
const MOST_SHARED = 200_000;

export class Collect {
	readonly rows: TableRow[] = [];
	head: string[] | null = null;
	headRow = 0;
	lastRow = 0;
	#cells = 0;
	readonly #texts = new Map<string, string | null>();
	readonly samples: string[] = [];
	readonly #check: ((text: string) => boolean) | null;
	/** `check`: whether the letters of a text can be believed, where they are a guess. */
	constructor(check: ((text: string) => boolean) | null = null) {
		this.#check = check;
	}

	/** A text as the table keeps it; null when there is nothing to see in it. */
	text(raw: string, row: number, at: number): string | null {
		let text = this.#texts.get(raw);
		if (text !== undefined) return text;
		if (raw.length > MOST_IN_TABLE.characters) throw new TableRefused('long_cell', row, at);
		const guessed = this.#check && /[^\0-\x7f]/.test(raw);
		if (guessed && !this.#check(raw)) throw new TableRefused('unknown_letters', row, at);
		if (LOST.test(raw)) throw new TableRefused('letters_lost', row, at);
		if (guessed && this.samples.length < MOST_SAMPLES) this.samples.push(cleaned(raw).slice(0, 80));
		text = cleaned(raw) || null;
		if (this.#texts.size < MOST_SHARED) this.#texts.set(raw, text);
		return text;
	}

	/** Cells by place; a place may be missing. `row` grows. `short`: whether the row has fewer cells than there are headings. */
	row(row: number, cells: readonly (TableCell | undefined)[], short = false): void {
		let last = cells.length - 1;
		while (last >= 0 && (cells[last] ?? null) === null) last--;
		if (last < 0) return;
		if (last >= MOST_IN_TABLE.columns) throw new TableRefused('too_many_columns', row, MOST_IN_TABLE.columns);
		this.lastRow = row;
		if (!this.head) {
			this.headRow = row;
			this.head = Array.from({ length: last + 1 }, (_, at) => {
				const cell = cells[at] ?? null;
				return cell === null ? '' : (typeof cell === 'object' ? cell.day : String(cell)).replace(/\s+/g, ' ');
			});
			return;
		}
		const { head } = this;
		const bare = cells.findIndex((cell, at) => (cell ?? null) !== null && !head[at]);
		if (bare !== -1) throw new TableRefused('no_heading', row, bare);
		if (short) throw new TableRefused('fewer_cells', row);
		if (this.rows.length >= MOST_IN_TABLE.rows) throw new TableRefused('too_many_rows', row);
		this.#cells += head.length;
		if (this.#cells > MOST_IN_TABLE.cells) throw new TableRefused('too_many_cells', row);
		this.rows.push({ row, cells: head.map((_, at) => cells[at] ?? null) });
	}

	/** The table, when all rows have been taken. */
	table(rest: Pick<Table, 'sheet' | 'sheets' | 'letters'>): Table {
		if (!this.head) throw new TableRefused('empty');
		if (this.rows.length === 0) throw new TableRefused('no_rows', this.headRow);
		return { ...rest, samples: this.samples, head: this.head, headRow: this.headRow, rows: this.rows, blank: this.lastRow - this.headRow - this.rows.length };
	}
}
