/** What is wrong with a file of answers, and where. */

export type FileName = 'people' | 'choices';
export const PROBLEMS = [
	'not_utf8', 'unreadable', 'other_columns', 'other_number_of_cells', 'not_a_number', 'wrong_value', 'twice', 'unknown_person', 'scattered', 'wrong_answer', 'files_differ', 'too_many', 'empty', 'withdrawn'
] as const;
/** `line`: of the file, from 1. `column`: its name, where it is about one. */
export interface Refusal {
	file: FileName;
	line: number;
	column: string | null;
	problem: (typeof PROBLEMS)[number];
}

export class Refused extends Error {
	readonly why: Refusal;
	constructor(file: FileName, line: number, problem: Refusal['problem'], column: string | null = null) {
		super(problem);
		this.why = { file, line, column, problem };
	}
}
