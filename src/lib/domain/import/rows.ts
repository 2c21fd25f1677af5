/** Rows of a file as people's responses. Nothing comes in that the app could not have stored, and no row comes in by half. */
import { MISSING } from '#domain/export/kind.ts';
import { helpFrom, type ExportedResponse } from '#domain/export/layout.ts';
import { SUPPORT_LEVELS } from '#domain/response/response.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { languagesOf } from '#domain/survey/texts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { RefusedReason } from './kind.ts';
import { importOf } from './kinds.ts';
import { mappedColumns, type MappedColumn, type Mapping } from './mapping.ts';
import { cellText, columnLetters, type Table, type TableRow } from './table.ts';

export interface RefusedRow {
	/** As a spreadsheet counts. */
	row: number;
	/** The column's letters; null where the row as a whole is what is wrong. */
	column: string | null;
	heading: string;
	/** What stands in the cell; '' where it is a person's name. */
	text: string;
	reason: RefusedReason;
}
/** What became of a row. `changed`: ids of questions whose stones were one too many or too few and were put right. */
export type RowRead = { response: ExportedResponse; changed: string[] } | { refused: RefusedRow } | { empty: true };

const OF_VALIDATOR: Record<string, RefusedReason> = { answered_twice: 'contradiction', too_many_pairs: 'too_many', too_many_follow_ups: 'too_many', card_not_on_screen: 'not_on_screen' };

/**
 * Reads rows one by one, for a mapping without problems. The person's name in the file tells rows apart and goes no further:
 * every response gets a new id.
 */
export function rowReader(survey: SurveyContent, table: Table, mapping: Mapping, newId: () => string = () => crypto.randomUUID()): (row: TableRow) => RowRead {
	const columns = mappedColumns(survey, table, mapping);
	const people = new Set<string>();
	const person = columns.find(({ target }) => target.about === 'person');
	const about = columns.filter(({ target }) => target.about && target.about !== 'person');
	const byQuestion = survey.questions.flatMap((question) => {
		const own = columns.filter(({ target }) => target.question === question);
		return own.length > 0 ? [{ question, own, mapped: new Set(own.map(({ target }) => target.part!.part)) }] : [];
	});
	const languages = languagesOf(survey);
	const card = (code: number) => survey.cards[code - 1]?.id ?? '';
	const hasHelp = about.some(({ target }) => target.about!.startsWith('help_'));

	return ({ row, cells }) => {
		const refused = (column: MappedColumn | undefined, reason: RefusedReason): RowRead => ({
			refused: { row, reason, column: column ? columnLetters(column.at) : null, heading: column ? (table.head[column.at] ?? '') : '', text: column && column !== person ? cellText(cells[column.at] ?? null).slice(0, 80) : '' }
		});
		const answers: ExportedResponse['answers'] = [];
		const changed: string[] = [];
		for (const { question, own, mapped } of byQuestion) {
			const read = new Map<string, number | readonly number[]>();
			for (const column of own) {
				const found = column.read(cells[column.at] ?? null);
				if ('wrong' in found) return refused(column, found.wrong);
				if ('value' in found) read.set(column.target.part!.part, found.value);
			}
			const given = importOf(question.kind).answers(question, { read, mapped, empty: mapping.empty, card });
			if ('refused' in given) return refused(own.find(({ target }) => target.part!.part === given.part), given.refused);
			answers.push(...given.answers);
			if (given.changed) changed.push(question.id);
		}
		if (byQuestion.every(({ own }) => own.every(({ at }) => (cells[at] ?? null) === null))) return { empty: true };
		const numbers = new Map<string, number>();
		for (const column of about) {
			const found = column.read(cells[column.at] ?? null);
			if ('wrong' in found) return refused(column, found.wrong);
			if ('value' in found) numbers.set(column.target.about!, found.value as number);
		}
		const help = hasHelp ? helpFrom((['help_read_aloud', 'help_explained', 'help_pointed'] as const).map((name) => numbers.get(name) ?? MISSING.notReached)) : [];
		if (!help) return refused(about.find(({ target }) => target.about!.startsWith('help_')), 'contradiction');
		const problem = answersProblem(survey, answers);
		if (problem) {
			const of = answers[problem.at ?? -1]?.question;
			return refused(byQuestion.find(({ question }) => question.id === of)?.own[0], OF_VALIDATOR[problem.problem] ?? 'wrong_answer');
		}
		const name = person ? cellText(cells[person.at] ?? null) : '';
		if (name !== '' && people.has(name)) return refused(person, 'same_person');
		if (name !== '') people.add(name);
		const language = languages[(numbers.get('language') ?? 1) - 1]!;
		const support = SUPPORT_LEVELS[(numbers.get('support') ?? 0) - 1] ?? null;
		return { response: { id: newId(), language, support, help, simulated: numbers.get('simulated') === 1, answers }, changed };
	};
}

export interface Imported {
	/** In the order of their new ids, so that nobody's place in the file follows. */
	responses: ExportedResponse[];
	/** The first of them; `reasons` counts all. */
	refused: RefusedRow[];
	reasons: Partial<Record<RefusedReason, number>>;
	/** Rows with nothing in them, or nothing in the columns of questions. */
	empty: number;
	/** Rows in which stones were put right. */
	rescaled: number;
}

const MOST_REFUSED = 500;

/** To begin with, where rows are read in turns: then `addRow` for each, and `inNewOrder` when all have been read. */
export const nothingYet = (table: Table): Imported => ({ responses: [], refused: [], reasons: {}, empty: table.blank, rescaled: 0 });

/** Adds what became of a row. */
export function addRow(all: Imported, one: RowRead): void {
	if ('empty' in one) all.empty += 1;
	else if ('refused' in one) {
		if (all.refused.length < MOST_REFUSED) all.refused.push(one.refused);
		all.reasons[one.refused.reason] = (all.reasons[one.refused.reason] ?? 0) + 1;
	} else {
		all.responses.push(one.response);
		if (one.changed.length > 0) all.rescaled += 1;
	}
}
export const inNewOrder = (all: Imported): Imported => ({ ...all, responses: all.responses.sort((a, b) => (a.id < b.id ? -1 : 1)) });

/** All rows at once. */
export function importRows(survey: SurveyContent, table: Table, mapping: Mapping, newId?: () => string): Imported {
	const read = rowReader(survey, table, mapping, newId);
	const all = nothingYet(table);
	for (const row of table.rows) addRow(all, read(row));
	return inNewOrder(all);
}

/** The first rows as they would come in. */
export function preview(survey: SurveyContent, table: Table, mapping: Mapping, most = 5): { row: TableRow; read: RowRead }[] {
	const read = rowReader(survey, table, mapping, () => '');
	return table.rows.slice(0, most).map((row) => ({ row, read: read(row) }));
}
