/** What may not stand in the sources, and that both languages say the same things. */
import { expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { sv } from '#i18n/sv.ts';
import { files, read } from './source.ts';

const svelte = files.filter((file) => file.endsWith('.svelte'));
const lines = (file: string) => read(file).split('\n');

test('no style attribute and no raw HTML: the policy forbids the one and safety the other', () => {
	const wrong = svelte.flatMap((file) =>
		lines(file).flatMap((line, i) => (/\sstyle=|\sstyle:[\w-]+|\{@html/.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []))
	);
	expect(wrong).toEqual([]);
});

test('no address of another host', () => {
	const own = /^https?:\/\/(www\.w3\.org\/|in-process\.invalid|localhost\b|127\.0\.0\.1\b|\$\{|…|`|$)/;
	const wrong = files
		.filter((file) => /\.(ts|mjs|svelte|css|html|json|svg)$/.test(file))
		.flatMap((file) =>
			[...read(file).matchAll(/https?:\/\/[^\s'"`<>)]*/g)].map(([address]) => address).filter((address) => !own.test(address)).map((address) => `${file}: ${address}`)
		)
		// The protocol-relative kind too.
		.concat(files.filter((file) => /\.(svelte|css|html)$/.test(file)).flatMap((file) => [...read(file).matchAll(/(?:src|href|url\()=?["'(]?\/\/[^\s"')]+/g)].map(([found]) => `${file}: ${found}`)));
	expect(wrong).toEqual([]);
});

test('no file passes three hundred lines, words and content apart', () => {
	const long = files
		.filter((file) => !/^src\/lib\/(i18n|content)\//.test(file))
		.map((file) => [file, lines(file).length] as const)
		.filter(([, length]) => length > 301)
		.map(([file, length]) => `${file}: ${length}`);
	expect(long).toEqual([]);
});

/** Every text with its place: errors.notFound → "…". */
function texts(value: unknown, place = ''): [string, string][] {
	if (typeof value === 'string') return [[place, value]];
	expect(value, place).toBeTypeOf('object');
	return Object.entries(value as object).flatMap(([key, one]) => texts(one, place ? `${place}.${key}` : key));
}

test('English has the places of the Swedish, no more and no fewer', () => {
	expect(texts(en).map(([place]) => place).sort()).toEqual(texts(sv).map(([place]) => place).sort());
});

test('English fills in the same {names}', () => {
	const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
	const english = new Map(texts(en));
	const wrong = texts(sv).filter(([place, text]) => String(names(text)) !== String(names(english.get(place) ?? ''))).map(([place]) => place);
	expect(wrong).toEqual([]);
});

test('no text is empty, and none shouts', () => {
	for (const [place, text] of [...texts(sv), ...texts(en)]) {
		expect(text.trim(), place).not.toBe('');
		expect(text, place).not.toMatch(/!/);
	}
});
