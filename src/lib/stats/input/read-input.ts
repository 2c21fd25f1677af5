/**
 * Reads and validates the input of "The command" (methods.md) from anything JSON can hold; estimators do not check again.
 *
 * In: `unknown`. Out: format, data and options, or ONE line that names the place: respondent id and answer number
 * (counted from 1). Never throws; text from the input is quoted, on one line and at most 60 characters long.
 * Missing values: weight, group, options may be absent; see answers.ts for skips. A weight of null is an error, since NaN
 * becomes null in JSON. Unknown fields are ignored, except among the options: a misspelt one would leave its default at work.
 * Refused: items that are empty or read alike (after NFC and trimming), unknown options, duplicate ids, weights that are negative or not finite, indexes that are not whole or not in `items`, points
 * that do not sum to `total`, groups to compare that nobody belongs to, and so on.
 * Limits, which bound memory and time: 200 items, weight 1e6, total 1e6, 1e6 draws,
 * items × draws ≤ 2e7.
 */
import type { BestWorstAnswer } from '#stats/best-worst.ts';
import { DEFAULT_DRAWS, DEFAULT_LEVEL, DEFAULT_SEED } from '#stats/estimate.ts';
import type { GradedAnswer } from '#stats/graded-pairs.ts';
import type { PairAnswer } from '#stats/pairs.ts';
import type { PointsAnswer } from '#stats/mean-shares.ts';
import type { RankingAnswer } from '#stats/rankings.ts';
import { readBestWorst, readGraded, readPair, readPoints, readRanking } from './answers.ts';
import { isObject, quote, Refused } from './refuse.ts';

export const FORMATS = ['pairs', 'best-worst', 'ranking', 'points', 'graded-pairs'] as const;
export type Format = (typeof FORMATS)[number];

export interface Respondent<Answer> {
	id: string;
	weight?: number;
	group?: string;
	answers: Answer[];
}
export interface InputOptions {
	level: number;
	seed: number;
	draws: number;
	/** Two groups, in the order in which the second is subtracted from the first. */
	compare?: [string, string];
}
interface Input<Name extends Format, Answer> {
	ok: true;
	format: Name;
	data: { items: string[]; respondents: Respondent<Answer>[] };
	options: InputOptions;
}
export type ReadInput =
	| Input<'pairs', PairAnswer>
	| Input<'best-worst', BestWorstAnswer>
	| Input<'ranking', RankingAnswer>
	| Input<'graded-pairs', GradedAnswer>
	| (Input<'points', PointsAnswer> & { data: { total: number } });
export type InputResult = ReadInput | { ok: false; message: string };

const DEFAULT_TOTAL = 10;
const OPTIONS = ['level', 'seed', 'draws', 'compare'];

function readRespondent<Answer>(
	value: unknown,
	number: number,
	seen: Map<string, number>,
	readAnswer: (value: unknown, place: string) => Answer
): Respondent<Answer> {
	if (!isObject(value)) throw new Refused(`respondent number ${number}: ${quote(value)} is not a respondent { id, answers }`);
	const rawId = value.id;
	// Spreadsheet exports have whole numbers as ids.
	const usable = (typeof rawId === 'string' && rawId !== '') || Number.isSafeInteger(rawId);
	if (!usable) throw new Refused(`respondent number ${number}: the id is ${quote(rawId)}, not a text`);
	const id = String(rawId);
	const place = `respondent ${quote(id)}`;
	const earlier = seen.get(id);
	if (earlier !== undefined) throw new Refused(`${place}: the id occurs twice, as respondent number ${earlier} and ${number}`);
	seen.set(id, number);

	const { weight, group, answers } = value;
	if (weight !== undefined && !(typeof weight === 'number' && weight >= 0 && weight <= 1e6)) {
		throw new Refused(`${place}: weight is ${quote(weight)}, not a number from 0 to 1000000`);
	}
	if (group !== undefined && group !== null && typeof group !== 'string') {
		throw new Refused(`${place}: group is ${quote(group)}, not a text`);
	}
	if (!Array.isArray(answers)) throw new Refused(`${place}: answers is ${quote(answers)}, not a list`);
	return {
		id,
		...(weight === undefined ? {} : { weight }),
		...(typeof group === 'string' ? { group } : {}),
		answers: answers.map((answer, a) => readAnswer(answer, `${place}, answer ${a + 1}`))
	};
}

