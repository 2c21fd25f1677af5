/**
 * The gap between two parties: what differs between two releases of the same questions, computed from what they tell and
 * nothing else. So a gap cannot tell more of anybody than the two releases do together: a party under k has no release and no
 * gap, and what is hidden on either side has none either. It is not stored: releases never change, and the same two give the
 * same gap for ever (decision 33).
 *
 * In: the stored results of two releases, of rounds that ask the same version of a survey.
 * Out: per question, or dilemma, the first minus the second for each card or option, with an interval and what may be said.
 * - Cards in order: centred log worths, errors from their intervals (half / t_{n−1}), as compare-groups.ts; stones: shares,
 *   errors from their intervals on the logit scale, as compare-shares.ts. Differences, Holm and the limits of n: differences.ts.
 *   Dilemmas are tested together with the others of their question.
 * - Counts of people: Newcombe's interval; a difference is claimed where the interval at 1 − (1 − level)/m, m the options that
 *   are shown on both sides, leaves out 0 (Bonferroni), and n ≥ 10 on both sides.
 * Missing values: a hidden card or count, or one without an interval, is a row without numbers, and no test. Follow-ups are
 * not compared: who is asked about a card depends on their own answers.
 * Degenerate: a question that one side does not tell has no rows. Rounding of stored numbers (six decimals) is the tolerance.
 * Source: methods.md section 5. Reference in the tests: compare-groups.ts and compare-shares.ts on the answers themselves.
 */
import { countOf, type CountCell } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import { CLAIMED_FROM, claimRule, differenceRows, type ComparisonRow, type Difference } from '#stats/differences.ts';
import { studentQuantile } from '#stats/distributions.ts';
import { holm } from '#stats/holm.ts';
import { newcombeDifference } from '#stats/proportions.ts';
import { LEVEL } from './context.ts';

/** `same`: cannot be told apart. `few`: fewer than ten on a side, so nothing is claimed. `hidden`: on one side at least. */
export type GapSays = 'more' | 'less' | 'same' | 'few' | 'hidden';
export interface GapRow {
	/** A card's or an option's id, and what it is called; of a dilemma, its first card. */
	about: string;
	title: string;
	difference: number | null;
	low: number | null;
	high: number | null;
	says: GapSays;
}
export interface Gap {
	question: string;
	unit: string;
	position: number;
	prompt: string;
	/** `worth`: centred log worths. `stones`, `people`: shares of them, 0 … 1. `lean`: log worth between the two cards of a dilemma. */
	scale: 'worth' | 'stones' | 'people' | 'lean';
	/** Of a dilemma. */
	second?: string;
	n: [number, number] | null;
	level: number;
	/** Empty where one side tells nothing of the question. */
	rows: GapRow[];
}

interface Interval {
	low: number | null;
	high: number | null;
}
type Side = { n: number };

/** The standard error that an interval value ± t_{n−1}·error rests on. */
export function errorOf({ low, high }: Interval, { n }: Side): number | null {
	return low === null || high === null || n < 2 ? null : (high - low) / 2 / studentQuantile((1 + LEVEL) / 2, n - 1);
}

/** As errorOf, for a share whose interval is symmetric on the logit scale around the smoothed share (stats/points.ts). */
export function shareError({ low, high }: Interval, share: number | null, { n }: Side, total: number, cards: number): number | null {
	if (low === null || high === null || share === null || n < 2) return null;
	const smoothed = (share * n * total + 0.5) / (n * total + cards / 2);
	// An end that was moved to the share says nothing of the width; of the others the one farther from 0 and 1 is told best.
	const end = [low, high].filter((x) => x !== share && x > 0 && x < 1).sort((a, b) => b * (1 - b) - a * (1 - a))[0];
	if (end === undefined) return null;
	const logit = (x: number) => Math.log(x / (1 - x));
	return (Math.abs(logit(end) - logit(smoothed)) * smoothed * (1 - smoothed)) / studentQuantile((1 + LEVEL) / 2, n - 1);
}

const between = (a: number | null, b: number | null, errorA: number | null, errorB: number | null): Difference | null =>
	a === null || b === null || errorA === null || errorB === null ? null : { value: a - b, error: Math.hypot(errorA, errorB) };

type Named = { id: string; title: string };

const tested = (names: readonly Named[], differences: readonly (Difference | null)[], n: number): ComparisonRow[] =>
	differenceRows(names.map(({ id }) => id), differences, { df: n - 1, level: LEVEL, rule: claimRule(n, n) });

/** Tested differences as rows, with what may be said of each. */
const said = (names: readonly Named[], rows: readonly ComparisonRow[]): GapRow[] =>
	rows.map(({ difference, low, high, pHolm }, i) => {
		const says: GapSays = difference === null ? 'hidden' : pHolm === null ? 'few' : pHolm > 1 - LEVEL ? 'same' : difference > 0 ? 'more' : 'less';
		return { about: names[i]!.id, title: names[i]!.title, difference, low, high, says };
	});

