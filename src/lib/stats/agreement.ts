/**
 * Consistency within a person (circular triads) and agreement between people (Kendall's u) in paired comparisons.
 *
 * `circularTriads` — in: K and one person's pair answers. Out: d = number of circular triads (i over j over l over i) and
 * ζ = 1 − d/d_max, from 1 (an order) down to 0. Only for a person who decided every pair exactly once; otherwise null with
 * a code: `tooFewItems` (K < 3), `incomplete` (a pair without a decision), `ties`, `repeated` (a pair asked twice).
 *   d = K(K−1)(2K−1)/12 − ½Σa_i², a_i = wins; d_max = (K³−K)/24 for odd K, (K³−4K)/24 for even.
 * `kendallAgreement` — in: wins[i][j] = people who put i before j, ties left out. Out: u = 2·(agreeing pairs of people)/(all
 * pairs of people), over the item pairs, − 1: 1 when all agree, `lowest` when they are divided as evenly as possible.
 * With m people on every pair that is Kendall's 2Σ/[C(m,2)C(K,2)] − 1; a skip removes only the pairs of people it is in.
 * Null where no item pair was decided by two people.
 * Source: Kendall & Babington Smith (1940), Biometrika 31:324; methods.md section 2a. Reference: fixture
 * `bt_schoolsubjects1940`, tolerance 1e−6; triads counted one by one in the tests, exact.
 */
export interface PairDecision {
	a: number;
	b: number;
	choice: 'a' | 'b' | 'tie' | 'skip';
}
export type TriadsCode = 'tooFewItems' | 'incomplete' | 'ties' | 'repeated';
export type Triads =
	| { triads: number; most: number; consistency: number; code: null }
	| { triads: null; most: null; consistency: null; code: TriadsCode };

export function circularTriads(k: number, answers: readonly PairDecision[]): Triads {
	const unknown = (code: TriadsCode): Triads => ({ triads: null, most: null, consistency: null, code });
	if (k < 3) return unknown('tooFewItems');
	const wins = new Float64Array(k);
	const decided = new Set<number>();
	for (const { a, b, choice } of answers) {
		if (choice === 'skip') continue;
		if (choice === 'tie') return unknown('ties');
		const pair = Math.min(a, b) * k + Math.max(a, b);
		if (decided.has(pair)) return unknown('repeated');
		decided.add(pair);
		wins[choice === 'a' ? a : b]!++;
	}
	if (decided.size < (k * (k - 1)) / 2) return unknown('incomplete');
	const squares = wins.reduce((sum, a) => sum + a * a, 0);
	const triads = (k * (k - 1) * (2 * k - 1)) / 12 - squares / 2;
	const most = (k ** 3 - (k % 2 === 1 ? k : 4 * k)) / 24;
	return { triads, most, consistency: 1 - triads / most, code: null };
}

export interface Agreement {
	u: number;
	/** The smallest value u can take with these numbers of people. */
	lowest: number;
}

export function kendallAgreement(wins: readonly (readonly number[])[]): Agreement | null {
	const pairsOf = (people: number) => (people * (people - 1)) / 2;
	let agreeing = 0;
	let fewest = 0;
	let all = 0;
	for (let i = 0; i < wins.length; i++) {
		for (let j = 0; j < i; j++) {
			const people = wins[i]![j]! + wins[j]![i]!;
			agreeing += pairsOf(wins[i]![j]!) + pairsOf(wins[j]![i]!);
			fewest += pairsOf(Math.floor(people / 2)) + pairsOf(Math.ceil(people / 2));
			all += pairsOf(people);
		}
	}
	return all > 0 ? { u: (2 * agreeing) / all - 1, lowest: (2 * fewest) / all - 1 } : null;
}