function readItems(value: unknown): string[] {
	if (!Array.isArray(value)) throw new Refused(`items is ${quote(value)}, not a list of texts`);
	if (value.length < 2 || value.length > 200) throw new Refused(`items holds ${value.length}, but must hold 2 to 200`);
	const wrong = value.findIndex((item) => typeof item !== 'string');
	if (wrong !== -1) throw new Refused(`items: number ${wrong + 1} is ${quote(value[wrong])}, not a text`);
	const seen = new Map<string, number>();
	(value as string[]).forEach((item, i) => {
		const name = item.normalize('NFC').trim();
		if (name === '') throw new Refused(`items: number ${i + 1} is ${quote(item)}, an empty name`);
		const earlier = seen.get(name);
		if (earlier !== undefined) throw new Refused(`items: number ${earlier} and ${i + 1} have the same name, ${quote(name)}`);
		seen.set(name, i + 1);
	});
	return value;
}

function readCompare(value: unknown): [string, string] {
	const [first, second] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : [];
	if (typeof first !== 'string' || typeof second !== 'string') {
		throw new Refused(`options: compare is ${quote(value)}, not a list of two group names`);
	}
	if (first === second) throw new Refused(`options: compare names the group ${quote(first)} twice`);
	return [first, second];
}

function readOptions(value: unknown, k: number): InputOptions {
	if (value !== undefined && value !== null && !isObject(value)) throw new Refused(`options is ${quote(value)}, not an object`);
	const fields = value ?? {};
	const unknown = Object.keys(fields).find((name) => !OPTIONS.includes(name));
	if (unknown !== undefined) throw new Refused(`options: ${quote(unknown)} is unknown; there are ${OPTIONS.join(', ')}`);
	const { level = DEFAULT_LEVEL, seed = DEFAULT_SEED, draws = DEFAULT_DRAWS } = fields;
	if (typeof level !== 'number' || !(level > 0 && level < 1)) {
		throw new Refused(`options: level is ${quote(level)}, not a number between 0 and 1`);
	}
	if (typeof seed !== 'number' || !Number.isSafeInteger(seed) || seed < 0) {
		throw new Refused(`options: seed is ${quote(seed)}, not a whole number from 0`);
	}
	if (typeof draws !== 'number' || !Number.isInteger(draws) || draws < 1 || draws > 1e6) {
		throw new Refused(`options: draws is ${quote(draws)}, not a whole number from 1 to 1000000`);
	}
	if (draws * k > 2e7) throw new Refused(`options: ${draws} draws of ${k} items are too many together (at most 20000000)`);
	const compare = fields.compare ?? null;
	return { level, seed, draws, ...(compare === null ? {} : { compare: readCompare(compare) }) };
}

function readTotal(value: unknown = DEFAULT_TOTAL): number {
	if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 1e6) {
		throw new Refused(`total is ${quote(value)}, not a whole number from 1 to 1000000`);
	}
	return value;
}

function read(value: unknown): ReadInput {
	if (!isObject(value)) throw new Refused(`input is ${quote(value)}, not an object { format, items, respondents }`);
	const format = FORMATS.find((name) => name === value.format);
	if (format === undefined) throw new Refused(`format ${quote(value.format)} is unknown; there are ${FORMATS.join(', ')}`);
	const items = readItems(value.items);
	const k = items.length;
	const options = readOptions(value.options, k);
	const total = format === 'points' ? readTotal(value.total) : 0;
	const all = value.respondents;
	if (!Array.isArray(all)) throw new Refused(`respondents is ${quote(all)}, not a list`);

	function data<Answer>(readAnswer: (value: unknown, k: number, place: string) => Answer) {
		const seen = new Map<string, number>();
		const one = (answer: unknown, place: string) => readAnswer(answer, k, place);
		const respondents = (all as unknown[]).map((respondent, r) => readRespondent(respondent, r + 1, seen, one));
		for (const group of options.compare ?? []) {
			if (!respondents.some((respondent) => respondent.group === group)) {
				throw new Refused(`options: compare names the group ${quote(group)}, to which nobody belongs`);
			}
		}
		return { items, respondents };
	}
	switch (format) {
		case 'pairs':
			return { ok: true, format, data: data(readPair), options };
		case 'best-worst':
			return { ok: true, format, data: data(readBestWorst), options };
		case 'ranking':
			return { ok: true, format, data: data(readRanking), options };
		case 'graded-pairs':
			return { ok: true, format, data: data(readGraded), options };
		case 'points':
			return { ok: true, format, data: { ...data((answer, _, place) => readPoints(answer, k, total, place)), total }, options };
	}
}

export function readInput(value: unknown): InputResult {
	try {
		return read(value);
	} catch (error) {
		if (error instanceof Refused) return { ok: false, message: error.message };
		throw error;
	}
}
