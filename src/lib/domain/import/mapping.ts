/** Which column of a file is what, and what is wrong with that; the values of each column, and how each is understood. */
import { z } from 'zod';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { importOf } from './kinds.ts';
import { cellReader, type CellRead, type SaidOfValues } from './reading.ts';
import { suggested } from './suggest.ts';
import { cellText, MOST_IN_TABLE, type Table } from './table.ts';
import { targetsOf, type Target } from './targets.ts';

/** Plain JSON, so that it can be kept in a form or a table. */
export interface Mapping {
	/** A target's key for each column; '' for one that is not taken in. */
	columns: readonly string[];
	/** By the column's place: what somebody has said that its values mean. */
	values: Readonly<Record<string, SaidOfValues>>;
	/** What an empty cell means: the question never came up (says least), or the person passed it by. */
	empty: 'notReached' | 'skipped';
}

/** A mapping as it comes from a form or a table. What it says may still be wrong: `mappingProblems`. */
export const mappingShape = z.strictObject({
	columns: z.array(z.string().max(80)).max(MOST_IN_TABLE.columns),
	values: z.record(z.string().regex(/^[0-9]{1,3}$/), z.record(z.string().max(MOST_IN_TABLE.characters), z.int().nullable())),
	empty: z.enum(['notReached', 'skipped'])
});

/** The mapping to begin with: as suggested, nothing said of values. */
export const firstMapping = (survey: SurveyContent, table: Table): Mapping => ({ columns: suggested(survey, table).map(({ key }) => key), values: {}, empty: 'notReached' });

export interface MappingProblem {
	/** `nothing`: no question has a column. `missing_columns`: a question needs them all. `two_ways`: it has columns of two kinds. */
	problem: 'other_columns' | 'unknown_target' | 'twice' | 'nothing' | 'missing_columns' | 'two_ways';
	/** The column's place, from 0. */
	column?: number;
	/** The question's id, and the keys of the targets that it is about. */
	question?: string;
	targets?: string[];
}

/** Everything that is wrong with a mapping; empty when rows can be taken in. */
export function mappingProblems(survey: SurveyContent, table: Table, { columns }: Mapping): MappingProblem[] {
	const targets = new Map(targetsOf(survey).map((one) => [one.key, one]));
	if (columns.length !== table.head.length) return [{ problem: 'other_columns' }];
	const problems: MappingProblem[] = [];
	const mapped = new Map<string, Set<string>>();
	for (const [column, key] of columns.entries()) {
		if (key === '') continue;
		const target = targets.get(key);
		if (!target) problems.push({ problem: 'unknown_target', column });
		else if (columns.indexOf(key) < column) problems.push({ problem: 'twice', column });
		else if (target.question && target.part) mapped.set(target.question.id, (mapped.get(target.question.id) ?? new Set()).add(target.part.part));
	}
	if (mapped.size === 0 && problems.length === 0) problems.push({ problem: 'nothing' });
	for (const question of survey.questions) {
		const parts = mapped.get(question.id);
		const wrong = parts && importOf(question.kind).columns?.(question, parts);
		if (wrong) problems.push({ problem: wrong.problem, question: question.id, targets: [...targets.values()].filter(({ question: of, part }) => of === question && wrong.parts.includes(part!.part)).map(({ key }) => key) });
	}
	return problems;
}

/** A column that is taken in, with how its cells are read. */
export interface MappedColumn {
	at: number;
	target: Target;
	read: (cell: Table['rows'][number]['cells'][number]) => CellRead;
}
export function mappedColumns(survey: SurveyContent, table: Table, { columns, values }: Mapping): MappedColumn[] {
	const targets = new Map(targetsOf(survey).map((one) => [one.key, one]));
	return columns.flatMap((key, at) => {
		const target = targets.get(key);
		return target ? [{ at, target, read: cellReader(survey, target, table.head[at] ?? '', values[at]) }] : [];
	});
}

export interface ValueOfColumn {
	/** As it is shown, and as `Mapping.values` names it. */
	text: string;
	count: number;
	read: CellRead;
}
export interface ValuesOfColumn {
	column: number;
	target: Target;
	/** The most common first; those that nobody knows what they mean before all others. */
	values: ValueOfColumn[];
	/** Values that are not in the list. */
	more: number;
	blank: number;
	unmatched: number;
}

const MOST_VALUES = 60;

/** The different values of each column that is taken in, but for the person's own name, which is nobody's business. */
export function valuesOf(survey: SurveyContent, table: Table, mapping: Mapping): ValuesOfColumn[] {
	return mappedColumns(survey, table, mapping).filter(({ target }) => target.takes.takes !== 'id').map(({ at, target, read }) => {
		const found = new Map<string, ValueOfColumn>();
		let blank = 0;
		for (const { cells } of table.rows) {
			const cell = cells[at] ?? null;
			const text = cellText(cell);
			const one = found.get(text);
			if (cell === null) blank += 1;
			else if (one) one.count += 1;
			else found.set(text, { text, count: 1, read: read(cell) });
		}
		const unknown = (one: ValueOfColumn) => ('wrong' in one.read ? 1 : 0);
		const values = [...found.values()].sort((a, b) => unknown(b) - unknown(a) || b.count - a.count);
		return {
			column: at, target, values: values.slice(0, MOST_VALUES), more: Math.max(0, values.length - MOST_VALUES), blank,
			unmatched: values.reduce((sum, one) => sum + unknown(one) * one.count, 0)
		};
	});
}
