import { describe, expect, test } from 'vitest';
import { cleaned, isBlank, withoutUnseen } from '#domain/text/cleaned.ts';

describe('what nobody sees', () => {
	test.each([
		['a\u0000b', 'ab'], ['per\u00adson', 'person'], ['1212\u200b12', '121212'], ['\u202eabc\u202c', 'abc'], ['a\ud800b', 'ab'], ['\ufeffhej', 'hej'],
		['a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'], ['\u00a0\u2800 hej \u3164\u3000', 'hej'], ['kolumn\tkolumn', 'kolumn\tkolumn']
	])('%j is %j', (text, seen) => expect(cleaned(text)).toBe(seen));
	test('what is seen stays: families, flags, hearts, Persian, marks of direction', () => {
		for (const text of ['👩‍👩‍👧', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '❤️', 'می‌خواهم', 'a\u200fb', 'e\u0301', '🇸🇪']) expect(cleaned(text)).toBe(text);
	});
	test('a field keeps the spaces of who is still writing', () => expect(withoutUnseen('jag vill \u200b')).toBe('jag vill '));
	test('a hundred thousand spaces before a letter take no time', () => {
		const began = performance.now();
		expect(cleaned(`a${' '.repeat(100_000)}b`)).toHaveLength(100_002);
		expect(performance.now() - began).toBeLessThan(500);
	});
});

test.each(['', ' \n', '\u200b', '\u2800', '\u00a0', '\u200b\u2800\u00a0\u00ad', '\u200d\ufe0f', '\u3164', '\u200f', '\u0000', '\ud800', '\u{e0020}'])('%j is empty', (text) => expect(isBlank(text)).toBe(true));
test.each(['.', ' a', '❤', '👍', 'ا', '\u0301', '0'])('%j is not', (text) => expect(isBlank(text)).toBe(false));
