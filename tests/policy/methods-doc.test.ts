/** docs/methods.md says what the program does: its examples are estimated again, its list of fixtures is the one that is checked. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimateInput } from '#stats/estimate-input.ts';
import { readInput } from '#stats/input/read-input.ts';
import { ALL_CHECKS } from '../fixtures/index.ts';

const page = readFileSync('docs/methods.md', 'utf8');
/** A block of input, and the table that follows it. */
const examples = [...page.matchAll(/```json\n([\s\S]*?)```\s*\n\| \|([^\n]*)\n\|[-|]+\n((?:\|.*\n)+)/g)].map((found) => ({
	input: JSON.parse(found[1]!) as unknown,
	columns: cells(found[2]!),
	rows: found[3]!.trim().split('\n').map((row) => cells(row.slice(1)))
}));
function cells(row: string): string[] {
	return row.split('|').map((cell) => cell.trim()).filter((cell) => cell !== '');
}

describe('examples', () => {
	test('there is one for each format', () => {
		const formats = examples.map(({ input }) => (input as { format: string }).format);
		expect(formats.sort()).toEqual(['best-worst', 'graded-pairs', 'pairs', 'points', 'ranking']);
	});
	test.each(examples)('$input.format', ({ input, columns, rows }) => {
		const read = readInput(input);
		if (!read.ok) throw new Error(read.message);
		const { items } = estimateInput(read).estimate as unknown as { items: ({ item: string } & Record<string, unknown>)[] };
		expect(rows.length).toBe(items.length);
		for (const [name, ...printed] of rows) {
			const item = items.find((one) => one.item === name)!;
			columns.forEach((column, c) => {
				const digits = printed[c]!.split('.')[1]!.length;
				expect((item[column] as number).toFixed(digits).replace(/^-(0\.?0*)$/, '$1'), `${name} ${column}`).toBe(printed[c]);
			});
		}
	});
});

test('the table of fixtures names every fixture that is checked, and each has a figure', () => {
	const listed = [...page.matchAll(/^\| ([a-z0-9_]+) \| \d+ \| [\d.e+-]+ \|/gm)].map(([, name]) => name!);
	expect(listed.sort()).toEqual(Object.keys(ALL_CHECKS).sort());
});
