/** The rows of one sheet of a workbook, as they are read. */
import { MOST_IN_TABLE, type TableCell } from '#domain/import/table.ts';
import type { Collect } from './collect.ts';
import { dayOf } from './day.ts';
import { TableRefused } from './refused.ts';
import { attribute, readXml } from './xml.ts';

export interface Book {
	from1904: boolean;
	texts: readonly string[];
	/** By the number of a cell's format. */
	days: readonly boolean[];
}

/** A cell's place from 0; null when it is none. */
function placeOf(reference: string): { row: number; at: number } | null {
	const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference) ?? [];
	if (!letters || !digits) return null;
	let at = 0;
	for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
	return { row: Number(digits), at: at - 1 };
}

/** Signs that XML cannot hold are written so. */
const plain = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

const MOST_DAYS = 100_000;

class Sheet {
	#row = 0;
	#cells: (TableCell | undefined)[] = [];
	#at = -1;
	#type = '';
	#style = -1;
	#value = '';
	#reading: 'value' | 'text' | null = null;
	#inRow = false;
	#inCell = false;
	#sound = false;
	readonly #days = new Map<number, TableCell>();
	/** What is wrong with the rows, where merged cells that are told of later may be why. */
	#wrong: TableRefused | null = null;
	readonly #book: Book;
	readonly #collect: Collect;
	constructor(book: Book, collect: Collect) {
		[this.#book, this.#collect] = [book, collect];
	}

	open(name: string, rest: string): void {
		if (name === 'row') {
			const row = Number(attribute(rest, 'r') ?? this.#row + 1);
			if (!Number.isInteger(row) || row <= this.#row) throw new TableRefused('unreadable', this.#row || null);
			[this.#row, this.#cells, this.#at, this.#inRow] = [row, [], -1, true];
		} else if (name === 'c' && this.#inRow) this.#begin(rest);
		else if (name === 'mergeCell') this.#merged(attribute(rest, 'ref') ?? '');
		else if (!this.#inCell) return;
		else if (name === 'f') throw new TableRefused('formula', this.#row, this.#at);
		else if (name === 'v') this.#reading = 'value';
		else if (name === 'rPh') this.#sound = true;
		else if (name === 't' && !this.#sound) this.#reading = 'text';
	}
	#begin(rest: string) {
		const reference = attribute(rest, 'r');
		const place = reference === undefined ? { row: this.#row, at: this.#at + 1 } : placeOf(reference);
		if (!place || place.row !== this.#row || place.at <= this.#at) throw new TableRefused('unreadable', this.#row);
		[this.#at, this.#type, this.#style, this.#value, this.#inCell] = [place.at, attribute(rest, 't') ?? 'n', Number(attribute(rest, 's') ?? -1), '', true];
	}
	text(text: string): void {
		if (!this.#reading || this.#value.length > MOST_IN_TABLE.characters) return;
		this.#value += text.slice(0, MOST_IN_TABLE.characters + 1);
	}
	close(name: string): void {
		if (name === 'v' || name === 't') this.#reading = null;
		else if (name === 'rPh') this.#sound = false;
		else if (name === 'c' && this.#inCell) {
			this.#inCell = false;
			if (this.#wrong) return;
			const cell = this.#cell();
			if (cell === null) return;
			if (this.#at >= MOST_IN_TABLE.columns) throw new TableRefused('too_many_columns', this.#row, MOST_IN_TABLE.columns);
			this.#cells[this.#at] = cell;
		} else if (name === 'row') {
			this.#inRow = false;
			this.#take();
		}
	}
	#take() {
		if (this.#wrong) return;
		try {
			this.#collect.row(this.#row, Array.from(this.#cells));
		} catch (error) {
			if (!(error instanceof TableRefused) || error.problem !== 'no_heading') throw error;
			this.#wrong = error;
		}
	}
	#cell(): TableCell {
		const value = this.#value;
		if (value === '') return null;
		const where = [this.#row, this.#at] as const;
		const text = (raw: string) => this.#collect.text(plain(raw), ...where);
		switch (this.#type) {
			case 's': {
				const shared = this.#book.texts[Number(value)];
				if (shared === undefined) throw new TableRefused('unreadable', ...where);
				return shared === '' ? null : text(shared);
			}
			case 'str':
			case 'inlineStr':
				return text(value);
			case 'b':
				return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
			case 'e':
				throw new TableRefused('error_value', ...where);
			case 'd':
				return { day: value.slice(0, 16).replace('T', ' ').replace(/ 00:00$/, '') };
			default: {
				const number = Number(value);
				if (!Number.isFinite(number)) throw new TableRefused('unreadable', ...where);
				return this.#book.days[this.#style] ? this.#day(number) : number;
			}
		}
	}
	/** A day that has been met before is the same one. */
	#day(number: number): TableCell {
		const known = this.#days.get(number);
		if (known !== undefined) return known;
		const day = dayOf(number, this.#book.from1904) ?? number;
		if (this.#days.size < MOST_DAYS) this.#days.set(number, day);
		return day;
	}
	/** Merged cells have one value for several rows or columns, and nothing says for which. Beside the table they matter to nobody. */
	#merged(range: string) {
		const [from, to = from] = range.split(':').map(placeOf);
		const { head, headRow, lastRow } = this.#collect;
		const last = Math.max(lastRow, this.#wrong?.row ?? 0);
		if (!from || !to || !head || to.row < headRow || from.row > last || from.at > Math.max(head.length - 1, this.#wrong?.at ?? 0)) return;
		throw new TableRefused('merged', from.row, from.at);
	}
	end(): void {
		if (this.#wrong) throw this.#wrong;
	}
}

/** Gives the rows of a sheet to `collect`. */
export async function readSheet(pieces: AsyncIterable<Uint8Array>, book: Book, collect: Collect): Promise<void> {
	const sheet = new Sheet(book, collect);
	await readXml(pieces, sheet);
	sheet.end();
}
