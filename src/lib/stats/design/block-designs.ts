/**
 * Balanced incomplete block designs: sets in which every item is shown equally often and every pair meets equally often.
 *
 * In: number of items v and set size k. Out: `blockDesign`, the b sets of items 0 … v − 1, each in ascending order, or
 * null where this file has none. `BLOCK_DESIGNS` lists those available.
 * Degenerate: numbers that are not whole, zero or negative give null.
 * Three ways to build one, each shorter than its list of sets:
 * - `cyclic`: base sets shifted through all remainders modulo v (difference sets and difference families);
 * - `affine`: the lines of the plane over a field of q elements, v = q²; fields 3 (remainders) and 4 (bits);
 * - `even`: the sets of four of {0 … 7} whose numbers cancel bit by bit: the planes of the 3-space over two elements.
 * Source: methods.md section 2b; Colbourn & Dinitz, Handbook of Combinatorial Designs. Reference: fixture `bibd_designs`,
 * set by set. Tolerance: 0.
 */
interface BlockDesign {
	v: number;
	k: number;
	sets: () => number[][];
}

const ascending = (set: readonly number[]): number[] => [...set].sort((a, b) => a - b);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

function cyclic(v: number, ...bases: number[][]): BlockDesign {
	const shifted = (base: number[]) => upTo(v).map((shift) => ascending(base.map((item) => (item + shift) % v)));
	return { v, k: bases[0]!.length, sets: () => bases.flatMap(shifted) };
}

/** Points are q·x + y; the lines are x = c and y = m·x + c. */
function affine(q: number, add: (a: number, b: number) => number, times: (a: number, b: number) => number): BlockDesign {
	const field = upTo(q);
	const upright = () => field.map((c) => field.map((y) => q * c + y));
	const sloping = () => field.flatMap((m) => field.map((c) => field.map((x) => q * x + add(times(m, x), c))));
	return { v: q * q, k: q, sets: () => [...upright(), ...sloping()] };
}

/** Four elements as pairs of bits: addition is exclusive or, multiplication modulo x² + x + 1. */
function timesOfFour(a: number, b: number): number {
	const product = (b & 1 ? a : 0) ^ (b & 2 ? a << 1 : 0);
	return product & 4 ? product ^ 7 : product;
}

function even(): BlockDesign {
	const sets = () => {
		const found: number[][] = [];
		for (let a = 0; a < 8; a++) {
			for (let b = a + 1; b < 8; b++) for (let c = b + 1; c < 8; c++) if ((a ^ b ^ c) > c) found.push([a, b, c, a ^ b ^ c]);
		}
		return found;
	};
	return { v: 8, k: 4, sets };
}

export const BLOCK_DESIGNS: readonly BlockDesign[] = [
	cyclic(5, [0, 1, 2, 3]),
	// Listed, since no construction is shorter.
	{
		v: 6,
		k: 3,
		sets: () => ['012', '013', '024', '035', '045', '125', '134', '145', '234', '235'].map((set) => [...set].map(Number))
	},
	cyclic(7, [0, 1, 3]),
	cyclic(7, [2, 4, 5, 6]),
	even(),
	affine(3, (a, b) => (a + b) % 3, (a, b) => (a * b) % 3),
	cyclic(9, [0, 1, 2, 4], [0, 1, 4, 6]),
	cyclic(11, [0, 1, 2, 3], [0, 1, 3, 6], [0, 1, 4, 7], [0, 1, 5, 7], [0, 2, 4, 7]),
	cyclic(11, [1, 3, 4, 5, 9]),
	cyclic(13, [0, 1, 4], [0, 2, 7]),
	cyclic(13, [0, 1, 3, 9]),
	cyclic(15, [0, 1, 2, 3], [0, 1, 2, 6], [0, 1, 4, 9], [0, 2, 6, 9], [0, 2, 6, 10], [0, 2, 7, 10], [0, 3, 6, 10]),
	affine(4, (a, b) => a ^ b, timesOfFour),
	cyclic(17, [0, 1, 2, 4], [0, 1, 7, 10], [0, 2, 6, 11], [0, 3, 7, 12]),
	cyclic(19, [0, 1, 2, 6], [0, 2, 8, 11], [0, 3, 7, 12]),
	cyclic(21, [3, 6, 7, 12, 14]),
	cyclic(31, [1, 5, 11, 24, 25, 27]),
	cyclic(37, [0, 1, 3, 24], [0, 10, 18, 30], [0, 4, 26, 32])
];

export function blockDesign(v: number, k: number): number[][] | null {
	return BLOCK_DESIGNS.find((design) => design.v === v && design.k === k)?.sets() ?? null;
}
