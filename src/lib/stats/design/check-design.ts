/**
 * Checks a design before anybody has answered: a verdict with reasons, for all five formats.
 *
 * In: format, K, `sets` (what everybody is asked) or `versions` (what respondents get in turn), expected number of
 * respondents (absent: not judged), stones for points. A pair is a set of two; a ranking or a points question is the set of
 * items it lists. With fewer respondents than versions, balance and precision are those of the first ones.
 * Out: verdict, `unusable` when a reason is, else `weak` when there is any reason, else `ok`; reasons as codes with the
 * `value` found, the `limit` it is held to, the `items` and `places` concerned; screens per respondent; how often a
 * respondent meets each item on average; `designPrecision`. JSON-safe.
 * Limits and why: `limits.ts`. Unusable: answers are impossible or cannot be compared; weak: costs precision or
 * respondents' time. The codes:
 * - unknownFormat, invalidItemCount (K not a whole number), tooFewItems (< 2; best-worst and rankings weak at 2),
 *   tooManyItems, nothingAsked;
 * - unknownItem, duplicateItemInSet, setTooSmall, setTooLarge, listIncomplete (points over some items only: not a share
 *   of the whole), fewerStonesThanItems (some item gets none), invalidStones, repeatedSet (to the same person);
 * - itemNeverShown, itemShownTooSeldom (per person), exposureUneven (means differ by more than 1), notConnected (all sets
 *   together), notConnectedInFive (five respondents in a row), pairsUneven (efficiency), tooManyScreens;
 * - fewExpectedRespondents (below 5 nothing is shown, below 10 only "tends to").
 * Missing values: see above. Degenerate: any input of the right shape gives an answer; invalid entries of a set are reported
 * and the rest counted. Source: methods.md sections 2, 6 and 7. Reference: own cases per code (test).
 */
import type { Format } from '#stats/input/read-input.ts';
import { checkSets, type SetReasonCode } from './check-sets.ts';
import * as limits from './limits.ts';
import { designPrecision, type Precision } from './precision.ts';
import { islandCount, islandsOf, tallySets, type SetTally } from './tally.ts';

export interface DesignToCheck {
	format: Format;
	itemCount: number;
	sets?: readonly (readonly number[])[];
	versions?: readonly (readonly (readonly number[])[])[];
	respondents?: number | null;
	stones?: number;
	/** Standard deviation of people's log-worths around the group's, for the expected precision. */
	spread?: number;
}
export type Severity = 'weak' | 'unusable';
export type ReasonCode =
	| SetReasonCode
	| 'unknownFormat'
	| 'invalidItemCount'
	| 'tooFewItems'
	| 'tooManyItems'
	| 'nothingAsked'
	| 'invalidStones'
	| 'fewerStonesThanItems'
	| 'itemNeverShown'
	| 'itemShownTooSeldom'
	| 'exposureUneven'
	| 'notConnected'
	| 'notConnectedInFive'
	| 'pairsUneven'
	| 'tooManyScreens'
	| 'fewExpectedRespondents';
export interface DesignReason {
	code: ReasonCode;
	severity: Severity;
	value?: number;
	limit?: number;
	items?: number[];
	places?: { version: number; set: number }[];
}
export interface DesignCheck {
	verdict: 'ok' | Severity;
	reasons: DesignReason[];
	/** Of the respondent who gets most. */
	screens: number;
	showings: number[];
	precision: Precision | null;
}
type Report = (code: ReasonCode, severity: Severity, more?: Omit<DesignReason, 'code' | 'severity'>) => void;
type Versions = readonly (readonly (readonly number[])[])[];

/** Items outside the largest island, among those that are shown at all. */
function outsideLargestIsland(tally: SetTally, k: number): number[] {
	const label = islandsOf(tally.together, k);
	const size = new Array<number>(islandCount(label)).fill(0);
	for (const island of label) size[island]!++;
	const main = size.indexOf(Math.max(...size));
	return Array.from({ length: k }, (_, i) => i).filter((i) => label[i] !== main && tally.shown[i]! > 0);
}

function checkExposure(format: Format, showings: readonly number[], k: number, report: Report): void {
	const where = (wrong: (count: number) => boolean) => showings.flatMap((count, i) => (wrong(count) ? [i] : []));
	const never = where((count) => count === 0);
	if (never.length > 0) report('itemNeverShown', 'unusable', { items: never });

	const least = limits.LIMITS[format].showings(k);
	// Rounded, since versions in turn may give one item 1.95 and another 2.05 showings on average.
	const seldom = where((count) => count > 0 && Math.round(count) < least);
	const fewest = Math.min(...seldom.map((i) => showings[i]!));
	if (seldom.length > 0) report('itemShownTooSeldom', 'weak', { items: seldom, value: fewest, limit: least });

	const seen = showings.filter((count) => count > 0);
	const difference = Math.max(...seen) - Math.min(...seen);
	if (seen.length > 0 && difference > limits.EVEN_EXPOSURE + 1e-9) {
		report('exposureUneven', 'weak', { value: difference, limit: limits.EVEN_EXPOSURE });
	}
}

