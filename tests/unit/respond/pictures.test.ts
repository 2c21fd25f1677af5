import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import cards from '#content/pictures/cards.svg?raw';
import icons from '#content/pictures/ui.svg?raw';
import { STAFF_ICONS } from '#hooks/language.ts';

test('every icon that a respondent meets is in the page that a respondent is sent', () => {
	const folder = resolve(import.meta.dirname, '../../../src/lib/features/respond');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.svelte'));
	const source = files.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
	const named = [
		...[...source.matchAll(/<Picture\s+name="([a-z-]+)"/g)].map((match) => match[1]!),
		...[...source.matchAll(/<Picture\s+name=\{[^}]*\}/g)].flatMap(([use]) => [...use.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]!)),
		...[...source.matchAll(/pictures: \[([^\]]*)\]/g)].flatMap((match) => [...match[1]!.matchAll(/'([a-z-]+)'/g)].map((one) => one[1]!))
	];
	expect(named).toEqual(expect.arrayContaining(['arrow-back', 'undo', 'adjust', 'speak', 'stop', 'as-text', 'as-picture']));
	const sent = [...(cards + icons).matchAll(/<symbol id="([a-z-]+)"/g)].map((match) => match[1]!).filter((id) => !STAFF_ICONS.includes(id));
	expect([...new Set(named)].filter((name) => !sent.includes(name))).toEqual([]);
	for (const icon of STAFF_ICONS) expect(icons).toContain(`id="${icon}"`);
});
