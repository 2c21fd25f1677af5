/**
 * Reads both files back: the people file tells who there are, the choices file what they answered. What the people file says
 * about answers must follow from the choices, so that nothing that was changed by hand in one of them is taken for an answer.
 */
import type { Answer } from '#domain/question/index.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { SUPPORT_LEVELS, type SupportLevel } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { OUTCOMES, type Cell, type ChoiceRow, type Outcome } from './kind.ts';
import { exportOf } from './kinds.ts';
import { helpFrom, layoutOf, OF_CHOICE, type ExportedResponse, type Layout } from './layout.ts';
import { lineReader, type Format, type Line } from './lines.ts';
import { Refused, type FileName, type Refusal } from './refused.ts';

export type ReadBack = { responses: ExportedResponse[] } | { refused: Refusal };

/** Who a row of the people file is about, without answers. */
export function personOf({ line, cells }: Line): ExportedResponse {
	const [id, language, support, ...rest] = cells;
	const refuse = (column: string): never => {
		throw new Refused('people', line, 'wrong_value', column);
	};
	// What a database and a file can hold; nobody needs more to be told from others.
	if (typeof id !== 'string' || !/^[^\p{Cc}]{1,100}$/u.test(id) || !id.isWellFormed()) return refuse('person');
	if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language)) return refuse('language');
	if (support !== null && !SUPPORT_LEVELS.includes(support as SupportLevel)) return refuse('support');
	const help = helpFrom(rest.slice(0, 3));
	if (!help) return refuse('help_read_aloud');
	if (rest[3] !== 0 && rest[3] !== 1) return refuse('simulated');
	return { id, language, support: support as SupportLevel | null, help, simulated: rest[3] === 1, answers: [] };
}

const AT = Object.fromEntries(OF_CHOICE.map((name, i) => [name, i + 1])) as Record<(typeof OF_CHOICE)[number], number>;
const TEXT = OF_CHOICE.length + 1;

/** The row of a choice; `words`: whether the file has own words. */
function choiceOf({ line, cells }: Line, words: boolean): ChoiceRow {
	const number = (name: 'screen' | 'position') => {
		const value = cells[AT[name]];
		if (typeof value !== 'number' || value < 1) throw new Refused('choices', line, 'wrong_value', name);
		return value;
	};
	const mark = (name: 'best' | 'worst') => {
		const value = cells[AT[name]]!;
		if (value !== null && value !== 0 && value !== 1) throw new Refused('choices', line, 'wrong_value', name);
		return value;
	};
	const outcome = cells[AT.outcome] as Outcome;
	if (!OUTCOMES.includes(outcome)) throw new Refused('choices', line, 'wrong_value', 'outcome');
	return {
		screen: number('screen'), part: cells[AT.part] as string | null, position: number('position'), card: cells[AT.card] as string | null, outcome,
		best: mark('best'), worst: mark('worst'), value: cells[AT.value] as number | null, text: words ? (cells[TEXT] as string | null) : null
	};
}

/** Rows that belong to one screen: each begins with the first position. */
function screensOf(lines: readonly Line[]): Line[][] {
	const screens: Line[][] = [];
	for (const one of lines) {
		if (one.cells[AT.position] === 1 || screens.length === 0) screens.push([one]);
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

/**
 * What a person has answered, from their row of the people file and theirs of the choices file, in order. `lines`: of each answer.
 * Whether the survey can have such answers is for `valid` to say, or for the database.
 */
export function answeredBy(survey: SurveyContent, layout: Layout, person: Line, rows: readonly Line[], words: boolean, valid?: (answers: readonly Answer[], lines: readonly number[]) => void): { response: ExportedResponse; lines: number[] } {
	const response = personOf(person);
	const answered = screensOf(rows);
	response.answers = answered.map((screen) => answerOf(survey, screen, words));
	const lines = answered.map(([first]) => first!.line);
	valid?.(response.answers, lines);
	let written: Cell[][];
	let row: Cell[];
	try {
		[written, row] = [layout.choiceRows(response), layout.personRow(response)];
	} catch {
		// Cards that the survey does not have.
		throw new Refused('choices', lines[0] ?? 1, 'wrong_answer');
	}
	for (const [i, one] of rows.entries()) {
		const differs = same(one.cells, written[i] ?? []);
		if (differs !== -1) throw new Refused('choices', one.line, 'files_differ', layout.choices[differs]!.name);
	}
	const differs = same(person.cells, row);
	if (differs !== -1) throw new Refused('people', person.line, 'files_differ', layout.people[differs]!.name);
	return { response, lines };
}

/** Who answered what, or the first thing that is wrong. Nothing is guessed and nothing is left out. */
export function readBack(survey: SurveyContent, files: Record<FileName, string>, format: Format, { words }: { words: boolean }): ReadBack {
	const layout = layoutOf(survey, { words });
	const valid = (answers: readonly Answer[], lines: readonly number[]) => {
		const problem = answersProblem(survey, answers);
		if (problem) throw new Refused('choices', lines[problem.at ?? 0] ?? 1, 'wrong_answer');
	};
	try {
		const people = lineReader(format, layout.people, 'people')(files.people, true);
		const choices = lineReader(format, layout.choices, 'choices')(files.choices, true);
		const found = new Map<string, { line: Line; rows: Line[] }>();
		for (const line of people) {
			const { id } = personOf(line);
			if (found.has(id)) throw new Refused('people', line.line, 'twice', 'person');
			found.set(id, { line, rows: [] });
		}
		for (const line of choices) {
			const person = found.get(String(line.cells[0]));
			if (!person) throw new Refused('choices', line.line, 'unknown_person', 'person');
			person.rows.push(line);
		}
		return { responses: [...found.values()].map(({ line, rows }) => answeredBy(survey, layout, line, rows, words, valid).response) };
	} catch (error) {
		if (error instanceof Refused) return { refused: error.why };
		throw error;
	}
}
