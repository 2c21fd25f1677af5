/** A script for SPSS (.sps) that reads a file with labels and kinds of missing. */
import type { Described } from './describe.ts';

/** SPSS reads at most so many bytes of a label, and of a line of syntax. */
const MOST_LABEL_BYTES = 120;
const MOST_LINE_BYTES = 251;

const bytes = (text: string): number => new TextEncoder().encode(text).length;
/** In quotes, without line breaks, cut so that label and line are read whole. */
function quoted(text: string): string {
	let cut = [...text.replace(/\s+/g, ' ').trim()];
	while (bytes(cut.join('')) > MOST_LABEL_BYTES) cut = cut.slice(0, -1);
	return `"${cut.join('').replaceAll('"', '""')}"`;
}
const MOST_TEXT = 8000;
const WIDTH: Record<string, number> = { person: 36, text: MOST_TEXT };

export interface ReadBy {
	fileName: string;
	separator: ';' | ',';
	/** What stands first in the script: which file it reads and how. */
	note: string;
}

export function spss(all: readonly Described[], { fileName, separator, note }: ReadBy): string {
	const labels = all.map(({ column, label }) => `  ${column.name} ${quoted(label)}`);
	const valued = all.filter(({ column, values, missing }) => column.type === 'number' && values.length + missing.length > 0);
	const values = valued.map(({ column, values, missing }) => `  /${column.name}\n${[...values, ...missing].map(({ code, label }) => `    ${code} ${quoted(label)}`).join('\n')}`);
	const withMissing = all.filter(({ column, missing }) => column.type === 'number' && missing.length > 0);
	const text = all.filter(({ column }) => column.type === 'text');
	const format = ({ column }: Described) => (column.type === 'number' ? 'F8.0' : `A${WIDTH[column.name] ?? (column.variable ? MOST_TEXT : 60)}`);
	return (
		`* ${note.replaceAll('\n', '\n* ')}\n\nSET UNICODE=ON.\nGET DATA\n  /TYPE=TXT\n  /FILE="${fileName}"\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /DELIMITERS="${separator}"\n` +
		`  /QUALIFIER='"'\n  /FIRSTCASE=2\n  /VARIABLES=\n${all.map((one) => `    ${one.column.name} ${format(one)}`).join('\n')}.\n\n` +
		// A text that a spreadsheet would read as a formula has an apostrophe in front (domain/export/csv.ts).
		text.map(({ column: { name } }) => `IF (CHAR.SUBSTR(${name},1,1)="'") ${name}=CHAR.SUBSTR(${name},2).\n`).join('') +
		`\nVARIABLE LABELS\n${labels.join('\n')}.\n` +
		(values.length > 0 ? `\nVALUE LABELS\n${values.join('\n')}.\n` : '') +
		withMissing.map(({ column }) => `MISSING VALUES ${column.name} (-99 THRU -94).\n`).join('') +
		'EXECUTE.\n'
	);
}
/** No line of a script is longer than SPSS reads: for the test. */
export const longLines = (script: string): string[] => script.split('\n').filter((line) => bytes(line) > MOST_LINE_BYTES);
