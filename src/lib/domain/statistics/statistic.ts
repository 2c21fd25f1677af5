/** A statistic from elsewhere, in one shape whatever file it came in: one definition, and its figures by area, period and sex. */

/** Why there is no value. Kept apart, since they are not the same thing to know: `secret` is held back, `nonresponse` was not answered. */
export const MISSING = ['secret', 'nonresponse', 'not_applicable', 'missing', 'removed'] as const;
export type Missing = (typeof MISSING)[number];

export const SEXES = ['T', 'K', 'M'] as const;
/** All, women, men. */
export type Sex = (typeof SEXES)[number];

export const KINDS = ['kolada', 'json-stat', 'pxweb', 'csv'] as const;
export type Kind = (typeof KINDS)[number];

export interface Area {
	code: string;
	name: string;
}
export interface Figure {
	area: Area;
	/** As its producer writes it: 2024, 2021-2024, 2024K1. */
	period: string;
	/** Null where the file does not say. */
	sex: Sex | null;
	/** Null exactly where `missing` says why. */
	value: number | null;
	missing: Missing | null;
	/** The producer's own sign beside the value or in its place; '' without one. */
	mark: string;
	/** Of how many areas it is a mean where each counts the same; null where it is an area's own. */
	meanOf: number | null;
}

/** What is counted. The same id with another title or description is another definition. */
export interface Definition {
	id: string;
	title: string;
	description: string;
}

export interface Statistic {
	kind: Kind;
	/** Who has made it; '' where the file does not say, and somebody has to. */
	producer: string;
	/** The whole line that says where it is from. */
	source: string;
	definition: Definition;
	/** '' where the file does not say. */
	unit: string;
	/** What the producer says about it, in its own words. */
	notes: string[];
	/** When the producer last changed it, as the file says; '' where it does not. */
	updated: string;
	figures: Figure[];
}

/** The four areas that are kept, in the order in which they are shown. Never a list of all: it would be read as a list of who is worst. */
export const PLACES = ['municipality', 'county', 'nation', 'comparison'] as const;
export type Place = (typeof PLACES)[number];
export interface PlacedFigure extends Figure {
	place: Place;
}
/** What is stored: everything that is shown of a statistic. */
export interface KeptStatistic extends Omit<Statistic, 'figures'> {
	/** The day that the file was fetched from its producer, YYYY-MM-DD. */
	retrievedOn: string;
	figures: PlacedFigure[];
}

/** What one file may hold: it is read in one go, and ten megabytes take about a second in which nobody else is answered. */
export const MOST = {
	bytes: 10 * 1024 * 1024,
	figures: 125_000,
	/** Definitions in one file, to choose among. */
	definitions: 60,
	/** Definitions that are taken in at a time. */
	taken: 12,
	/** Kept figures of one definition. */
	kept: 2_000,
	title: 300,
	description: 4_000,
	line: 300,
	unit: 80,
	area: 120,
	code: 40,
	period: 20,
	mark: 20,
	notes: 20,
	note: 1_000
} as const;

export type StatisticProblem =
	| 'not_text' | 'not_json' | 'other_shape' | 'wrong_type' | 'no_values' | 'too_many_figures' | 'too_many_definitions' | 'long_text' | 'twice' | 'value_and_sign'
	| 'only_a_page' | 'no_title' | 'no_area_name' | 'no_data_file' | 'two_data_files'
	| 'wrong_sizes' | 'no_dimension' | 'wrong_index' | 'wrong_count' | 'no_area_dimension' | 'no_time_dimension' | 'wrong_key' | 'not_a_number' | 'unknown_sex'
	| 'no_area' | 'no_period' | 'unknown_sign' | 'two_units' | 'two_names';

/** The one thing that is said of a file that is not taken in. */
export interface StatisticRefusal {
	problem: StatisticProblem;
	/** Which of several files; null where there is one. */
	file: string | null;
	/** Where in a JSON file: values[3].period. */
	path: string | null;
	/** Where in a text: row from 1; column as letters in a table, and as a number in a text. */
	row: number | null;
	column: string | null;
	/** What stands there, cut. */
	what: string;
}

/** Thrown inside the readers, where the wrong thing is found; their door catches it. */
export class StatisticRefused extends Error {
	readonly refusal: StatisticRefusal;
	constructor(problem: StatisticProblem, at: Partial<Omit<StatisticRefusal, 'problem'>> = {}) {
		super(problem);
		this.refusal = { problem, file: null, path: null, row: null, column: null, ...at, what: (at.what ?? '').slice(0, 80) };
	}
}

/** Where in a JSON file, as people who have seen one write it. */
export const pathText = (parts: readonly PropertyKey[]): string =>
	parts.map((part) => (typeof part === 'number' ? `[${part}]` : /^[\p{L}_][\p{L}\p{N}_]*$/u.test(String(part)) ? `.${String(part)}` : `[${JSON.stringify(String(part))}]`)).join('').replace(/^\./, '') || '$';

/** A text that is to be shown: one line, at most `most` letters, or the file is refused there. */
export function shownText(text: string, most: number, path: readonly PropertyKey[]): string {
	const one = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
	if (one.length > most || !one.isWellFormed()) throw new StatisticRefused('long_text', { path: pathText(path), what: one.toWellFormed() });
	return one;
}

/** Notices a figure that is there twice. */
export function onceEach(): (figure: Pick<Figure, 'area' | 'period' | 'sex'>, at: Partial<StatisticRefusal>) => void {
	const seen = new Set<string>();
	return ({ area, period, sex }, at) => {
		const key = JSON.stringify([area.code, period, sex]);
		if (seen.has(key)) throw new StatisticRefused('twice', { ...at, what: [area.name, period, sex].filter(Boolean).join(', ') });
		seen.add(key);
	};
}

/** By the words that producers use; null for others. A number is never a sex: 1 means men here and women there. */
export function sexOf(text: string): Sex | null {
	const word = text.trim().toLowerCase();
	if (/^(t|tot|totalt?|båda( könen)?|samtliga|alla|män och kvinnor|kvinnor och män|both( sexes)?|men and women|women and men)$/.test(word)) return 'T';
	if (/^(k|f|kvinn(a|or)|women|woman|females?)$/.test(word)) return 'K';
	return /^(m|man|män|men|males?)$/.test(word) ? 'M' : null;
}
