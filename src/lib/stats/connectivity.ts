/**
 * Connectivity of the graph "some answer put i before j", which decides whether items can be compared.
 *
 * In: beats, K×K, beats[i·K + j] = 1 when i was put before j at least once.
 * Out: `island` (number of the undirected component of each item), `islandCount` counting only islands with data,
 * `stronglyConnected` (of the whole graph: then and only then the plain maximum likelihood estimate exists, Ford 1957),
 * `flags` per item and `warnings` for the data set, as codes.
 * - item `noData`: in no informative answer; its estimate is the prior.
 * - item `separated`: outside the largest strongly connected part of its island (of two equally large, both are
 *   outside), so on one side only the prior bounds its distance to the rest: report it as "at least".
 * - warning `noData`: no answers. `notComparable`: more than one undirected component, where an item without data is
 *   a component. `separated`: not strongly connected.
 * Missing values: an item nobody saw is an isolated vertex. Degenerate: no items, or no answers, are fine.
 * Source: methods.md section 2a; Ford (1957). Reference: fixture `bt_edge_cases` (exact).
 */
export type ItemFlag = 'noData' | 'separated' | 'skippedOften';
export type ConnectivityWarning = 'noData' | 'notComparable' | 'separated';

export interface Connectivity {
	island: Int32Array;
	islandCount: number;
	/** Number of the strongly connected part of each item. */
	part: Int32Array;
	stronglyConnected: boolean;
	flags: ItemFlag[][];
	warnings: ConnectivityWarning[];
}

/** Marks everything reachable from `start` along `edge`. */
function reach(start: number, k: number, edge: (i: number, j: number) => boolean): Uint8Array {
	const seen = new Uint8Array(k);
	seen[start] = 1;
	const queue = [start];
	for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
		for (let j = 0; j < k; j++) {
			if (seen[j] || !edge(i, j)) continue;
			seen[j] = 1;
			queue.push(j);
		}
	}
	return seen;
}

/** Labels classes by calling `members` on the first item without a label. */
function label(k: number, members: (start: number) => Uint8Array): Int32Array {
	const labels = new Int32Array(k).fill(-1);
	let next = 0;
	for (let i = 0; i < k; i++) {
		if (labels[i] !== -1) continue;
		const inside = members(i);
		for (let j = 0; j < k; j++) if (inside[j]) labels[j] = next;
		next++;
	}
	return labels;
}

function sizes(labels: Int32Array): number[] {
	const result: number[] = [];
	for (const at of labels) result[at] = (result[at] ?? 0) + 1;
	return result;
}

export function connectivity(beats: Uint8Array, k: number): Connectivity {
	const forward = (i: number, j: number) => beats[i * k + j] === 1;
	const backward = (i: number, j: number) => beats[j * k + i] === 1;
	const island = label(k, (i) => reach(i, k, (a, b) => forward(a, b) || backward(a, b)));
	const part = label(k, (i) => {
		const ahead = reach(i, k, forward);
		const behind = reach(i, k, backward);
		return ahead.map((seen, j) => seen & behind[j]!);
	});

	const islandSize = sizes(island);
	const partSize = sizes(part);
	const partIsland: number[] = [];
	for (let i = 0; i < k; i++) partIsland[part[i]!] = island[i]!;
	// Largest strongly connected part of each island; −1 when two share that place.
	const main = islandSize.map((_, at) => {
		const parts = partSize.map((size, p) => ({ size, p })).filter(({ p }) => partIsland[p] === at);
		const largest = Math.max(...parts.map(({ size }) => size));
		const candidates = parts.filter(({ size }) => size === largest);
		return candidates.length === 1 ? candidates[0]!.p : -1;
	});

	const flags = Array.from({ length: k }, (_, i): ItemFlag[] => {
		if (islandSize[island[i]!] === 1) return ['noData'];
		return main[island[i]!] === part[i] ? [] : ['separated'];
	});
	const islandCount = islandSize.filter((size) => size > 1).length;
	const stronglyConnected = partSize.length <= 1;
	const warnings: ConnectivityWarning[] = [];
	if (islandCount === 0) warnings.push('noData');
	if (islandSize.length > 1) warnings.push('notComparable');
	if (!stronglyConnected) warnings.push('separated');
	return { island, islandCount, part, stronglyConnected, flags, warnings };
}
