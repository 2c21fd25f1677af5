import { expect, test } from 'vitest';
import { roomLeft } from '#domain/text/length.ts';

test('characters are counted as people see them', () => {
	expect(roomLeft('abc', 5)).toBe(2);
	expect(roomLeft('👩‍👩‍👧🇸🇪é', 5)).toBe(2);
	// 999 letters and an emoji are a thousand characters, though UTF-16 has one more.
	expect(roomLeft(`${'a'.repeat(999)}😀`, 1000)).toBe(0);
	expect(roomLeft('a'.repeat(1500), 1000)).toBe(-500);
});
test('never more than the database takes, whatever they are made of', () => {
	expect(roomLeft('👩‍👩‍👧'.repeat(500), 1000)).toBe(-500);
	expect(roomLeft('a'.repeat(2000), 2000)).toBe(0);
});
