/**
 * Seeded randomness for the statistics: everything random in `stats/` takes a `Random` or a seed, never `Math.random`.
 *
 * In: `seed`, a whole number 0 … 2^53 − 1 (a report quotes it, so it must be short and repeatable).
 * Out: `Random` with uniform on (0, 1) open at both ends, standard normal, chi-square with `df` > 0, Fisher-Yates shuffle.
 * Degenerate: chiSquare(df ≤ 0) is a caller's error and returns NaN; shuffle of 0 or 1 elements is a copy.
 * Algorithms: sfc32 (Doty-Humphrey, PractRand; 128-bit state, 12 rounds discarded) seeded by splitmix32;
 * 53-bit uniforms from two outputs; Marsaglia's polar method; gamma by Marsaglia & Tsang (2000), ACM TOMS 26:363.
 * The same seed gives the same numbers in every engine whose Math.log and Math.sqrt agree (V8 in browser and Node do).
 */
export interface Random {
	uniform(): number;
	normal(): number;
	chiSquare(df: number): number;
	shuffle<T>(values: readonly T[]): T[];
}

function splitmix32(start: number): () => number {
	let state = start | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let t = state ^ (state >>> 16);
		t = Math.imul(t, 0x21f0aaad);
		t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
		return (t ^ (t >>> 15)) | 0;
	};
}

function sfc32(seed: number): () => number {
	// Both halves of the seed are hashed, so that seeds 1 and 2, or 1 and 1 + 2^32, give unrelated streams.
	const low = splitmix32(seed >>> 0);
	let a = low();
	let b = low();
	const high = splitmix32(b ^ Math.floor(seed / 2 ** 32));
	let c = high();
	let counter = 1;
	const next = () => {
		const t = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + t) | 0;
		return t >>> 0;
	};
	for (let i = 0; i < 12; i++) next();
	return next;
}

export function createRandom(seed: number): Random {
	const next = sfc32(seed);
	let spare: number | null = null;

	function uniform(): number {
		// The midpoint of one of 2^53 cells, never exactly 0 or 1, so logarithms and quantiles are finite.
		return ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992;
	}

	function normal(): number {
		if (spare !== null) {
			const value = spare;
			spare = null;
			return value;
		}
		for (;;) {
			const x = 2 * uniform() - 1;
			const y = 2 * uniform() - 1;
			const s = x * x + y * y;
			if (s >= 1 || s === 0) continue;
			const scale = Math.sqrt((-2 * Math.log(s)) / s);
			spare = y * scale;
			return x * scale;
		}
	}

	function gamma(shape: number): number {
		// Marsaglia & Tsang need shape ≥ 1; otherwise draw at shape + 1 and scale by U^(1/shape).
		if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
		const d = shape - 1 / 3;
		const c = 1 / Math.sqrt(9 * d);
		for (;;) {
			const x = normal();
			const v = (1 + c * x) ** 3;
			if (v <= 0) continue;
			if (Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
		}
	}

	function chiSquare(df: number): number {
		return df > 0 ? 2 * gamma(df / 2) : NaN;
	}

	function shuffle<T>(values: readonly T[]): T[] {
		const result = values.slice();
		for (let i = result.length - 1; i > 0; i--) {
			const j = Math.floor(uniform() * (i + 1));
			const held = result[i] as T;
			result[i] = result[j] as T;
			result[j] = held;
		}
		return result;
	}

	return { uniform, normal, chiSquare, shuffle };
}
