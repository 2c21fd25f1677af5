/**
 * Sets for best-worst (and pairs, as sets of two).
 *
 * In: `SetRequest`: K items, set size (default 4), sets per respondent (default `recommendedSets`), number of versions
 * (default `recommendedVersions`), seed.
 * Out: `designSets`, one list for everybody; `designVersions`, several lists, one per respondent in turn, each as balanced
 * as possible and more balanced together; `respondentSets`, the list of one respondent. `exact` means that over all
 * versions every item is shown equally often and every pair meets equally often. Deterministic.
 * An exact block design is used where one has the requested number of sets or, where none was requested, at most a third
 * more than recommended. Otherwise `fillSets`.
 * Missing values: an absent number means its default. Degenerate: `ok: false` with a code. More sets than there are
 * distinct ones are cut to the distinct ones, since a repeated set adds no information.
 * Source: methods.md sections 2b and 7. Reference: fixture `bibd_designs`; simulation in the tests.
 */
import { DEFAULT_SEED } from '#stats/estimate.ts';
import { createRandom } from '#stats/random.ts';
import { blockDesign } from './block-designs.ts';
import { fillSets } from './fill-sets.ts';
import * as limits from './limits.ts';
import { addSets, emptyTally, tallySets } from './tally.ts';

export interface SetRequest {
	itemCount: number;
	setSize?: number;
	setsPerRespondent?: number;
	versions?: number;
	seed?: number;
}
export type DesignProblem =
	| 'tooFewItems'
	| 'tooManyItems'
	| 'setTooSmall'
	| 'setTooLarge'
	| 'tooFewSets'
	| 'tooManySets'
	| 'tooFewVersions'
	| 'tooManyVersions';
export type Problem = { ok: false; code: DesignProblem };
export type SetDesign = { ok: true; sets: number[][]; exact: boolean };
export type VersionDesign = { ok: true; versions: number[][][]; exact: boolean };

export const DEFAULT_SET_SIZE = 4;
/** Enough for most rounds; beyond it respondents share versions. */
const MOST_DEFAULT_VERSIONS = 30;
/** Screens per respondent above which each item is shown less often instead. */
const MOST_SCREENS = limits.LIMITS['best-worst'].screens[0];
/** Position pairs that the exchange of one version may examine over all its tries; bounds the time of large designs. */
const MOST_POSITION_PAIRS = 400_000;

/** True unless `value` is a whole number ≥ `least`; NaN is refused. */
export const isBelow = (value: number, least: number): boolean => !(value >= least) || !Number.isInteger(value);

/** Number of distinct sets, C(k, size); above MOST_SETS only some larger number. */
function differentSets(k: number, size: number): number {
	let count = 1;
	for (let i = 1; i <= Math.min(size, k - size) && count <= limits.MOST_SETS; i++) count = (count * (k - i + 1)) / i;
	return count;
}

/** K to 1.5·K pairs (methods.md section 7): 1.5·K up to 15, as in the study behind section 0.3. */
const recommendedPairs = (k: number): number => Math.max(k, Math.min(Math.floor(1.5 * k), 15));

/**
 * Sets for one respondent: each item three times up to 16 items; above that twice, or as often as 16 screens allow, but at
 * least once. With one list for everybody (`alone`) at least twice, since a list that shows items once falls apart into
 * islands.
 */
export function recommendedSets(itemCount: number, setSize: number = DEFAULT_SET_SIZE, alone = false): number {
	const forShowings = (times: number) => Math.ceil((times * itemCount) / setSize);
	let wanted = forShowings(limits.SHOWINGS_FEW_ITEMS);
	if (setSize === 2) wanted = recommendedPairs(itemCount);
	else if (itemCount > limits.FEW_ITEMS) {
		wanted = alone ? forShowings(2) : Math.max(forShowings(limits.SHOWINGS_MANY_ITEMS), Math.min(forShowings(2), MOST_SCREENS));
	}
	return Math.min(wanted, differentSets(itemCount, setSize));
}

