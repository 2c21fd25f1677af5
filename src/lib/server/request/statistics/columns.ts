/** The step where somebody says what the columns of a table are: what the page shows, and its form read back. */
import { cellText, columnLetters, type Table } from '#domain/import/table.ts';
import { NEEDED, PARTS, readRows, type Part, type RowMapping } from '#domain/statistics/rows.ts';
import { MISSING, MOST, type Missing } from '#domain/statistics/statistic.ts';
import { messages, type Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';
import { field, linesField } from '#server/request/rights.ts';

const FIRST_ROWS = 3;
const MOST_PLACES = 3;
const MOST_SIGNS = 40;

/** Why nothing can be read yet, by field; null when all is said. */
export function columnsProblem({ columns: words }: ReturnType<typeof messages>['statistics'], { columns, title, producer, unit }: RowMapping): { field: string; problem: string } | null {
	const chosen = PARTS.flatMap((part) => columns[part] ?? []);
	if (NEEDED.some((part) => columns[part] === null) || new Set(chosen).size < chosen.length) return { field: 'columns', problem: words.missing };
	if (title === '') return { field: 'title', problem: words.noTitle };
	if (producer === '') return { field: 'producer', problem: words.noProducer };
	return columns.unit === null && unit === '' ? { field: 'unit', problem: words.noUnit } : null;
}

/** Everything that the page shows. */
export function columnsPage(table: Table, mapping: RowMapping, lang: Language) {
	const { statistics: words } = messages(lang);
	const chosen = NEEDED.every((part) => mapping.columns[part] !== null);
	const read = chosen ? readRows(table, mapping) : null;
	const reasons = Map.groupBy(read?.refused ?? [], ({ problem }) => problem);
	return {
		columns: PARTS.map((part) => ({ part, label: words.columns.parts[part], chosen: mapping.columns[part] === null ? '' : String(mapping.columns[part]), needed: NEEDED.includes(part) })),
		options: [{ value: '', label: words.columns.noColumn }, ...table.head.map((heading, at) => ({ value: String(at), label: fill(words.columns.name, { column: columnLetters(at), heading }) }))],
		head: table.head.map((heading, at) => fill(words.columns.name, { column: columnLetters(at), heading })),
		first: table.rows.slice(0, FIRST_ROWS).map(({ row, cells }) => ({ row, cells: cells.map(cellText) })),
		texts: { title: mapping.title, id: mapping.id, description: mapping.description, producer: mapping.producer, unit: mapping.unit },
		signs: (read?.signs ?? []).slice(0, MOST_SIGNS).map(({ text, count, means }, at) => ({ at, text, label: text === '' ? fill(words.columns.emptySign, { n: count }) : fill(words.columns.sign, { text, n: count }), chosen: means ?? '' })),
		means: [{ value: '', label: words.columns.unsaid }, ...MISSING.map((kind) => ({ value: kind, label: words.missing[kind] }))],
		rows: read?.rows ?? 0,
		refused: read?.refused.length ?? 0,
		reasons: [...reasons].map(([problem, rows]) => ({
			key: problem, text: fill(words.problems[problem], { what: rows[0]!.text }), count: rows.length,
			places: rows.slice(0, MOST_PLACES).map(({ row, column, text }) => fill(words.columns.atCell, { row, column, text })), more: Math.max(0, rows.length - MOST_PLACES)
		}))
	};
}

/** The page's form, read back. What it does not have stays as it was. */
export function readColumns(table: Table, before: RowMapping, form: FormData): RowMapping {
	const at = (part: Part): number | null => {
		const chosen = field(form, `column-${part}`, 4);
		return /^\d{1,3}$/.test(chosen) && Number(chosen) < table.head.length ? Number(chosen) : null;
	};
	const signs: Record<string, Missing> = { ...before.signs };
	for (let i = 0; i < MOST_SIGNS; i++) {
		const text = form.get(`sign-${i}`);
		if (typeof text !== 'string') continue;
		const means = MISSING.find((kind) => kind === form.get(`means-${i}`));
		if (means) signs[text] = means;
		else delete signs[text];
	}
	return {
		columns: Object.fromEntries(PARTS.map((part) => [part, at(part)])) as Record<Part, number | null>,
		title: field(form, 'title', MOST.title), id: field(form, 'id', MOST.line), description: linesField(form, 'description').replace(/\n+/g, ' ').slice(0, MOST.description).toWellFormed(),
		producer: field(form, 'producer', MOST.line), unit: field(form, 'unit', MOST.unit), signs
	};
}
