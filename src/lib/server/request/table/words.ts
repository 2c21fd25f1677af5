/** What is said of a file from elsewhere and of its columns, in words. */
import { MISSING } from '#domain/export/kind.ts';
import { optionsOf } from '#domain/import/reading.ts';
import { columnLetters, MOST_IN_TABLE, type Table, type TableRefusal } from '#domain/import/table.ts';
import type { MappingProblem } from '#domain/import/mapping.ts';
import type { Target } from '#domain/import/targets.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Sheet, row and column, as far as they are known; '' where none is. */
export function placeText({ place }: Messages['tables'], { sheet, row, column }: Pick<TableRefusal, 'sheet' | 'row' | 'column'>): string {
	const parts = [...(sheet === null ? [] : [fill(place.sheet, { sheet })]), ...(row === null ? [] : [fill(place.row, { row })]), ...(column === null ? [] : [fill(place.column, { column })])];
	return capital(parts.join(', '));
}

const NUMBERS = { ...MOST_IN_TABLE, megabytes: MOST_IN_TABLE.bytes / 1024 / 1024 };

/** The one sentence about a file that cannot be read. */
export function refusalText(words: Messages['tables'], refusal: TableRefusal, lang: string): string {
	const numbers = Object.fromEntries(Object.entries(NUMBERS).map(([name, most]) => [name, most.toLocaleString(lang)])) as Record<keyof typeof NUMBERS, string>;
	const [where, what] = [placeText(words, refusal), fill(words.problems[refusal.problem], numbers)];
	return where === '' ? what : `${where}: ${what}`;
}

const titleOf = (survey: SurveyContent, card: string | undefined): string => survey.cards.find(({ id }) => id === card)?.title ?? '';

/** What a column can be, within its question: "Stenar på: Bostad". */
export function targetText(messages: Pick<Messages, 'tables' | 'exports'>, survey: SurveyContent, { about, part }: Target): string {
	if (about) return messages.exports.fixed[about];
	if (!part) return '';
	const values = { card: titleOf(survey, part.cards?.[0]), other: titleOf(survey, part.cards?.[1]), screen: part.screen ?? '' };
	return fill(part.tells === 'pair' || part.tells === 'order' ? messages.tables.tells[part.tells] : messages.exports.tells[part.tells], values);
}

/** What a value of a column can mean, to choose between: the option's or card's words, a number, or why there is none. */
export function choicesText(messages: Pick<Messages, 'exports'>, survey: SurveyContent, target: Target): { code: number; text: string }[] {
	const texts = new Map(textsOf(survey).map(({ place, text }) => [place, text]));
	const missing = new Map<number, string>(Object.entries(MISSING).map(([kind, code]) => [code, messages.exports.missing[kind as keyof typeof MISSING]]));
	return optionsOf(survey, target).map(({ code, option, card }) => {
		const own = card !== undefined ? titleOf(survey, card) : option?.place ? texts.get(option.place) : (option?.texts?.[1] ?? option?.texts?.[0]);
		return { code, text: own ?? missing.get(code) ?? String(code) };
	});
}

/** What is wrong with which column is what. */
export function mappingText(words: Messages['tables'], survey: SurveyContent, table: Table, problem: MappingProblem, targets: readonly Target[]): string {
	const cards = targets.filter(({ key }) => problem.targets?.includes(key)).map(({ part }) => titleOf(survey, part?.cards?.[0])).join(', ');
	const text = fill(words.mapping[problem.problem], { cards });
	if (problem.column === undefined) return text;
	return `${capital(fill(words.place.column, { column: columnLetters(problem.column) }))} (${table.head[problem.column] ?? ''}): ${text}`;
}
