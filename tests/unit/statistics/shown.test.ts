/** What is shown of a statistic in words, and that whatever stands in a file is read or refused in a whole sentence. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StoredStatistic } from '#data/server/statistics.ts';
import { summed } from '#domain/statistics/keep.ts';
import { readStatistics } from '#domain/statistics/read.ts';
import { shownStatistic } from '#features/statistics/shown-statistic.ts';
import { messages } from '#i18n/index.ts';
import { refusalText } from '#server/request/statistics/words.ts';
import { createRandom } from '#stats/random.ts';
import { statisticOf } from '../../fixtures/statistics/index.ts';

const stored = async (more: Partial<StoredStatistic> = {}): Promise<StoredStatistic> => ({ ...(await statisticOf()), id: 'x', meaning: 1, version: 1, importedOn: '2026-11-29', ...more });

const shown = async (one: StoredStatistic) => (await summed([one])).map((each) => shownStatistic(each, each.holds, 'sv'))[0]!;

test('a word stands where there is no number, and a nought is a nought', async () => {
	const one = await shown(await stored());
	expect(one.rows.map(({ name, cells }) => [name, ...cells])).toEqual([['Grums', '11,5', 'sekretess (..)'], ['Riket', '9,1', '0']]);
	expect(one).toMatchObject({ about: 'Källa: Kolada. Enhet: andel (%).', periods: ['2022', '2023'], holds: true, meaning: null, lines: null });
	expect(one.facts.find(({ name }) => name === 'När det inte står någon siffra')!.text).toBe('Sekretess: så få att siffran kan peka ut någon.');
});

test('a figure or a word that has been changed past the app is told', async () => {
	const { figures, definition } = await stored();
	for (const more of [{ figures: figures.with(0, { ...figures[0]!, value: 11.6 }) }, { definition: { ...definition, description: 'Något annat.' } }, { unit: 'antal' }]) {
		expect((await shown(await stored(more))).holds).toBe(false);
	}
});

test('whatever is changed in a file, it is read or refused in one whole sentence', () => {
	const { uniform: random } = createRandom(15);
	const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const rubbish: unknown[] = [null, '', 'x', '..', '-', '__proto__', 'constructor', 0, -1, 1.5, 1e300, 2 ** 31, true, [], {}, [null], { x: 1 }, { __proto__: null, toString: 1 }, 'x'.repeat(5000), '\ud800', ['1764', '2022']];
	/** Puts something else, or nothing, somewhere in it. */
	function change(node: unknown): void {
		const keys = Object.keys(node as object);
		if (keys.length === 0) return;
		const holder = node as Record<string, unknown>;
		const key = any(keys);
		const inside = holder[key];
		if (typeof inside === 'object' && inside !== null && random() < 0.8) change(inside);
		else if (random() < 0.2) delete holder[key];
		else if (Array.isArray(node) && random() < 0.3) node.push(structuredClone(inside));
		else holder[key] = structuredClone(any(rubbish));
	}
	const read = (name: string) => JSON.parse(readFileSync(`tests/fixtures/statistics/${name}`, 'utf8')) as unknown;
	const sets = [['kolada-data.json', 'kolada-kpi.json', 'kolada-municipality.json'], ['json-stat.json'], ['pxweb.json']];
	const words = messages('sv').statistics;
	const seen = { read: 0, refused: new Set<string>() };
	for (let i = 0; i < 1500; i++) {
		const files = any(sets).map((name) => ({ name, content: read(name) }));
		for (let n = 0; n <= random() * 2; n++) change(any(files).content);
		const found = readStatistics(files.map(({ name, content }) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(content)) })));
		if ('refused' in found) {
			seen.refused.add(found.refused.problem);
			const sentence = refusalText(words, found.refused);
			expect(sentence).toMatch(/\.$/);
			expect(sentence).not.toMatch(/\{(what|file|path|row|column)\}|undefined|NaN/);
			continue;
		}
		seen.read++;
		for (const { figures, definition } of found.statistics) {
			expect(definition.title).not.toBe('');
			for (const { value, missing } of figures) expect((value === null) === (missing !== null) && (value === null || Number.isFinite(value))).toBe(true);
		}
	}
	expect(seen.read).toBeGreaterThan(100);
	expect(seen.refused.size).toBeGreaterThan(10);
});
