/** What a person sees and says of the columns of a file from elsewhere: the page's data, and its form read back. */
import { mappedColumns, mappingProblems, valuesOf, type Mapping } from '#domain/import/mapping.ts';
import { optionsOf, type CellRead } from '#domain/import/reading.ts';
import { addRow, nothingYet, rowReader, type Imported } from '#domain/import/rows.ts';
import { suggested } from '#domain/import/suggest.ts';
import { cellText, columnLetters, sameHeadings, type Table } from '#domain/import/table.ts';
import { leftOut, targetsOf, type Target } from '#domain/import/targets.ts';
import { MISSING, type Missing } from '#domain/export/kind.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import { messages, type Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';
import { mappingText, targetText } from './table/words.ts';

/** Rows are read in turns, so that others are answered in between. */
const TURN = 200;
export async function readRows(survey: SurveyContent, table: Table, mapping: Mapping, each?: (row: number) => void): Promise<Imported> {
	const read = rowReader(survey, table, mapping);
	const all = nothingYet(table);
	for (const [i, row] of table.rows.entries()) {
		const before = all.responses.length;
		addRow(all, read(row));
		if (all.responses.length > before) each?.(row.row);
		if (i % TURN === TURN - 1) await new Promise((done) => setImmediate(done));
	}
	return all;
}

const FIRST_ROWS = 3;
const MOST_PLACES = 5;
const promptOf = (prompts: Map<string, string>, { question, part }: Target): string => prompts.get(`question:${question?.id}:${part?.asked ?? 'prompt'}`) ?? prompts.get(`question:${question?.id}:prompt`) ?? '';

/** The choices for a cell's value, in words. */
function choicesOf(survey: SurveyContent, target: Target, prompts: Map<string, string>, missing: Record<Missing, string>): { value: string; label: string }[] {
	const kinds = new Map(Object.entries(MISSING).map(([kind, code]) => [code as number, missing[kind as Missing]]));
	return optionsOf(survey, target).map(({ code, option, card }) => ({
		value: String(code),
		label: kinds.get(code) ?? (card ? (survey.cards.find(({ id }) => id === card)?.title ?? card) : ((option?.place && prompts.get(option.place)) ?? option?.texts?.[1] ?? option?.texts?.[0] ?? String(code)))
	}));
}

const chosenOf = (read: CellRead): string => ('value' in read && typeof read.value === 'number' ? String(read.value) : 'wrong' in read ? 'none' : '');

/** Everything that the page shows. */
export async function mappingPage(survey: SurveyContent, table: Table, mapping: Mapping, lang: Language) {
	const words = messages(lang);
	const { tables, imports } = words;
	const targets = targetsOf(survey);
	const prompts = new Map(textsOf(survey).map(({ place, text }) => [place, text]));
	const whys = suggested(survey, table);
	const problems = mappingProblems(survey, table, mapping);
	const values = new Map(valuesOf(survey, table, mapping).map((one) => [one.column, one]));
	const all = problems.length > 0 ? null : await readRows(survey, table, mapping);
	const nameOf = (at: number) => fill(imports.table.column, { column: columnLetters(at), heading: table.head[at] || imports.table.noHeading });
	return {
		targets: [{ value: '', label: imports.table.leave }, ...targets.map((target) => ({ value: target.key, label: [promptOf(prompts, target), targetText(words, survey, target)].filter(Boolean).join(': ') }))],
		columns: table.head.map((_, at) => {
			const of = values.get(at);
			// A number that was understood needs no words; neither does a list of cards.
			const asks = of && (of.target.takes.takes === 'options' || of.target.takes.takes === 'card');
			return {
				at, name: nameOf(at), chosen: mapping.columns[at] ?? '', why: whys[at]!.key === mapping.columns[at] ? tables.why[whys[at]!.why] : null,
				examples: [...new Set(table.rows.slice(0, 50).map(({ cells }) => cellText(cells[at] ?? null)).filter(Boolean))].slice(0, 3).map((text) => text.slice(0, 60)),
				unmatched: of?.unmatched ?? 0,
				choices: of ? choicesOf(survey, of.target, prompts, words.exports.missing) : [],
				values: of ? of.values.filter(({ read }) => asks || 'wrong' in read).map(({ text, count, read }) => ({ text, count, chosen: chosenOf(read) })) : []
			};
		}),
		head: table.head.map((_, at) => nameOf(at)),
		first: table.rows.slice(0, FIRST_ROWS).map(({ row, cells }) => ({ row, cells: cells.map((cell) => cellText(cell).slice(0, 80)) })),
		sheet: table.sheet, sheets: table.sheets, empty: mapping.empty,
		letters: table.letters === 'windows-1252' ? table.samples : null,
		same: sameHeadings(table).map((heading) => fill(tables.sameHeadings, { heading })),
		leftOut: leftOut(survey).map(({ question, why }) => ({ asked: prompts.get(`question:${question.id}:prompt`) ?? '', why: tables.leftOut[why] })),
		problems: problems.map((problem) => mappingText(tables, survey, table, problem, targets)),
		result: all && {
			taken: all.responses.length, empty: all.empty, rescaled: all.rescaled,
			reasons: Object.entries(all.reasons).sort(([, a], [, b]) => b - a).map(([reason, count]) => {
				const places = all.refused.filter((one) => one.reason === reason);
				return {
					key: reason, count, text: tables.reasons[reason as keyof typeof tables.reasons],
					places: places.slice(0, MOST_PLACES).map(({ row, column, text }) => fill(column === null ? imports.table.atRow : imports.table.atCell, { row, column: column ?? '', text })),
					more: Math.max(0, count - MOST_PLACES)
				};
			})
		}
	};
}

/** The form of the page as a mapping; values that nobody has said anything of stay as they are understood. */
export function readMapping(survey: SurveyContent, table: Table, form: FormData): Mapping {
	const said = (name: string) => String(form.get(name) ?? '');
	const columns = table.head.map((_, at) => said(`column-${at}`));
	const mapping: Mapping = { columns, values: {}, empty: said('empty') === 'skipped' ? 'skipped' : 'notReached' };
	const known = new Set(mappedColumns(survey, table, mapping).map(({ at }) => at));
	const values: Record<number, Record<string, number | null>> = {};
	// As they were understood without anybody: what is the same says nothing.
	for (const { column, values: all } of valuesOf(survey, table, mapping)) {
		for (const { text, read } of all) {
			const value = form.get(`value-${column}:${text}`);
			if (typeof value !== 'string' || value === '' || value === chosenOf(read) || !known.has(column)) continue;
			(values[column] ??= {})[text] = value === 'none' || !/^-?\d{1,6}$/.test(value) ? null : Number(value);
		}
	}
	return { ...mapping, values };
}
