/** What the cells of a column mean: a number for each, the same as in an export. */
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { OptionTaken } from './kind.ts';
import { Lookup, wholeNumber } from './normal.ts';
import { cellText, type TableCell } from './table.ts';
import { textsByLanguage, type Target } from './targets.ts';

/** How a value was understood: as somebody said, as a number of an export, by its words, as the number itself, as an option's number. */
export type ReadBy = 'said' | 'code' | 'text' | 'number' | 'place';
export type CellRead = { blank: true } | { value: number | readonly number[]; by: ReadBy } | { wrong: 'unmatched' | 'day' };

/** By the text of a cell, as it is shown: a number, or null for a value that is not taken in. */
export type SaidOfValues = Readonly<Record<string, number | null>>;

/** The values that somebody can choose between for a cell of a target: numbers in the survey's order. */
export function optionsOf(survey: SurveyContent, { takes, missing }: Target): { code: number; option?: OptionTaken; card?: string }[] {
	const missed = missing.map((code) => ({ code }));
	if (takes.takes === 'options') return [...takes.options.map((option) => ({ code: option.code, option })), ...missed.filter(({ code }) => !takes.options.some((one) => one.code === code))];
	if (takes.takes === 'card') return [...takes.from.map((card) => ({ code: survey.cards.findIndex(({ id }) => id === card) + 1, card })), ...missed];
	if (takes.takes === 'number') return [...Array.from({ length: takes.most - takes.least + 1 }, (_, i) => ({ code: takes.least + i })), ...missed];
	return missed;
}

type ReadText = (text: string) => CellRead;

const WRONG: CellRead = { wrong: 'unmatched' };
const SEVERAL = /\s*[;\n]\s*/;

/** Reads by words and numbers. `coded`: the numbers are those of an export. */
function textReader(survey: SurveyContent, { takes, missing }: Target, coded: boolean): ReadText {
	if (takes.takes === 'id') return () => WRONG;
	const lookup = new Lookup<number>();
	const codes = new Set<number>();
	let hasNumbers = false;
	if (takes.takes === 'options') {
		const languages = textsByLanguage(survey);
		for (const { code, place, texts = [] } of takes.options) {
			codes.add(code);
			for (const text of [...texts, ...(place ? languages.flatMap((words) => words(place) ?? []) : [])]) {
				hasNumbers ||= wholeNumber(text) !== null;
				lookup.add(text, code);
			}
		}
	} else if (takes.takes !== 'number') {
		const languages = textsByLanguage(survey);
		// Among the cards that may be chosen a name is one card's; others are known, so that it can be said that they are others.
		const inside = new Lookup<number>();
		for (const [i, { id }] of survey.cards.entries()) {
			codes.add(i + 1);
			for (const text of [id, ...languages.flatMap((words) => words(`card:${id}:title`) ?? [])]) {
				hasNumbers ||= wholeNumber(text) !== null;
				(takes.from.includes(id) ? inside : lookup).add(text, i + 1);
			}
		}
		const one: ReadText = (text) => {
			const number = wholeNumber(text);
			if (number !== null && missing.includes(number)) return { value: number, by: 'code' };
			if (coded) return number !== null && codes.has(number) ? { value: number, by: 'code' } : WRONG;
			const found = inside.find(text) ?? lookup.find(text);
			return found ? { value: found.meaning, by: 'text' } : WRONG;
		};
		if (takes.takes === 'card') return one;
		return (text) => {
			const parts = text.split(SEVERAL).filter((part) => part !== '').map(one);
			const values = parts.flatMap((part) => ('value' in part ? [part.value as number] : []));
			if (values.length < parts.length || parts.length === 0) return WRONG;
			if (values.some((value) => value < 0)) return values.length === 1 ? { value: values[0]!, by: 'code' } : WRONG;
			return { value: values, by: 'text' };
		};
	}
	return (text) => {
		const number = wholeNumber(text);
		if (number !== null && missing.includes(number)) return { value: number, by: 'code' };
		if (takes.takes === 'number') return number !== null && number >= takes.least && number <= takes.most ? { value: number, by: 'number' } : WRONG;
		const code: CellRead = number !== null && codes.has(number) ? { value: number, by: coded ? 'code' : 'place' } : WRONG;
		if (coded && number !== null) return code;
		// Without its sign −3 would be 3.
		const found = number !== null && number < 0 ? null : lookup.find(text);
		if (found) return { value: found.meaning, by: 'text' };
		// Where an option is called by a number itself, a number is that name and never a place in the list.
		return hasNumbers ? WRONG : code;
	};
}

/** Reads the cells of a column. `heading`: a name of our own files means that numbers are as in those. */
export function cellReader(survey: SurveyContent, target: Target, heading: string, said: SaidOfValues = {}): (cell: TableCell) => CellRead {
	const read = textReader(survey, target, heading.trim() === target.exported);
	const allowed = new Set(optionsOf(survey, target).map(({ code }) => code));
	const known = new Map<string, CellRead>();
	return (cell) => {
		if (cell === null) return { blank: true };
		const text = cellText(cell);
		let found = known.get(text);
		if (found && typeof cell !== 'object') return found;
		if (Object.hasOwn(said, text)) {
			const value = said[text]!;
			found = value !== null && allowed.has(value) ? { value, by: 'said' } : WRONG;
		} else found = typeof cell === 'object' ? { wrong: 'day' } : read(text);
		if (typeof cell !== 'object' && known.size < 10_000) known.set(text, found);
		return found;
	};
}
