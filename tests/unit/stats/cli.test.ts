import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verdictOf } from '#analysis/verdict.ts';
import { fitBestWorst } from '#stats/best-worst.ts';
import { simulate } from './helpers.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'estimate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], input: string | Buffer = '') {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/estimate.ts', ...args], {
		input,
		encoding: 'utf8',
		// Compiled once for all of them.
		env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
		maxBuffer: 1e8
	});
	return { status, stdout, stderr };
}
function refused(result: ReturnType<typeof run>, pattern: RegExp) {
	expect(result.stderr).toMatch(pattern);
	expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
	expect(result.stderr.length).toBeLessThan(300);
	expect(result.stdout).toBe('');
	expect(result.status).toBe(2);
}

const data = simulate(2, 6, [1, 0.5, -0.5, -1]);
const input = { format: 'best-worst', ...data, options: { level: 0.8, seed: 5, draws: 1000 } };

describe('good input', () => {
	const { estimate, order } = fitBestWorst(data, input.options);
	const expected = { ...estimate, verdict: verdictOf(order, data.items, { seed: input.options.seed }) };
	test('a file', () => {
		const file = join(folder, 'good.json');
		writeFileSync(file, JSON.stringify(input));
		const { status, stdout, stderr } = run([file]);
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toEqual(expected);
	});
	test('standard input, with a byte order mark, unknown fields and defaults', () => {
		const { options: _, ...plain } = input;
		const { status, stdout } = run(['-'], `\uFEFF${JSON.stringify({ ...plain, total: 10, note: 'x' })}`);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ method: 'best-worst-sequential', n: 6, level: 0.9, seed: 1, answers: 18 });
		expect(Object.keys(JSON.parse(stdout).items[0])).toEqual(expect.arrayContaining(
			['item', 'logWorth', 'centred', 'low', 'high', 'share', 'shareLow', 'shareHigh', 'rankProbability', 'top3', 'rankLow', 'rankHigh', 'counts', 'flags']
		));
	});
	test('no respondents is valid input', () => {
		const { status, stdout } = run(['-'], JSON.stringify({ format: 'best-worst', items: ['a', 'b'], respondents: [] }));
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ n: 0, warnings: expect.arrayContaining(['noData']) });
	});
});

describe('every format', () => {
	const people = (answers: unknown[]) => Array.from({ length: 6 }, (_, r) => ({ id: `r${r}`, answers: [...answers.slice(r % 3), ...answers] }));
	const FORMATS: Record<string, unknown[]> = {
		pairs: [{ a: 0, b: 1, choice: 'a' }, { a: 2, b: 1, choice: 'tie' }, { a: 0, b: 2, choice: 'b' }, { a: 1, b: 2, choice: 'skip' }],
		ranking: [{ shown: [0, 1, 2], order: [1, 0] }, { shown: [2, 0], order: [2] }, { shown: [0, 1, 2], order: [0, 2, 1] }],
		points: [{ points: [5, 3, 2] }, { points: [0, 0, 10] }, { points: null }],
		'graded-pairs': [{ a: 0, b: 1, score: 2 }, { a: 2, b: 1, score: -1 }, { a: 0, b: 2, score: 0 }, { a: 1, b: 2, score: null }]
	};
	test.each(Object.keys(FORMATS))('%s: one JSON object with finite numbers, the same twice', (format) => {
		const text = JSON.stringify({ format, items: ['a', 'b', 'c'], respondents: people(FORMATS[format]!), options: { draws: 500 } });
		const { status, stdout, stderr } = run(['-'], text);
		expect([status, stderr]).toEqual([0, '']);
		const result = JSON.parse(stdout);
		expect(result).toMatchObject({ n: 6, level: 0.9, seed: 1, converged: true });
		expect(result.answers).toBeGreaterThan(6);
		const pointsOnly = format === 'points';
		for (const item of result.items) {
			expect(item.low).toBeLessThan(pointsOnly ? item.share + 1e-9 : item.centred);
			expect(item.rankProbability.reduce((s: number, p: number) => s + p, 0)).toBeCloseTo(1, 9);
			expect('logWorth' in item).toBe(!pointsOnly);
			expect('centred' in item).toBe(!pointsOnly);
		}
		expect('before' in result).toBe(!pointsOnly);
		expect(result.items.reduce((s: number, item: { share: number }) => s + item.share, 0)).toBeCloseTo(1, 9);
		expect('ties' in result).toBe(format === 'pairs');
		expect(run(['-'], text).stdout).toBe(stdout);
	});
});

