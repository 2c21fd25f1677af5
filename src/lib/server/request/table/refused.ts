/** Thrown inside the reader of tables, where the wrong thing is found; the reader's own door catches it. */
import { columnLetters, type TableProblem, type TableRefusal } from '#domain/import/table.ts';

export class TableRefused extends Error {
	readonly problem: TableProblem;
	readonly row: number | null;
	/** From 0. */
	readonly at: number | null;
	constructor(problem: TableProblem, row: number | null = null, at: number | null = null) {
		super(problem);
		[this.problem, this.row, this.at] = [problem, row, at];
	}
	refusal(sheet: string | null): TableRefusal {
		return { problem: this.problem, sheet, row: this.row, column: this.at === null ? null : columnLetters(this.at) };
	}
}
