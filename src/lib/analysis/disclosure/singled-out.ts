/**
 * Which small groups follow from published results by adding and subtracting them, however many of them it takes.
 *
 * In: the people behind each published result, those of one result more, `k`. Every result may be a total over its people (a
 * count, a sum behind a mean with its n), so whoever has them all can work out every weighted sum of them.
 * Out: the size 1 … k−1 of a group whose total follows with the new result and did not before; 0 when there is none; null when
 * there are too many small groups to try (`MOST_TRIES`), so that nothing is known.
 * Method: people in exactly the same results form an atom, since nothing published tells them apart. Change the totals of the atoms
 * at random so that no published total changes; a group follows from what is published exactly when its total never changes.
 * The random change is drawn from the null space of the results × atoms matrix in whole numbers modulo a prime, twice; a
 * group that does change looks unchanged once in 10^15, and then a result is refused without need. (A group that follows could
 * be missed only if the prime divided a minor of the matrix.)
 * Limit: additions and subtractions only. What follows from a count being ≥ 0 or ≤ n (everybody in the group said yes) is not seen.
 * Degenerate: no earlier results: 0 unless the new one is itself small. Missing values: none.
 * Source: methods.md section 6, rule 5 (three-way differencing). Reference: enumeration in tests/unit/analysis/ledger.test.ts.
 */
import { createRandom } from '#stats/random.ts';

export const MOST_TRIES = 200_000;
/** The largest prime below 2^26: products stay exact in a double. */
const PRIME = 67108859;

function inverse(value: number): number {
	let result = 1;
	let base = value;
	for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
		if (power % 2 === 1) result = (result * base) % PRIME;
		base = (base * base) % PRIME;
	}
	return result;
}

/** Random changes of the atoms, modulo PRIME, under which no row's total changes. */
function unseenChanges(rows: readonly (readonly number[])[], atoms: number, howMany: number): number[][] {
	const reduced: { at: number; row: number[] }[] = [];
	for (const original of rows) {
		let row = original.slice();
		const less = (other: { at: number; row: number[] }) => {
			const factor = PRIME - row[other.at]!;
			if (factor < PRIME) row = row.map((value, i) => (value + factor * other.row[i]!) % PRIME);
		};
		reduced.forEach(less);
		const at = row.findIndex((value) => value !== 0);
		if (at < 0) continue;
		const scale = inverse(row[at]!);
		const pivot = { at, row: row.map((value) => (value * scale) % PRIME) };
		for (const other of reduced) {
			row = other.row;
			less(pivot);
			other.row = row;
		}
		reduced.push(pivot);
	}
	const bound = new Set(reduced.map(({ at }) => at));
	const random = createRandom(1);
	return Array.from({ length: howMany }, () => {
		const change = Array.from({ length: atoms }, (_, i) => (bound.has(i) ? 0 : Math.floor(random.uniform() * PRIME)));
		for (const { at, row } of reduced) {
			const rest = row.reduce((sum, value, i) => (i === at ? sum : (sum + value * change[i]!) % PRIME), 0);
			change[at] = (PRIME - rest) % PRIME;
		}
		return change;
	});
}

export function singledOut(released: readonly ReadonlySet<string>[], added: ReadonlySet<string>, k: number): number | null {
	const sets = [...released, added];
	const sizes = new Map<string, number>();
	for (const person of new Set(sets.flatMap((set) => [...set]))) {
		const pattern = sets.map((set) => (set.has(person) ? '1' : '0')).join('');
		sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
	}
	const atoms = [...sizes.entries()];
	const rows = sets.map((_, s) => atoms.map(([pattern]) => Number(pattern[s])));
	const after = unseenChanges(rows, atoms.length, 2);
	const before = unseenChanges(rows.slice(0, -1), atoms.length, 2);

	const small = atoms.map(([, size], at) => ({ at, size })).filter(({ size }) => size < k);
	let tries = 0;
	/** Every union of small atoms with fewer than k people, by adding atoms in their order. */
	const find = (from: number, people: number, changes: readonly number[]): number => {
		for (let next = from; next < small.length; next++) {
			const { at, size } = small[next]!;
			if (people + size >= k) continue;
			if (++tries > MOST_TRIES) return 0;
			const sum = [...after, ...before].map((change, c) => (changes[c]! + change[at]!) % PRIME);
			if (sum[0] === 0 && sum[1] === 0 && (sum[2] !== 0 || sum[3] !== 0)) return people + size;
			const larger = find(next + 1, people + size, sum);
			if (larger > 0) return larger;
		}
		return 0;
	};
	const found = find(0, 0, [0, 0, 0, 0]);
	return found === 0 && tries > MOST_TRIES ? null : found;
}