describe('two groups', () => {
	const groups = simulate(7, 24, [1, 0.5, -0.5, -1]);
	const respondents = groups.respondents.map((one, r) => ({ ...one, group: r < 13 ? 'kvinna' : 'man' }));
	const compared = (people: typeof respondents, compare = ['kvinna', 'man']) => {
		const { status, stdout, stderr } = run(['-'], JSON.stringify({ ...input, ...groups, respondents: people, options: { draws: 100, compare } }));
		expect([status, stderr]).toEqual([0, '']);
		return JSON.parse(stdout);
	};
	test('rows as in methods.md; swapping the groups changes their sign', () => {
		const result = compared(respondents);
		expect(result.n).toBe(24);
		expect(result.compared).toMatchObject({ groups: ['kvinna', 'man'], n: [13, 11], df: 10, warnings: [] });
		expect(result.compared.global.p).toBeGreaterThan(0);
		const back = compared(respondents, ['man', 'kvinna']);
		result.comparison.forEach((row: Record<string, number>, i: number) => {
			expect(Object.keys(row)).toEqual(['item', 'difference', 'low', 'high', 'pHolm']);
			expect(row.low).toBeLessThan(row.difference!);
			expect(row.high).toBeGreaterThan(row.difference!);
			expect(back.comparison[i].difference).toBeCloseTo(-row.difference!, 9);
			expect(back.comparison[i].pHolm).toBeCloseTo(row.pHolm!, 9);
		});
	});
	test('fewer than ten in a group: shown, not claimed; fewer than five: nothing', () => {
		const eight = compared(respondents.filter((_, r) => r < 13 || r >= 16));
		expect(eight.compared.warnings).toContain('noClaimBelowTen');
		for (const row of eight.comparison) expect([typeof row.low, row.pHolm]).toEqual(['number', null]);
		const four = compared(respondents.filter((_, r) => r < 13 || r >= 20));
		expect(four.compared.warnings).toContain('groupTooSmall');
		for (const row of four.comparison) expect([row.difference, row.low, row.high, row.pHolm]).toEqual([null, null, null, null]);
	});
});

describe('bad input: one line, exit code 2', () => {
	test('an answer is named by respondent id and number', () => {
		const bad = structuredClone(input) as unknown as { respondents: { id: string; answers: unknown[] }[] };
		bad.respondents[2]!.answers[1] = { shown: [0, 1, 9], best: 0 };
		refused(run(['-'], JSON.stringify(bad)), /respondent "r2", answer 2: .*9/);
	});
	test('an unknown format', () => refused(run(['-'], JSON.stringify({ ...input, format: 'sudoku' })), /format "sudoku" is unknown/));
	test('no such file, no argument, two arguments, a folder', () => {
		refused(run([join(folder, 'missing.json')]), /cannot read .*ENOENT/);
		refused(run([folder]), /cannot read .*EISDIR/);
		refused(run([]), /usage/);
		refused(run(['a', 'b']), /usage/);
	});
	test('an option that does not exist', () => {
		refused(run(['tests/fixtures/cases/option_typo.json']), /options: "\w+" is unknown; there are level, seed, draws, compare/);
	});
	test('a file that is not UTF-8, by its line', () => {
		const file = join(folder, 'latin1.json');
		writeFileSync(file, Buffer.from(JSON.stringify({ ...input, items: ['hem', 'någon', 'mat', 'jobb'] }, null, 1), 'latin1'));
		refused(run([file]), /latin1\.json" is not UTF-8, line 5$/m);
		refused(run(['-'], Buffer.from([0x7b, 0x22, 0xff])), /standard input is not UTF-8, line 1/);
		// The character itself is text.
		const good = JSON.stringify({ ...input, items: ['a\uFFFD', 'å', 'c', 'd'] });
		expect(JSON.parse(run(['-'], good).stdout).items[0].item).toBe('a\uFFFD');
	});
	test.each([
		['nothing', ''],
		['half a file', JSON.stringify(input).slice(0, 500)],
		['text over several lines', 'not\njson\nat\nall'],
		['NaN as a number', '{"format":"best-worst","items":["a","b"],"respondents":[{"id":"x","weight":NaN,"answers":[]}]}']
	])('%s', (_, text) => refused(run(['-'], text), /not valid JSON/));
	test('ten megabytes of invalid input', () => {
		const bytes = Buffer.alloc(10_000_000);
		for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 2654435761) >>> 11;
		refused(run(['-'], bytes), /not UTF-8, line 1/);
		refused(run(['-'], '['.repeat(5_000_000) + ']'.repeat(5_000_000)), /not valid JSON|not an object/);
		refused(run(['-'], JSON.stringify({ ...input, respondents: [{ id: 'x\n'.repeat(5_000_000), answers: 3 }] })), /respondent "x.*answers is 3/);
		refused(run(['-'], JSON.stringify({ ...input, respondents: Array(2_000_000).fill(null) })), /respondent number 1: null/);
	});
});