/**
 * One list for all where at least half of the pairs meet, which keeps nine tenths of the information of a balanced design
 * (measured for 6 to 16 items, sets of 3 to 5; pairs keep three quarters). Otherwise enough versions for each pair to meet
 * twice when each version has been answered once.
 */
export function recommendedVersions(itemCount: number, setSize: number, setsPerRespondent: number): number {
	if (setsPerRespondent >= differentSets(itemCount, setSize)) return 1;
	const pairs = (itemCount * (itemCount - 1)) / 2;
	const meetings = (setsPerRespondent * setSize * (setSize - 1)) / 2;
	if (itemCount <= limits.FEW_ITEMS && setSize > 2 && 2 * meetings >= pairs) return 1;
	return Math.min(MOST_DEFAULT_VERSIONS, Math.ceil((2 * pairs) / meetings));
}

/** Four, but fewer than K; K itself up to three items, where one set gives the whole order. */
const defaultSetSize = (k: number): number => (k <= 3 ? k : Math.min(DEFAULT_SET_SIZE, k - 1));

interface Numbers {
	k: number;
	size: number;
	m: number;
	versions: number;
	seed: number;
}

function read(request: SetRequest): Numbers | Problem {
	const { itemCount: k, setSize: size = defaultSetSize(k), seed = DEFAULT_SEED } = request;
	const refuse = (code: DesignProblem): Problem => ({ ok: false, code });
	if (isBelow(k, 2)) return refuse('tooFewItems');
	if (k > limits.MOST_ITEMS) return refuse('tooManyItems');
	if (isBelow(size, 2)) return refuse('setTooSmall');
	if (size > Math.min(k, limits.MOST_IN_SET)) return refuse('setTooLarge');
	const { setsPerRespondent: asked = recommendedSets(k, size, request.versions === 1) } = request;
	if (isBelow(asked, 1)) return refuse('tooFewSets');
	if (asked > limits.MOST_SETS) return refuse('tooManySets');
	const m = Math.min(asked, differentSets(k, size));
	const { versions = recommendedVersions(k, size, m) } = request;
	if (isBelow(versions, 1)) return refuse('tooFewVersions');
	if (versions > limits.MOST_VERSIONS || versions * m * size > limits.MOST_PLACES) return refuse('tooManyVersions');
	return { k, size, m, versions, seed };
}

function isExact(versions: readonly number[][][], k: number): boolean {
	const { shown, together } = tallySets(versions.flat(), k);
	const pairs = Array.from(together).filter((_, at) => at % (k + 1) !== 0);
	return new Set(shown).size === 1 && new Set(pairs).size === 1;
}

export function designVersions(request: SetRequest): VersionDesign | Problem {
	const numbers = read(request);
	if ('ok' in numbers) return numbers;
	const { k, size, m, versions: count, seed } = numbers;
	if (count === 1) {
		const block = blockDesign(k, size);
		const fits = block !== null && (request.setsPerRespondent === undefined ? 3 * block.length <= 4 * m : block.length === m);
		if (fits) return { ok: true, versions: [block], exact: true };
	}
	const random = createRandom(seed);
	const earlier = emptyTally(k);
	const tries = Math.max(1, Math.min(count === 1 ? 20 : 3, Math.floor(MOST_POSITION_PAIRS / (m * size) ** 2)));
	const versions = Array.from({ length: count }, () => {
		const sets = fillSets(k, size, m, earlier, random, tries);
		addSets(earlier, sets);
		return sets;
	});
	return { ok: true, versions, exact: isExact(versions, k) };
}

export function designSets(request: Omit<SetRequest, 'versions'>): SetDesign | Problem {
	const design = designVersions({ ...request, versions: 1 });
	return design.ok ? { ok: true, sets: design.versions[0]!, exact: design.exact } : design;
}

/**
 * The version of respondent number 0, 1, 2 …. Any whole number will do, so a device that does not know how many came
 * before may draw one. Anything else counts as 0.
 */
export function respondentSets(versions: readonly number[][][], respondentNumber: number): number[][] {
	const number = Number.isSafeInteger(respondentNumber) ? Math.abs(respondentNumber) : 0;
	return versions[number % versions.length] ?? [];
}
