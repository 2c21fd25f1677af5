/**
 * Reads the input of "The command" (methods.md) from anything JSON can hold. Nothing gets past it that an estimator
 * cannot take, so the estimators trust their data.
 *
 * In: `unknown`. Out: the data and options of a built format, or ONE line that names the place: respondent id and answer
 * number (counted from 1). Never throws; text from the input is quoted, on one line and at most 60 characters long.
 * Missing values: best, worst, weight, group, options may be absent; best and worst may also be null. A weight of null is
 * an error, since NaN becomes null in JSON. Unknown fields are ignored.
 * Refused: duplicate ids, weights that are negative or not finite, indexes that are not whole or not in `items`, fewer
 * than two shown items or the same one twice, best or worst not shown, best equal to worst, `equal` together with them.
 * Limits, against input that would exhaust memory or patience: 200 items, weight 1e6, 1e6 draws, items × draws ≤ 2e7.
 */
import type { BestWorstAnswer, BestWorstData, BestWorstRespondent } from './best-worst.ts';
import { DEFAULT_DRAWS, DEFAULT_LEVEL, DEFAULT_SEED, type EstimateOptions } from './estimate.ts';

export const FORMATS = ['pairs', 'best-worst', 'ranking', 'points', 'graded-pairs'] as const;
export type Format = (typeof FORMATS)[number];

export type InputResult =
	| { ok: true; format: 'best-worst'; data: BestWorstData; options: Required<Omit<EstimateOptions, 'ghost'>> }
	| { ok: false; message: string };

/** Carries the line to the top; never leaves this file. */
class Refused extends Error {}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function quote(value: unknown): string {
	// Only short pieces are ever turned into text: the input may be ten megabytes of anything.
	if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	return String(value);
}

function index(value: unknown, k: number, what: string, place: string): number {
	if (typeof value !== 'number' || !Number.isInteger(value)) {
		throw new Refused(`${place}: ${what} is ${quote(value)}, not the index of an item`);
	}
	if (value < 0 || value >= k) {
		throw new Refused(`${place}: ${what} is ${value}, but items have the indexes 0 to ${k - 1}`);
	}
	return value;
}

function readAnswer(value: unknown, k: number, place: string): BestWorstAnswer {
	if (!isObject(value)) throw new Refused(`${place}: ${quote(value)} is not an answer { shown, best, worst }`);
	if (!Array.isArray(value.shown)) throw new Refused(`${place}: shown is ${quote(value.shown)}, not a list of items`);
	if (value.shown.length > k) throw new Refused(`${place}: ${value.shown.length} items are shown, but there are only ${k}`);
	const shown = value.shown.map((item) => index(item, k, 'a shown item', place));
	const different = new Set(shown);
	if (different.size < shown.length) throw new Refused(`${place}: an item is shown twice`);
	if (shown.length < 2) throw new Refused(`${place}: fewer than two items are shown`);

	const chosen = (name: 'best' | 'worst') => {
		const raw = value[name] ?? null;
		if (raw === null) return null;
		const item = index(raw, k, name, place);
		if (!different.has(item)) throw new Refused(`${place}: ${name} is ${item}, which is not among the shown items`);
		return item;
	};
	const best = chosen('best');
	const worst = chosen('worst');
	if (best !== null && best === worst) throw new Refused(`${place}: best and worst are the same item, ${best}`);
	const equal = value.equal ?? false;
	if (typeof equal !== 'boolean') throw new Refused(`${place}: equal is ${quote(equal)}, not true or false`);
	if (equal && (best !== null || worst !== null)) {
		throw new Refused(`${place}: "all equal" cannot be combined with a best or worst item`);
	}
	return equal ? { shown, best, worst, equal } : { shown, best, worst };
}

function readRespondent(value: unknown, k: number, number: number, seen: Map<string, number>): BestWorstRespondent {
	if (!isObject(value)) throw new Refused(`respondent number ${number}: ${quote(value)} is not a respondent { id, answers }`);
	const rawId = value.id;
	// Whole numbers are accepted as ids, since exports from spreadsheets have them.
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
		answers: answers.map((answer, a) => readAnswer(answer, k, `${place}, answer ${a + 1}`))
	};
}

function readItems(value: unknown): string[] {
	if (!Array.isArray(value)) throw new Refused(`items is ${quote(value)}, not a list of texts`);
	if (value.length < 2 || value.length > 200) throw new Refused(`items holds ${value.length}, but must hold 2 to 200`);
	const wrong = value.findIndex((item) => typeof item !== 'string');
	if (wrong !== -1) throw new Refused(`items: number ${wrong + 1} is ${quote(value[wrong])}, not a text`);
	return value;
}

function readOptions(value: unknown, k: number): Required<Omit<EstimateOptions, 'ghost'>> {
	if (value !== undefined && value !== null && !isObject(value)) throw new Refused(`options is ${quote(value)}, not an object`);
	const fields = value ?? {};
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
	if (fields.compare !== undefined && fields.compare !== null) throw new Refused('options: compare: not built yet');
	return { level, seed, draws };
}

export function readInput(value: unknown): InputResult {
	try {
		if (!isObject(value)) throw new Refused(`input is ${quote(value)}, not an object { format, items, respondents }`);
		const format = FORMATS.find((name) => name === value.format);
		if (format === undefined) {
			throw new Refused(`format ${quote(value.format)} is unknown; there are ${FORMATS.join(', ')}`);
		}
		if (format !== 'best-worst') throw new Refused(`format ${format}: not built yet`);
		const items = readItems(value.items);
		const options = readOptions(value.options, items.length);
		if (!Array.isArray(value.respondents)) throw new Refused(`respondents is ${quote(value.respondents)}, not a list`);
		const seen = new Map<string, number>();
		const respondents = value.respondents.map((one, r) => readRespondent(one, items.length, r + 1, seen));
		return { ok: true, format, data: { items, respondents }, options };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, message: error.message };
		throw error;
	}
}