interface Counted {
	n: number;
	cells: { id: string; title: string; cell: CountCell }[];
}
function countRows(own: Counted, other: Counted): GapRow[] {
	const pairs = own.cells.map(({ id, title, cell }) => {
		const there = other.cells.find((one) => one.id === id);
		return { id, title, a: countOf(cell), b: there ? countOf(there.cell) : null };
	});
	const tests = pairs.filter(({ a, b }) => a !== null && b !== null).length;
	return pairs.map(({ id, title, a, b }) => {
		const none = { about: id, title, difference: null, low: null, high: null, says: 'hidden' } as const;
		if (a === null || b === null) return none;
		const sides = [{ successes: a, n: own.n }, { successes: b, n: other.n }] as const;
		const shown = newcombeDifference(...sides, LEVEL);
		const claim = newcombeDifference(...sides, 1 - (1 - LEVEL) / tests);
		if (!shown || !claim) return none;
		const { estimate: difference, low, high } = shown;
		const says = Math.min(own.n, other.n) < CLAIMED_FROM ? 'few' : claim.low > 0 ? 'more' : claim.high < 0 ? 'less' : 'same';
		return { about: id, title, difference, low, high, says };
	});
}

/** What a step band is called. */
const bandOf = ({ from, to }: { from: number; to: number }) => ({ id: `${from}-${to}`, title: `${from}–${to}` });

/** One unit told by both sides; null for what is not compared. */
function compared(own: NonNullable<Result['content']>, other: NonNullable<Result['content']>): Pick<Gap, 'scale' | 'second' | 'n' | 'rows'> | null {
	if ('items' in own && 'items' in other) {
		const cards = own.items.length + own.hidden.length;
		const stones = 'total' in own && 'total' in other ? own.total : null;
		const there = new Map(other.items.map((item) => [item.card.id, item] as const));
		const about = [...own.items, ...own.hidden].map(({ card: { id, title } }) => ({ id, title }));
		const differences = about.map(({ id }) => {
			const a = own.items.find(({ card }) => card.id === id);
			const b = there.get(id);
			if (!a || !b) return null;
			return stones === null
				? between(a.centred, b.centred, errorOf(a, own), errorOf(b, other))
				: between(a.share, b.share, shareError(a, a.share, own, stones, cards), shareError(b, b.share, other, stones, cards));
		});
		return { scale: stones === null ? 'worth' : 'stones', n: [own.n, other.n], rows: said(about, tested(about, differences, Math.min(own.n, other.n))) };
	}
	if ('rows' in own && 'rows' in other) {
		const counted = ({ n, rows }: typeof own): Counted => ({ n, cells: rows.map((row) => ({ ...('value' in row ? { id: row.value, title: row.label } : bandOf(row)), cell: row.cell })) });
		return { scale: 'people', n: [own.n, other.n], rows: countRows(counted(own), counted(other)) };
	}
	return null;
}

/** The dilemmas of a question, tested together. */
function dilemmas(pairs: readonly (readonly [Result, Result | undefined])[]): Gap[] {
	const told = pairs.map(([own, other]) => (own.content && other?.content && 'lean' in own.content && 'lean' in other.content ? ([own.content, other.content] as const) : null));
	const both = told.filter((one) => one !== null);
	const names = both.map(([{ first: { id, title } }]) => ({ id, title }));
	const alone = both.map(([a, b], i) => {
		// Twice the first card's: the two have mean 0.
		const half = between(a.centred, b.centred, errorOf(a, a), errorOf(b, b));
		return tested([names[i]!], [half && { value: 2 * half.value, error: 2 * half.error }], Math.min(a.n, b.n))[0]!;
	});
	const adjusted = holm(alone.map(({ pHolm }) => pHolm));
	const rows = said(names, alone.map((row, i) => ({ ...row, pHolm: adjusted[i]! })));
	return pairs.map(([own], i) => {
		const pair = told[i];
		const content = pair?.[0];
		return {
			...head(own), scale: 'lean' as const, ...(content ? { second: content.second.title } : {}),
			n: pair ? [pair[0].n, pair[1].n] as [number, number] : null, rows: pair ? [rows[both.indexOf(pair)]!] : []
		};
	});
}

const head = ({ question, unit, position, prompt }: Result) => ({ question, unit, position, prompt, level: LEVEL });

/** Everything that can be compared between two releases, in the survey's order. */
export function gapsBetween(own: readonly Result[], other: readonly Result[]): Gap[] {
	const there = new Map(other.map((result) => [JSON.stringify([result.question, result.unit]), result]));
	const pairs = own.filter(({ follows }) => follows === null).map((result) => [result, there.get(JSON.stringify([result.question, result.unit]))] as const);
	const ofDilemmas = Map.groupBy(pairs.filter(([{ unit }]) => unit !== ''), ([{ question }]) => question);
	const whole = pairs.filter(([{ unit }]) => unit === '').flatMap(([a, b]): Gap[] => {
		if (!a.content || !b?.content) return [{ ...head(a), scale: 'worth', n: null, rows: [] }];
		const found = compared(a.content, b.content);
		return found ? [{ ...head(a), ...found }] : [];
	});
	return [...whole, ...[...ofDilemmas.values()].flatMap(dilemmas)].sort((a, b) => a.position - b.position);
}
