/** What is read by those who install it stands in Swedish too, and does not fall behind: the same parts, commands and values. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** Commands without the words beside them. */
const commands = (text: string) =>
	[...text.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, block]) => block!.split('\n').map((line) => line.split(/ {2,}|# /)[0]!.trim()));
/** What stands between backticks in running text, and where links lead; each as often as in the other. */
const values = (text: string) => [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)].map(([, value]) => value!).sort();
const links = (text: string) => [...text.matchAll(/\]\(((?!README|deploy\.md|drift\.md)[^)]+)\)/g)].map(([, to]) => to!.replace('docs/drift.md', 'docs/deploy.md')).sort();

describe.each([['README.md', 'README.sv.md'], ['docs/deploy.md', 'docs/drift.md']])('%s and %s', (english, swedish) => {
	test('name each other and have the same parts, commands, values and links', () => {
		const [a, b] = [read(english), read(swedish)];
		expect(a).toContain(`(${swedish.split('/').at(-1)})`);
		expect(b).toContain(`(${english.split('/').at(-1)})`);
		const headings = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks);
		expect(headings(b)).toEqual(headings(a));
		expect(commands(b)).toEqual(commands(a));
		expect(values(a).length).toBeGreaterThan(20);
		expect(values(b)).toEqual(values(a));
		expect(links(b)).toEqual(links(a));
		const rows = (text: string) => text.match(/^(\||\* |- )/gm)?.length;
		expect(rows(b)).toBe(rows(a));
	});
});
