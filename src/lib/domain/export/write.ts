/** The lines of a file from people's answers. A round may hold millions of lines, so what is the same in many is made once. */
import { cellText, type Separator } from './csv.ts';
import type { Cell, ChoiceRow } from './kind.ts';
import { OF_CHOICE, type Column, type ExportedResponse, type Layout } from './layout.ts';
import type { Format } from './lines.ts';
import type { FileName } from './refused.ts';

/** How a format writes cells: what stands before each column's, the cell itself, and what ends a row. */
interface Style {
	before: string[];
	cell(cell: Cell): string;
	end: string;
}
const csvStyle = (columns: readonly Column[], separator: Separator): Style => ({
	before: columns.map((_, i) => (i === 0 ? '' : separator)),
	cell: (cell) => cellText(cell, separator),
	end: '\r\n'
});
const jsonStyle = (columns: readonly Column[]): Style => ({
	before: columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`),
	cell: (cell) => (typeof cell === 'number' ? String(cell) : JSON.stringify(cell)),
	end: '}\n'
});

/** Cells of consecutive columns, the first of which is number `from`. */
function run({ before, cell }: Style, from: number, cells: readonly Cell[]): string {
	let text = '';
	for (let i = 0; i < cells.length; i++) text += before[from + i]! + cell(cells[i]!);
	return text;
}

/** Of these the survey has few: cards, kinds, outcomes. The same text is written the same way. */
function remembered(write: (cell: Cell) => string): (cell: Cell) => string {
	const known = new Map<Cell, string>();
	return (cell) => {
		let text = known.get(cell);
		if (text === undefined) known.set(cell, (text = write(cell)));
		return text;
	};
}

const OF_ROW = OF_CHOICE.slice(2) as (keyof ChoiceRow)[];
function choicesIn(style: Style, layout: Layout): (people: readonly ExportedResponse[]) => string {
	const { before, cell, end } = style;
	const few = remembered(cell);
	const words = layout.choices.some(({ fixed }) => fixed === 'text');
	const first = 1 + OF_CHOICE.length;
	return (people) => {
		let text = '';
		for (const response of people) {
			const { person, about, answers } = layout.choicesOf(response);
			const tail = run(style, first + Number(words), about) + end;
			for (const { question, rows } of answers) {
				const front = before[0]! + cell(person) + before[1]! + few(question.id) + before[2]! + few(question.kind);
				for (const row of rows) {
					text += front;
					for (let i = 0; i < OF_ROW.length; i++) text += before[3 + i]! + few(row[OF_ROW[i]!]);
					if (words) text += before[first]! + cell(row.text);
					text += tail;
				}
			}
		}
		return text;
	};
}

/** Writes a page of people as lines of the file, without its head. */
export function linesIn(layout: Layout, file: FileName, format: Format): (people: readonly ExportedResponse[]) => string {
	const columns = layout[file];
	const style = format.kind === 'csv' ? csvStyle(columns, format.separator) : jsonStyle(columns);
	if (file === 'choices') return choicesIn(style, layout);
	return (people) => {
		let text = '';
		for (const response of people) text += run(style, 0, layout.personRow(response)) + style.end;
		return text;
	};
}
