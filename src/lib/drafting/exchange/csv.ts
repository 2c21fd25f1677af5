/**
 * Translations for a spreadsheet: UTF-8 with its mark and semicolons, as Excel in Swedish opens and saves them. Taken back also
 * with commas or tabs, which others save. A cell that a spreadsheet would calculate has an apostrophe before it, and loses it on the way back.
 */
import type { TextState } from '#drafting/translation.ts';
import { carried, type About, type Refused, type Returned, type Unit } from './unit.ts';

/** Words of the first row, and of states. */
export interface CsvWords {
	place: string;
	where: string;
	state: string;
	states: Record<TextState, string>;
}

/** No letter of another encoding, so that a file that has lost its letters is known by its first cell. */
const MARK = '·';
const CALCULATED = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const harmless = (text: string): string => (CALCULATED.test(text) ? `'${text}` : text);
const unharmed = (text: string): string => (text.startsWith("'") && CALCULATED.test(text) ? text.slice(1) : text);
const cell = (text: string): string => `"${harmless(carried(text)).replaceAll('"', '""')}"`;

/** `languages`: what the two are called. */
export function writeCsv({ survey, from, to }: About, units: readonly Unit[], words: CsvWords, languages: { from: string; to: string }): string {
	const rows = [
		[`${words.place} ${MARK} ${survey}`, words.where, `${languages.from} (${from})`, `${languages.to} (${to})`, words.state],
		...units.map(({ name, where, source, target, state }) => [name, where, source, target, words.states[state]])
	];
	return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Rows of cells; null when a quoted cell does not end. */
function rowsOf(text: string, separator: string): string[][] | null {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	const end = () => {
		if (row.some((one) => one !== '')) rows.push(row);
		row = [];
	};
	while (at < text.length) {
		let value = '';
		if (text[at] === '"') {
			for (at++; ; at += 2) {
				const close = text.indexOf('"', at);
				if (close < 0) return null;
				value += text.slice(at, close);
				at = close;
				if (text[at + 1] !== '"') break;
				value += '"';
			}
			at++;
		}
		const from = at;
		while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
		row.push(value + text.slice(from, at));
		if (text[at] === separator) {
			at++;
			if (at < text.length) continue;
			row.push('');
		}
		if (text[at] === '\r' && text[at + 1] === '\n') at++;
		at++;
		end();
	}
	end();
	return rows;
}

/** What the first row says, for the separator that it has; null when it is not ours. */
function headOf(text: string): { separator: string; about: About } | 'lost_letters' | null {
	const line = text.slice(0, 1000);
	for (const separator of [';', ',', '\t']) {
		// A first row that is cut off by the thousandth character is not ours.
		const [first] = rowsOf(line, separator) ?? rowsOf(line.slice(0, line.search(/[\r\n]/)), separator) ?? [];
		const survey = /(.) ([0-9a-f]{8}-[0-9a-f-]{27})$/u.exec(first?.[0]?.trim() ?? '');
		const [from, to] = [first?.[2], first?.[3]].map((name) => /\(([a-z]{2,3})\)$/.exec(name?.trim() ?? '')?.[1]);
		if (!survey || !from || !to) continue;
		return survey[1] === MARK ? { separator, about: { survey: survey[2]!, from, to } } : 'lost_letters';
	}
	return null;
}

/** What a file says; `doneWords`: of a text that is done, in every language of the interface. */
export function readCsv(file: string, doneWords: readonly string[]): Returned | Refused {
	// Excel's own first line, which says what separates cells.
	const text = file.replace(/^\ufeff/, '').replace(/^"?sep=.?"?\r?\n/i, '');
	const head = headOf(text);
	if (head === 'lost_letters') return { refused: 'lost_letters' };
	if (!head) return { refused: 'not_ours' };
	const rows = rowsOf(text, head.separator);
	if (!rows || rows.some((row) => row.length < 5)) return { refused: 'cut_off' };
	const units = rows.slice(1).map(([name, , source, target, state]) => ({
		name: unharmed(name!).trim(), source: carried(unharmed(source!)), target: carried(unharmed(target!)),
		settled: doneWords.includes(state!.trim().toLowerCase())
	}));
	return { ...head.about, units };
}
