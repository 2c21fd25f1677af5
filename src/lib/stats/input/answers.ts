/**
 * One answer of each format, from anything JSON can hold (methods.md, "The command").
 *
 * In: the value, K, the place for the message, and for points the total. Out: a valid answer, or `Refused`.
 * Missing values: best and worst may be null or absent; a ranking with an empty or null order, points: null, score: null
 * and choice "skip" are skips.
 */
import type { BestWorstAnswer } from '#stats/best-worst.ts';
import { MAX_SCORE, type GradedAnswer } from '#stats/graded-pairs.ts';
import type { PairAnswer, PairChoice } from '#stats/pairs.ts';
import type { PointsAnswer } from '#stats/mean-shares.ts';
import type { RankingAnswer } from '#stats/rankings.ts';
import { isObject, quote, readIndex, readShown, Refused, type Fields } from './refuse.ts';

const CHOICES: readonly PairChoice[] = ['a', 'b', 'tie', 'skip'];

function fieldsOf(value: unknown, shape: string, place: string): Fields {
	if (!isObject(value)) throw new Refused(`${place}: ${quote(value)} is not an answer { ${shape} }`);
	return value;
}

export function readBestWorst(value: unknown, k: number, place: string): BestWorstAnswer {
	const fields = fieldsOf(value, 'shown, best, worst', place);
	const shown = readShown(fields.shown, k, place);
	const chosen = (name: 'best' | 'worst') => {
		const raw = fields[name] ?? null;
		if (raw === null) return null;
		const item = readIndex(raw, k, name, place);
		if (!shown.includes(item)) throw new Refused(`${place}: ${name} is ${item}, which is not among the shown items`);
		return item;
	};
	const best = chosen('best');
	const worst = chosen('worst');
	if (best !== null && best === worst) throw new Refused(`${place}: best and worst are the same item, ${best}`);
	const equal = fields.equal ?? false;
	if (typeof equal !== 'boolean') throw new Refused(`${place}: equal is ${quote(equal)}, not true or false`);
	if (equal && (best !== null || worst !== null)) {
		throw new Refused(`${place}: "all equal" cannot be combined with a best or worst item`);
	}
	return equal ? { shown, best, worst, equal } : { shown, best, worst };
}

function readSides(fields: Fields, k: number, place: string): { a: number; b: number } {
	const a = readIndex(fields.a, k, 'a', place);
	const b = readIndex(fields.b, k, 'b', place);
	if (a === b) throw new Refused(`${place}: a and b are the same item, ${a}`);
	return { a, b };
}

export function readPair(value: unknown, k: number, place: string): PairAnswer {
	const fields = fieldsOf(value, 'a, b, choice', place);
	const sides = readSides(fields, k, place);
	const choice = CHOICES.find((name) => name === fields.choice);
	if (choice === undefined) throw new Refused(`${place}: choice is ${quote(fields.choice)}, not ${CHOICES.join(', ')}`);
	return { ...sides, choice };
}

export function readGraded(value: unknown, k: number, place: string): GradedAnswer {
	const fields = fieldsOf(value, 'a, b, score', place);
	const sides = readSides(fields, k, place);
	const score = fields.score ?? null;
	if (score === null) return { ...sides, score };
	if (typeof score !== 'number' || !Number.isInteger(score) || Math.abs(score) > MAX_SCORE) {
		throw new Refused(`${place}: score is ${quote(score)}, not a whole number from -${MAX_SCORE} to ${MAX_SCORE}`);
	}
	return { ...sides, score };
}

export function readRanking(value: unknown, k: number, place: string): RankingAnswer {
	const fields = fieldsOf(value, 'shown, order', place);
	const shown = readShown(fields.shown, k, place);
	const raw = fields.order ?? [];
	if (!Array.isArray(raw)) throw new Refused(`${place}: order is ${quote(raw)}, not a list of items`);
	if (raw.length > shown.length) throw new Refused(`${place}: ${raw.length} items are ranked, but ${shown.length} are shown`);
	const order = raw.map((item) => readIndex(item, k, 'a ranked item', place));
	if (new Set(order).size < order.length) throw new Refused(`${place}: an item is ranked twice`);
	const among = new Set(shown);
	const stray = order.find((item) => !among.has(item));
	if (stray !== undefined) throw new Refused(`${place}: item ${stray} is ranked, which is not among the shown items`);
	return { shown, order };
}

export function readPoints(value: unknown, k: number, total: number, place: string): PointsAnswer {
	const fields = fieldsOf(value, 'points', place);
	const raw = fields.points ?? null;
	if (raw === null) return { points: null };
	if (!Array.isArray(raw)) throw new Refused(`${place}: points is ${quote(raw)}, not a list`);
	if (raw.length !== k) throw new Refused(`${place}: points holds ${raw.length} numbers, but there are ${k} items`);
	const wrong = raw.findIndex((x) => typeof x !== 'number' || !Number.isInteger(x) || x < 0);
	if (wrong !== -1) throw new Refused(`${place}: points of item ${wrong} is ${quote(raw[wrong])}, not a whole number from 0`);
	const sum = (raw as number[]).reduce((all, x) => all + x, 0);
	if (sum !== total) throw new Refused(`${place}: points sum to ${sum} instead of ${total}`);
	return { points: raw as number[] };
}
