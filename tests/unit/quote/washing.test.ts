import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '#domain/quote/difference.ts';
import { hintedIn, languageOf, markedIn } from '#domain/quote/marked.ts';
import { replaceIn } from '#domain/quote/replace.ts';
import { leftIn, nextAfter, type Quote } from '#domain/quote/quote.ts';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';

const side = (before: string, after: string, without: 'gone' | 'new') => differenceOf(before, after).filter(({ kind }) => kind !== without).map(({ text }) => text).join('');

describe('what differs', () => {
	test.each([
		['Jag heter Kim och bor i Grums.', 'Jag heter [namn] och bor i [plats].'],
		['', 'Något'],
		['Allt', ''],
		['a b a b a', 'b a b'],
		['أنا اسمي سارة', 'أنا اسمي [اسم]'],
		['Rad ett\n\nRad två', 'Rad två\n\nRad ett'],
		['👩‍👩‍👧 hej', 'hej']
	])('%s → %s: both can be read out of the parts', (before, after) => {
		expect(side(before, after, 'new')).toBe(before);
		expect(side(before, after, 'gone')).toBe(after);
	});
	test('words alone are cut, and no more of them than need be', () => {
		expect(differenceOf('Jag heter Kim och bor i Grums.', 'Jag heter [namn] och bor i Grums.')).toEqual([
			{ kind: 'same', text: 'Jag heter ' }, { kind: 'gone', text: 'Kim' }, { kind: 'new', text: '[namn]' }, { kind: 'same', text: ' och bor i Grums.' }
		]);
		expect(differenceOf('Det jag vill mest är att få ro.', 'När någon lovar är det ro.')).toEqual([
			{ kind: 'gone', text: 'Det jag vill mest' }, { kind: 'new', text: 'När någon lovar' }, { kind: 'same', text: ' är ' }, { kind: 'gone', text: 'att få' }, { kind: 'new', text: 'det' }, { kind: 'same', text: ' ro.' }
		]);
		expect(differenceOf('Samma', 'Samma')).toEqual([{ kind: 'same', text: 'Samma' }]);
	});
});

describe('what is marked', () => {
	const text = 'Min handläggare Kim Berg ringde 070-123 45 67. Kimmig är inte Kim Berg.';
	test('the pieces are the text, and each thing is listed once', () => {
		expect(markedIn(text).map((piece) => piece.text).join('')).toBe(text);
		expect(hintedIn(text).filter(({ text: said }) => said === 'Kim Berg')).toEqual([{ text: 'Kim Berg', kind: 'name' }]);
		expect(hintedIn(text).map(({ kind }) => kind)).toContain('phone');
	});
	test('a word is replaced wherever it stands whole', () => {
		expect(replaceIn('Kim, Kimmig och Kim', 'Kim', '[namn]')).toBe('[namn], Kimmig och [namn]');
		expect(replaceIn('Åmål', 'mål', '[plats]')).toBe('Åmål');
		expect(replaceIn('Inget', 'Kim', '[namn]')).toBe('Inget');
	});
	test.each([['Jag vill att det är lugnt', 'sv'], ['I want my own home and the peace of it', 'en'], ['أريد بيتا', 'ar'], ['…', 'sv']] as const)('%s is %s', (said, language) => expect(languageOf(said)).toBe(language));
});

describe('what waits', () => {
	const quote = (id: string, state: Quote['state'], mine = false): Quote => ({ id, state, mine, version: 1, question: 'q', card: null, rewriteOnly: false, text: null, original: null, sealed: false, destroyed: false, lifeArea: null, lens: null, about: null, tags: [] });
	const quotes = [quote('a', 'washed', true), quote('b', 'raw'), quote('c', 'approved'), quote('d', 'raw'), quote('e', 'washed')];
	test('where two people are needed, what this person washed waits for another', () => {
		expect(leftIn({ quotes, twoPeople: true })).toEqual({ raw: 2, washed: 1, approved: 1, rejected: 0, others: 1 });
		expect(leftIn({ quotes, twoPeople: false })).toMatchObject({ washed: 2, others: 0 });
	});
	test('the next is another one that waits for this person: first those to wash', () => {
		const next = (at: string | null, twoPeople = true) => nextAfter({ quotes, twoPeople }, at);
		expect([next('b'), next('d'), next('e'), next(null)]).toEqual(['d', 'e', 'b', 'b']);
		expect(next('d', false)).toBe('a');
		expect(nextAfter({ quotes: [quote('a', 'raw')], twoPeople: false }, 'a')).toBeNull();
		expect(nextAfter({ quotes: [], twoPeople: false }, null)).toBeNull();
	});
});

test('docs/edits.md is the public list, in both languages', () => {
	const page = readFileSync(resolve(import.meta.dirname, '../../../docs/edits.md'), 'utf8');
	for (const { heading, lead, kinds, never, after } of [sv.quotes.edits, en.quotes.edits]) {
		expect(page).toContain(`## ${heading}\n${lead}\n\n${kinds.map((kind) => `- ${kind}\n`).join('')}\n${never}\n\n${after}\n`);
	}
});
