import { describe, expect, test } from 'vitest';
import { hintsIn } from '#domain/quote/hints/hints.ts';
import { planted, type Planted } from '../../fixtures/quotes/planted.ts';

const percent = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

function tried(sentences: Planted[]) {
	let [all, found, exact] = [0, 0, 0];
	const missed: string[] = [];
	for (const { text, language, spans } of sentences) {
		const hints = hintsIn(text, language);
		for (const span of spans) {
			const over = hints.filter(({ start, end }) => start < span.end && end > span.start);
			all += 1;
			if (over.length > 0) found += 1;
			else missed.push(`${text.slice(span.start, span.end)}|${span.kind}: ${text}`);
			if (over.some(({ kind }) => kind === span.kind)) exact += 1;
		}
	}
	return { all, found, exact, missed };
}

test('at least 95 percent of what is planted is found, and 90 percent of the half that the rules were not made for', () => {
	const [a, b] = [tried(planted('half-a')), tried(planted('half-b'))];
	for (const [name, { all, found, exact, missed }] of Object.entries({ A: a, B: b })) {
		console.log(`half ${name}: found ${percent(found, all)}, of the very kind ${percent(exact, all)}${missed.map((one) => `\n  missed ${one}`).join('')}`);
	}
	expect(b.all).toBeGreaterThanOrEqual(200);
	expect((a.found + b.found) / (a.all + b.all)).toBeGreaterThanOrEqual(0.95);
	expect(b.found / b.all).toBeGreaterThanOrEqual(0.9);
});

test.each(['clean-a', 'clean-b'] as const)('at most one word in twenty of %s is marked', (half) => {
	let [words, hit] = [0, 0];
	for (const { text, language } of planted(half)) {
		const hints = hintsIn(text, language);
		for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
			words += 1;
			if (hints.some(({ start, end }) => start < word.index + word[0].length && end > word.index)) hit += 1;
		}
	}
	console.log(`${half}: ${percent(hit, words)} words marked`);
	expect(hit / words).toBeLessThanOrEqual(0.05);
});

test('hints are sorted, apart, and inside the text', () => {
	for (const { text, language } of [...planted('half-a'), ...planted('half-b')]) {
		let last = 0;
		for (const { start, end } of hintsIn(text, language)) {
			expect(start, text).toBeGreaterThanOrEqual(last);
			expect(end, text).toBeGreaterThan(start);
			last = end;
		}
		expect(last).toBeLessThanOrEqual(text.length);
	}
});

describe('steps grow as the text does', () => {
	const steps = (text: string) => {
		let sum = 0;
		hintsIn(text, 'sv', { count: (more) => (sum += more) });
		return sum;
	};
	test.each(['a', '1', '0701234567 ', 'a@', 'Karin ', 'noll ', '1 ', 'a.', 'jag är '])('%j', (part) => {
		const of = (length: number) => steps(part.repeat(Math.floor(length / part.length)));
		expect(of(100_000) / of(10_000)).toBeLessThan(11);
	});
});
