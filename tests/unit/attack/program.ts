/**
 * The same question as trying everything, put as a program of whole numbers: how many of each group answered in each way. People of
 * a group can change places, so the numbers say all there is. Exact, for what is too large to try; the solver is the tests' alone.
 */
import loadHighs from 'highs';
import type { Constraint } from './enumerate.ts';

const highs = await loadHighs();
/** Of one question; what takes longer is said to be open. */
const PATIENCE_S = 20;

const sum = (terms: readonly string[]) => (terms.length === 0 ? '0 x0_0' : terms.join(' ').replace(/^\+ /, ''));

/** The program as the solver reads it; null where a limit cannot be held by anybody. */
export function textOf(ways: readonly number[][], sizes: readonly number[], constraints: readonly Constraint[], cell: number, value: number): string | null {
	const name = (g: number, w: number) => `x${g}_${w}`;
	const rows: string[] = sizes.map((size, g) => `${sum(ways.map((_, w) => `+ ${name(g, w)}`))} = ${size}`);
	for (const { counts, low, high } of constraints) {
		for (let c = 0; c < ways[0]!.length; c++) {
			if (low[c] === -Infinity && high[c] === Infinity) continue;
			const terms = sizes.flatMap((_, g) => ways.flatMap((way, w) => {
				const factor = counts[g]! * way[c]!;
				return factor === 0 ? [] : [`${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name(g, w)}`];
			}));
			if (terms.length === 0 && (low[c]! > 0 || high[c]! < 0)) return null;
			if (terms.length > 0 && low[c] !== -Infinity) rows.push(`${sum(terms)} >= ${low[c]}`);
			if (terms.length > 0 && high[c] !== Infinity) rows.push(`${sum(terms)} <= ${high[c]}`);
		}
	}
	const others = ways.flatMap((way, w) => (way[cell] === value ? [] : [`+ ${name(0, w)}`]));
	if (others.length === 0) return null;
	rows.push(`${sum(others)} >= 1`);
	const names = sizes.flatMap((_, g) => ways.map((_, w) => name(g, w)));
	// Lines of a file for the solver are at most some hundred letters long.
	return `Minimize\n obj: 0 x0_0\nSubject To\n${rows.map((row, i) => ` r${i}: ${row}`).join('\n')}\nGenerals\n ${names.join(' ')}\nEnd`.replace(/(.{200}\S*) /g, '$1\n ');
}

/** Looking the program over first fails in a few of some thousand (HiGHS 1.15: error -1); without it they are solved as well. */
function statusOf(text: string): string {
	const options = { output_flag: false, time_limit: PATIENCE_S } as const;
	try {
		return highs.solve(text, options).Status;
	} catch {
		return highs.solve(text, { ...options, presolve: 'off' }).Status;
	}
}

/** As `another` in enumerate.ts. */
export function anotherByProgram(...question: Parameters<typeof textOf>): boolean | null {
	const text = textOf(...question);
	if (text === null) return false;
	const status = statusOf(text);
	return status === 'Optimal' ? true : status === 'Infeasible' ? false : null;
}