function checkConnection(versions: Versions, all: SetTally, k: number, report: Report): void {
	const apart = outsideLargestIsland(all, k);
	if (apart.length > 0) {
		const never = all.shown.filter((count) => count === 0).length;
		return report('notConnected', 'unusable', { items: apart, value: islandCount(islandsOf(all.together, k)) - never, limit: 1 });
	}
	if (versions.length <= limits.SMALL_GROUP) return;
	const worst = versions
		.map((_, from) => Array.from({ length: limits.SMALL_GROUP }, (_, i) => versions[(from + i) % versions.length]!))
		.map((group) => outsideLargestIsland(tallySets(group.flat(), k), k))
		.reduce((a, b) => (b.length > a.length ? b : a));
	if (worst.length > 0) report('notConnectedInFive', 'weak', { items: worst });
}

function checkStones(stones: number, k: number, report: Report): void {
	if (!Number.isInteger(stones) || stones < 1) report('invalidStones', 'unusable', { limit: 1 });
	// Some items must then get zero; even 10 stones over 8 items leave 42–54 % of the cells zero (methods.md section 0.4).
	else if (stones < k) report('fewerStonesThanItems', 'weak', { value: stones, limit: k });
}

function checkPeople(respondents: number, report: Report): void {
	const expected = Number.isFinite(respondents) ? respondents : 0;
	const too = expected < limits.FEWEST_RESPONDENTS ? 'unusable' : 'weak';
	const limit = too === 'weak' ? limits.ENOUGH_RESPONDENTS : limits.FEWEST_RESPONDENTS;
	if (expected < limits.ENOUGH_RESPONDENTS) report('fewExpectedRespondents', too, { value: expected, limit });
}

function checkItems(format: Format, k: number, report: Report): boolean {
	if (!Object.hasOwn(limits.LIMITS, format)) report('unknownFormat', 'unusable');
	else if (!Number.isInteger(k)) report('invalidItemCount', 'unusable');
	else if (k < 2) report('tooFewItems', 'unusable', { value: k, limit: 2 });
	else if (k > limits.MOST_ITEMS) report('tooManyItems', 'unusable', { value: k, limit: limits.MOST_ITEMS });
	else {
		const least = limits.LIMITS[format].good[0];
		if (k < least) report('tooFewItems', 'weak', { value: k, limit: least });
		return true;
	}
	return false;
}

export function checkDesign(design: DesignToCheck): DesignCheck {
	const { format, itemCount: k, respondents = null, stones = limits.DEFAULT_STONES, spread } = design;
	const reasons: DesignReason[] = [];
	const report: Report = (code, severity, more = {}) => reasons.push({ code, severity, ...more });
	const result = (screens: number, showings: number[], precision: Precision | null): DesignCheck => {
		const unusable = reasons.some((reason) => reason.severity === 'unusable');
		return { verdict: unusable ? 'unusable' : reasons.length > 0 ? 'weak' : 'ok', reasons, screens, showings, precision };
	};
	if (!checkItems(format, k, report)) return result(0, [], null);
	const planned = design.versions ?? [design.sets ?? []];
	const screens = Math.max(0, ...planned.map((sets) => sets.length));
	if (planned.length === 0 || planned.some((sets) => sets.length === 0)) report('nothingAsked', 'unusable');
	if (screens === 0) return result(0, new Array<number>(k).fill(0), null);
	checkSets(format, planned, k).forEach(({ code, severity, ...more }) => report(code, severity, more));
	if (format === 'points') checkStones(stones, k, report);

	const versions = respondents !== null && respondents >= 1 ? planned.slice(0, Math.ceil(respondents)) : planned;
	const all = tallySets(versions.flat(), k);
	const showings = Array.from(all.shown, (count) => count / versions.length);
	checkExposure(format, showings, k, report);
	checkConnection(versions, all, k, report);
	const [many, hopeless] = limits.LIMITS[format].screens;
	if (screens > hopeless) report('tooManyScreens', 'unusable', { value: screens, limit: hopeless });
	else if (screens > many) report('tooManyScreens', 'weak', { value: screens, limit: many });
	if (respondents !== null) checkPeople(respondents, report);

	const precision = designPrecision({ format, itemCount: k, versions, respondents, ...(spread === undefined ? {} : { spread }) });
	if (precision !== null && precision.efficiency < limits.GOOD_EFFICIENCY) {
		report('pairsUneven', 'weak', { value: precision.efficiency, limit: limits.GOOD_EFFICIENCY });
	}
	return result(screens, showings, precision);
}
