/** Every door asks for the right that it states (house.test.ts sees that it states one), and nothing has more rights than a person. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => relative(root, join(entry.parentPath, entry.name)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const ENTRY = /\/\+(page|layout)\.server\.ts$|\/\+server\.ts$|\.remote\.ts$/;
const entries = files.filter((file) => ENTRY.test(file));
const rightOf = (file: string) => /^export const _right(?:: \w+)? = '(\w+)'/m.exec(read(file))?.[1];

test('what needs a role asks for it, and the staff’s pages are nobody’s without signing in', () => {
	const wrong: string[] = [];
	for (const file of entries) {
		const right = rightOf(file)!;
		const text = read(file);
		if (file.includes('/(staff)/') && right === 'anybody') wrong.push(`${file} is open to anybody`);
		if (!['anybody', 'signed_in'].includes(right) && !new RegExp(`requireRole\\([^)]*'${right}'`).test(text)) wrong.push(`${file} says ${right} and does not ask for it`);
		if (right === 'signed_in' && !/require(Account|Role)|membershipsOf|clientOf/.test(text)) wrong.push(`${file} says signed_in and does not ask for it`);
		// Every action of a page of the staff's asks by itself: the page's own load does not run before it.
		if (file.includes('/(staff)/')) {
			const actions = /export const actions[\s\S]*/.exec(text)?.[0] ?? '';
			for (const [, name, body] of actions.matchAll(/^\t(\w+): async \([\s\S]*?\) => \{([\s\S]*?)^\t\}/gm)) {
				if (!/requireRole\(|place\(event/.test(body!)) wrong.push(`${file}: the action ${name} asks for no role`);
			}
		}
	}
	expect(wrong).toEqual([]);
});

const READS = /routes\/api\/v1\/releases\//;

test('the API and the respondent’s page take no authority from a cookie', () => {
	for (const file of entries.filter((one) => /routes\/(api|s)\//.test(one) && !READS.test(one))) expect(read(file), file).not.toMatch(/locals\.client|locals\.account|clientOf|cookies/);
	// What a signed-in person may read by an address of the API changes nothing, whoever makes their browser ask.
	const reading = entries.filter((one) => READS.test(one));
	expect(reading.length).toBe(1);
	for (const file of reading) expect([...read(file).matchAll(/^export const ([a-zA-Z]+)\b/gm)].map(([, name]) => name), file).toEqual(['fallback', 'GET']);
});

test('the secret key is nowhere', () => {
	for (const file of files.filter((one) => /\.(ts|svelte|mjs)$/.test(one))) expect(read(file), file).not.toMatch(/service_role|SERVICE_ROLE|SUPABASE_SECRET|secretKey/);
});
