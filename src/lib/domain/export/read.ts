/**
 * Reads both files back: the people file tells who there are, the choices file what they answered. What the people file says
 * about answers must follow from the choices, so that nothing that was changed by hand in one of them is taken for an answer.
 */
import type { Answer } from '#domain/question/index.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { SUPPORT_LEVELS, type SupportLevel } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { csvRecords, original, type Separator } from './csv.ts';
import { OUTCOMES, type Cell, type ChoiceRow, type Outcome } from './kind.ts';
import { exportOf } from './kinds.ts';
import { helpFrom, layoutOf, OF_CHOICE, type Column, type ExportedResponse } from './layout.ts';

export type Format = { kind: 'csv'; separator: Separator } | { kind: 'jsonl' };
export type FileName = 'people' | 'choices';
/** `line`: of the file, from 1. `column`: its name, where it is about one. */
export interface Refusal {
	file: FileName;
	line: number;
	column: string | null;
	problem: 'unreadable' | 'other_columns' | 'other_number_of_cells' | 'not_a_number' | 'wrong_value' | 'twice' | 'unknown_person' | 'wrong_answer' | 'files_differ';
}
export type ReadBack = { responses: ExportedResponse[] } | { refused: Refusal };

class Refused extends Error {
	readonly why: Refusal;
	constructor(file: FileName, line: number, problem: Refusal['problem'], column: string | null = null) {
		super(problem);
		this.why = { file, line, column, problem };
	}
}

interface Line {
	line: number;
	cells: Cell[];
}

function csvLines(text: string, separator: Separator, columns: readonly Column[], file: FileName): Line[] {
	const read = csvRecords(text, separator);
	if ('line' in read) throw new Refused(file, read.line, 'unreadable');
	const [head, ...rest] = read.records;
	const wrong = columns.findIndex(({ name }, i) => head?.cells[i]?.text !== name);
	if (wrong !== -1 || head?.cells.length !== columns.length) throw new Refused(file, 1, 'other_columns', columns[wrong]?.name ?? null);
	return rest.map(({ line, cells }) => {
		if (cells.length !== columns.length) throw new Refused(file, line, 'other_number_of_cells');
		return {
			line,
			cells: columns.map(({ name, type }, i) => {
				const { text: cell, quoted } = cells[i]!;
				if (cell === '' && !quoted) return null;
				if (type === 'text') return original(cell);
				if (!/^(0|-?[1-9][0-9]{0,8})$/.test(cell)) throw new Refused(file, line, 'not_a_number', name);
				return Number(cell);
			})
		};
	});
}

function jsonLines(text: string, columns: readonly Column[], file: FileName): Line[] {
	return text.split('\n').filter((line, i, all) => line !== '' || i < all.length - 1).map((source, i) => {
		const line = i + 1;
		let value: unknown;
		try {
			value = JSON.parse(source);
		} catch {
			throw new Refused(file, line, 'unreadable');
		}
		if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused(file, line, 'unreadable');
		const names = Object.keys(value);
		const given = value as Record<string, unknown>;
		const wrong = columns.find(({ name }) => !names.includes(name));
		if (wrong || names.length !== columns.length) throw new Refused(file, line, 'other_columns', wrong?.name ?? null);
		return {
			line,
			cells: columns.map(({ name, type }) => {
				const cell = given[name];
				if (cell === null) return null;
				if (type === 'number' ? !Number.isInteger(cell) : typeof cell !== 'string') throw new Refused(file, line, type === 'number' ? 'not_a_number' : 'wrong_value', name);
				return cell as Cell;
			})
		};
	});
}

const linesOf = (text: string, format: Format, columns: readonly Column[], file: FileName): Line[] =>
	format.kind === 'csv' ? csvLines(text, format.separator, columns, file) : jsonLines(text, columns, file);

function personOf({ line, cells }: Line): ExportedResponse {
	const [id, language, support, ...rest] = cells;
	const refuse = (column: string): never => {
		throw new Refused('people', line, 'wrong_value', column);
	};
	if (typeof id !== 'string' || id === '') return refuse('person');
	if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language)) return refuse('language');
	if (support !== null && !SUPPORT_LEVELS.includes(support as SupportLevel)) return refuse('support');
	const help = helpFrom(rest.slice(0, 3));
	if (!help) return refuse('help_read_aloud');
	if (rest[3] !== 0 && rest[3] !== 1) return refuse('simulated');
	return { id, language, support: support as SupportLevel | null, help, simulated: rest[3] === 1, answers: [] };
}

