/** Rows of a table (CSV, or a sheet) as a statistic, once somebody has said which column is what and what a sign in place of a number means. */
import { normal } from '#domain/import/normal.ts';
import { cellText, columnLetters, type Table, type TableCell } from '#domain/import/table.ts';
import { isAreaName, isSexName, isTimeName } from './dimensions.ts';
import { MISSING, MOST, sexOf, type Area, type Figure, type Missing, type Statistic, type StatisticProblem } from './statistic.ts';

export const PARTS = ['area', 'name', 'period', 'sex', 'value', 'unit'] as const;
export type Part = (typeof PARTS)[number];
/** What has to have a column. */
export const NEEDED: readonly Part[] = ['area', 'period', 'value'];

export interface RowMapping {
	/** By what it is: the place of its column, or null. */
	columns: Readonly<Record<Part, number | null>>;
	title: string;
	/** What the producer calls it; the title where it has no name of its own. */
	id: string;
	description: string;
	producer: string;
	/** Where no column has it. */
	unit: string;
	/** By the sign as it stands: '' is an empty cell. The same sign means different things with different producers, so nothing is guessed. */
	signs: Readonly<Record<string, Missing>>;
}

/** By the headings, each column for one thing at most; signs mean nothing yet. */
export function firstRowMapping({ head }: Table): RowMapping {
	const taken = new Set<number>();
	const first = (is: (heading: string) => boolean): number | null => {
		const at = head.findIndex((heading, i) => !taken.has(i) && heading !== '' && is(heading));
		if (at === -1) return null;
		taken.add(at);
		return at;
	};
	const called = (...names: string[]) => (heading: string) => names.includes(normal(heading));
	const sex = first(isSexName);
	const period = first((heading) => isTimeName(heading));
	const unit = first(called('enhet', 'unit'));
	const value = first(called('värde', 'value', 'varde', 'andel', 'antal'));
	const code = first(called('kod', 'kommunkod', 'regionkod', 'områdeskod', 'code'));
	const area = first(isAreaName);
	return {
		columns: { area: code ?? area, name: code === null ? null : area, period, sex, value, unit },
		title: '', id: '', description: '', producer: '', unit: '', signs: {}
	};
}

export interface RefusedRow {
	row: number;
	/** Its letters. */
	column: string;
	problem: StatisticProblem;
	text: string;
}
export interface RowsRead {
	/** Null as long as anything is refused. */
	statistic: Statistic | null;
	rows: number;
	refused: RefusedRow[];
	/** Texts where a number was expected, with how many rows have them. */
	signs: { text: string; count: number; means: Missing | null }[];
}

/** A number as people write it in Sweden, and as programs do; null when it is none. A thousand may have a space, and no dot. */
export function numberIn(cell: TableCell): number | null {
	if (typeof cell === 'number') return cell;
	if (typeof cell !== 'string') return null;
	const plain = cell.replace(/[\u2212\u2013]/, '-').replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
	return /^[-+]?\d{1,15}([.,]\d{1,15})?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/** "1764 Grums" is a code and a name. */
function areaIn(text: string, name: string | null): Area {
	const [, code, rest] = /^(\d{2,4})\s+(\S.*)$/.exec(text) ?? [];
	if (name !== null) return { code: text, name };
	return code ? { code, name: rest! } : { code: text, name: text };
}

/** Reads every row, and says of each that cannot be taken in what stands where. */
export function readRows(table: Table, mapping: RowMapping): RowsRead {
	const { columns } = mapping;
	const refused: RefusedRow[] = [];
	const signs = new Map<string, number>();
	const figures: Figure[] = [];
	const names = new Map<string, string>();
	const seen = new Set<string>();
	let unit: string | null = null;
	const cellOf = (cells: readonly TableCell[], part: Part): TableCell => (columns[part] === null ? null : (cells[columns[part]] ?? null));
	for (const { row, cells } of table.rows) {
		const refuse = (part: Part, problem: StatisticProblem) => void refused.push({ row, column: columnLetters(columns[part] ?? 0), problem, text: cellText(cellOf(cells, part)).slice(0, 80) });
		const raw = cellOf(cells, 'value');
		const value = numberIn(raw);
		const sign = cellText(raw);
		if (value === null && !(typeof raw === 'object' && raw !== null) && sign.length <= MOST.mark) signs.set(sign, (signs.get(sign) ?? 0) + 1);
		const missing = value === null && Object.hasOwn(mapping.signs, sign) ? mapping.signs[sign]! : null;
		const area = areaIn(cellText(cellOf(cells, 'area')), columns.name === null ? null : cellText(cellOf(cells, 'name')));
		const period = cellText(cellOf(cells, 'period'));
		const sexText = cellText(cellOf(cells, 'sex'));
		const sex = columns.sex === null ? null : sexOf(sexText);
		const ownUnit = columns.unit === null ? null : cellText(cellOf(cells, 'unit'));
		if (area.code === '' || area.name === '' || area.code.length > MOST.code || area.name.length > MOST.area) refuse(area.code === '' || area.code.length > MOST.code || columns.name === null ? 'area' : 'name', 'no_area');
		else if (names.has(area.code) && names.get(area.code) !== area.name) refuse(columns.name === null ? 'area' : 'name', 'two_names');
		else if (!/^\d{4}/.test(period) || period.length > MOST.period) refuse('period', 'no_period');
		else if (columns.sex !== null && sex === null) refuse('sex', 'unknown_sex');
		else if (value === null && missing === null) refuse('value', sign.length > MOST.mark || (typeof raw === 'object' && raw !== null) ? 'not_a_number' : 'unknown_sign');
		else if (ownUnit !== null && ownUnit.length > MOST.unit) refuse('unit', 'long_text');
		else if (ownUnit !== null && unit !== null && ownUnit !== unit) refuse('unit', 'two_units');
		else {
			const key = JSON.stringify([area.code, period, sex]);
			if (seen.has(key)) refuse('area', 'twice');
			else {
				seen.add(key);
				names.set(area.code, area.name);
				unit ??= ownUnit;
				figures.push({ area, period, sex, value, missing, mark: value === null ? sign : '', meanOf: null });
			}
		}
	}
	const statistic: Statistic = {
		kind: 'csv', producer: mapping.producer, source: mapping.producer, definition: { id: mapping.id || mapping.title, title: mapping.title, description: mapping.description },
		unit: columns.unit === null ? mapping.unit : (unit ?? ''), notes: [], updated: '', figures
	};
	const means = (text: string): Missing | null => (Object.hasOwn(mapping.signs, text) && MISSING.includes(mapping.signs[text]!) ? mapping.signs[text]! : null);
	return {
		statistic: refused.length === 0 && figures.length > 0 ? statistic : null,
		rows: table.rows.length,
		refused,
		signs: [...signs].map(([text, count]) => ({ text, count, means: means(text) })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
	};
}
