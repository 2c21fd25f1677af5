/**
 * Nearly balanced sets where no exact design fits: exactly even exposure, then pairs balanced by exchange, and connected
 * where the number of sets allows it.
 *
 * In: K items, set size k ≤ K, number of sets m ≥ 1, the tally of what earlier respondents were shown, randomness, tries.
 * Out: m sets. Exposures differ by at most 1 within them; the items shown once more are those shown least earlier.
 * Pairs minimise Σ own² + (own + earlier)², which spreads both the person's own pairs and everybody's.
 * Degenerate: callers have checked the numbers; m = 1 gives one set.
 * Method: quotas; each set takes the items with most of their quota left (always feasible, Gale–Ryser), ties going to the
 * item that met the set's items least, then to a random one. Then items of two sets are exchanged while that lowers the
 * sum, an integer that falls with every exchange, so it ends; passes are capped too. Last, exchanges that join islands:
 * people whose own sets are connected can be compared in any group. Of the tries, the one with fewest islands, then the
 * lowest sum, is kept.
 * Source: methods.md section 7. Reference: exact designs where both exist (test). Tolerance: exposure 0.
 */
import type { Random } from '#stats/random.ts';
import { islandCount, islandsOf, tallySets, type SetTally } from './tally.ts';

const MOST_PASSES = 30;
/** Pairs of places that all passes of a try may examine: one pass for 200 sets of twelve, all passes for usual designs. */
const MOST_POSITION_PAIRS = 6e6;
const MOST_JOINS = 60;

/** How often each item shall be shown. */
function quotas(k: number, places: number, earlier: SetTally, random: Random): Int32Array {
	const each = Math.floor(places / k);
	const quota = new Int32Array(k).fill(each);
	const order = random.shuffle(Array.from({ length: k }, (_, i) => i)).sort((a, b) => earlier.shown[a]! - earlier.shown[b]!);
	for (const item of order.slice(0, places - each * k)) quota[item]!++;
	return quota;
}

/** Adds `by` (2 or −2) for every pair of `item` with the others of the set. See `fillSets` for the 2. */
function shift(load: Float64Array, k: number, item: number, others: readonly number[], by: number): void {
	for (const other of others) {
		if (other === item) continue;
		load[item * k + other]! += by;
		load[other * k + item]! += by;
	}
}

function greedy(k: number, size: number, m: number, load: Float64Array, left: Int32Array, random: Random): number[][] {
	return Array.from({ length: m }, () => {
		const set: number[] = [];
		const order = random.shuffle(Array.from({ length: k }, (_, i) => i));
		while (set.length < size) {
			let best = -1;
			let bestMet = Infinity;
			for (const item of order) {
				if (set.includes(item) || (best >= 0 && left[item]! < left[best]!)) continue;
				const met = set.reduce((sum, other) => sum + load[item * k + other]!, 0);
				if (best >= 0 && left[item] === left[best] && met >= bestMet) continue;
				best = item;
				bestMet = met;
			}
			left[best]!--;
			shift(load, k, best, set, 2);
			set.push(best);
		}
		return set;
	});
}

/** Change of the sum when x of `a` and y of `b` are exchanged. Items in both sets meet x and y before and after. */
function changeOfSum(load: Float64Array, k: number, a: readonly number[], b: readonly number[], x: number, y: number): number {
	let sum = 0;
	for (const z of a) if (z !== x && !b.includes(z)) sum += load[y * k + z]! - load[x * k + z]! + 2;
	for (const z of b) if (z !== y && !a.includes(z)) sum += load[x * k + z]! - load[y * k + z]! + 2;
	return sum;
}

function swap(load: Float64Array, k: number, a: number[], i: number, b: number[], j: number): void {
	const [x, y] = [a[i]!, b[j]!];
	shift(load, k, x, a, -2);
	shift(load, k, y, b, -2);
	[a[i], b[j]] = [y, x];
	shift(load, k, y, a, 2);
	shift(load, k, x, b, 2);
}

/** One pass over all exchanges; true when any was made. */
function exchange(sets: number[][], k: number, load: Float64Array): boolean {
	let improved = false;
	for (const [s, a] of sets.entries()) {
		for (const b of sets.slice(s + 1)) {
			for (let i = 0; i < a.length; i++) {
				for (let j = 0; j < b.length; j++) {
					const [x, y] = [a[i]!, b[j]!];
					if (a.includes(y) || b.includes(x) || changeOfSum(load, k, a, b, x, y) >= 0) continue;
					swap(load, k, a, i, b, j);
					improved = true;
				}
			}
		}
	}
	return improved;
}

/** Joins islands by random exchanges between them; returns the number left. */
function join(sets: number[][], k: number, size: number, load: Float64Array, random: Random): number {
	const count = () => islandCount(islandsOf(tallySets(sets, k).together, k));
	const below = (n: number) => Math.floor(n * random.uniform());
	let islands = count();
	if (sets.length * (size - 1) < k - 1) return islands;
	for (let attempt = 0; attempt < MOST_JOINS && islands > 1; attempt++) {
		const label = islandsOf(tallySets(sets, k).together, k);
		const a = sets[below(sets.length)]!;
		const others = sets.filter((set) => label[set[0]!] !== label[a[0]!]);
		if (others.length === 0) continue; // the other islands are items that no set holds
		const b = others[below(others.length)]!;
		const [i, j] = [below(size), below(size)];
		swap(load, k, a, i, b, j);
		const after = count();
		if (after < islands) islands = after;
		else swap(load, k, a, i, b, j);
	}
	return islands;
}

export function fillSets(k: number, size: number, m: number, earlier: SetTally, random: Random, tries: number): number[][] {
	const passes = Math.max(1, Math.min(MOST_PASSES, Math.floor(MOST_POSITION_PAIRS / (m * size) ** 2)));
	let best: { sets: number[][]; islands: number; sum: number } | null = null;
	for (let attempt = 0; attempt < Math.max(1, tries); attempt++) {
		// load = 2·own + earlier: one more meeting adds 2·(load + 1) to Σ own² + (own + earlier)².
		const load = Float64Array.from(earlier.together);
		const sets = greedy(k, size, m, load, quotas(k, m * size, earlier, random), random);
		for (let pass = 0; pass < passes && exchange(sets, k, load); pass++);
		const islands = join(sets, k, size, load, random);
		const sum = load.reduce((total, x) => total + x * x, 0);
		if (best === null || islands < best.islands || (islands === best.islands && sum < best.sum)) best = { sets, islands, sum };
	}
	return best!.sets;
}