/** The row of a choice; `words`: whether the file has own words. */
function choiceOf({ line, cells }: Line, words: boolean): ChoiceRow {
	const at = (name: (typeof OF_CHOICE)[number]) => cells[1 + OF_CHOICE.indexOf(name)] ?? null;
	const number = (name: 'screen' | 'position') => {
		const value = at(name);
		if (typeof value !== 'number' || value < 1) throw new Refused('choices', line, 'wrong_value', name);
		return value;
	};
	const mark = (name: 'best' | 'worst') => {
		const value = at(name);
		if (value !== null && value !== 0 && value !== 1) throw new Refused('choices', line, 'wrong_value', name);
		return value;
	};
	const outcome = at('outcome') as Outcome;
	if (!OUTCOMES.includes(outcome)) throw new Refused('choices', line, 'wrong_value', 'outcome');
	return {
		screen: number('screen'), part: at('part') as string | null, position: number('position'), card: at('card') as string | null, outcome,
		best: mark('best'), worst: mark('worst'), value: at('value') as number | null, text: words ? (cells[1 + OF_CHOICE.length] as string | null) : null
	};
}

/** Rows that belong to one screen: each begins with the first position. */
function screensOf(lines: readonly Line[]): Line[][] {
	const position = 1 + OF_CHOICE.indexOf('position');
	const screens: Line[][] = [];
	for (const one of lines) {
		if (one.cells[position] === 1 || screens.length === 0) screens.push([one]);
		else screens.at(-1)!.push(one);
	}
	return screens;
}

function answerOf(survey: SurveyContent, screen: readonly Line[], words: boolean): Answer {
	const { line, cells } = screen[0]!;
	const question = survey.questions.find(({ id }) => id === cells[1]);
	if (!question || question.kind !== cells[2]) throw new Refused('choices', line, 'wrong_value', 'question');
	const answer = exportOf(question.kind).answer(question, screen.map((one) => choiceOf(one, words)));
	if (!answer) throw new Refused('choices', line, 'wrong_answer');
	return answer;
}

const same = (one: readonly Cell[], other: readonly Cell[]): number => one.findIndex((cell, i) => cell !== other[i]);

/** Who answered what, or the first thing that is wrong. Nothing is guessed and nothing is left out. */
export function readBack(survey: SurveyContent, files: Record<FileName, string>, format: Format, { words }: { words: boolean }): ReadBack {
	const layout = layoutOf(survey, { words });
	try {
		const people = linesOf(files.people, format, layout.people, 'people');
		const choices = linesOf(files.choices, format, layout.choices, 'choices');
		const found = new Map<string, { line: Line; response: ExportedResponse; screens: Line[] }>();
		for (const line of people) {
			const response = personOf(line);
			if (found.has(response.id)) throw new Refused('people', line.line, 'twice', 'person');
			found.set(response.id, { line, response, screens: [] });
		}
		for (const line of choices) {
			const person = found.get(String(line.cells[0]));
			if (!person) throw new Refused('choices', line.line, 'unknown_person', 'person');
			person.screens.push(line);
		}
		for (const { line, response, screens } of found.values()) {
			const answered = screensOf(screens);
			response.answers = answered.map((screen) => answerOf(survey, screen, words));
			const problem = answersProblem(survey, response.answers);
			if (problem) throw new Refused('choices', answered[problem.at ?? 0]?.[0]?.line ?? 1, 'wrong_answer');
			const rows = layout.choiceRows(response);
			for (const [i, one] of screens.entries()) {
				const differs = same(one.cells, rows[i] ?? []);
				if (differs !== -1) throw new Refused('choices', one.line, 'files_differ', layout.choices[differs]!.name);
			}
			const differs = same(line.cells, layout.personRow(response));
			if (differs !== -1) throw new Refused('people', line.line, 'files_differ', layout.people[differs]!.name);
		}
		return { responses: [...found.values()].map(({ response }) => response) };
	} catch (error) {
		if (error instanceof Refused) return { refused: error.why };
		throw error;
	}
}

