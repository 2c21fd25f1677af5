/** The codebook as rows, and as DDI Codebook 2.5 at variable level. */
import type { Described, ExportWords } from './describe.ts';
import type { Cell } from './kind.ts';

const listed = (values: Described['values']): string => values.map(({ code, label }) => `${code} = ${label}`).join('; ');

export const codebookHead = ({ columns }: ExportWords): Cell[] => [columns.variable, columns.label, columns.question, columns.values, columns.missing];
export const codebookRows = (all: readonly Described[]): Cell[][] => all.map(({ column, label, question, values, missing }) => [column.name, label, question || null, listed(values) || null, listed(missing) || null]);

const escaped = (text: string): string =>
	// What XML cannot hold is nowhere in a text of ours, but a survey may have been sent in by hand.
	text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const category = ({ code, label }: { code: number; label: string }, missing: boolean): string =>
	`      <catgry${missing ? ' missing="Y"' : ''}><catValu>${code}</catValu><labl>${escaped(label)}</labl></catgry>\n`;

/** `title`: of the survey. `file`: the name of the file that the variables are in. */
export function ddi(all: readonly Described[], { title, file, language }: { title: string; file: string; language: string }): string {
	const variables = all.map(
		({ column, label, question, values, missing }, i) =>
			`    <var ID="V${i + 1}" name="${escaped(column.name)}" files="F1" intrvl="discrete">\n      <labl>${escaped(label)}</labl>\n` +
			(question ? `      <qstn><qstnLit>${escaped(question)}</qstnLit></qstn>\n` : '') +
			values.map((one) => category(one, false)).join('') + missing.map((one) => category(one, true)).join('') +
			`      <varFormat type="${column.type === 'number' ? 'numeric' : 'character'}"/>\n    </var>\n`
	);
	return (
		`<?xml version="1.0" encoding="UTF-8"?>\n<codeBook version="2.5" xml:lang="${escaped(language)}" xmlns="ddi:codebook:2_5">\n` +
		`  <stdyDscr><citation><titlStmt><titl>${escaped(title)}</titl></titlStmt></citation></stdyDscr>\n` +
		`  <fileDscr ID="F1"><fileTxt><fileName>${escaped(file)}</fileName></fileTxt></fileDscr>\n  <dataDscr>\n${variables.join('')}  </dataDscr>\n</codeBook>\n`
	);
}
