import { expect, test } from 'vitest';
import { paperWords } from '#i18n/respondent.ts';

/** Every text with its path. */
function texts(value: unknown, path = ''): [string, string][] {
	return typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test('the sheet’s words are the same in every language, with every {name}, and do not shout', () => {
	const names = (value: string) => (value.match(/\{\w+\}/g) ?? []).sort().join();
	const source = texts(paperWords('sv'));
	expect(paperWords('toString')).toEqual(paperWords('sv'));
	for (const language of ['sv', 'en', 'ar']) {
		const own = new Map(texts(paperWords(language)));
		expect([...own.keys()].sort()).toEqual(source.map(([path]) => path).sort());
		for (const [path, value] of source) {
			expect(names(own.get(path)!), `${language}${path}`).toBe(names(value));
			if (language === 'ar') expect(own.get(path)!, path).toMatch(/\p{Script=Arabic}/u);
			expect(own.get(path)!, path).not.toMatch(/!|klient|respondent/i);
		}
	}
});
