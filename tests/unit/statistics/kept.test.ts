/** From rows of a table to a statistic, from a statistic to what is kept, and what may stand together. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areasOf, canonical, checksumOf, kept, suggestedAreas } from '#domain/statistics/keep.ts';
import { linesOf } from '#domain/statistics/line.ts';
import { firstRowMapping, numberIn, readRows, type RowMapping } from '#domain/statistics/rows.ts';
import { readStatistics } from '#domain/statistics/read.ts';
import type { KeptStatistic, PlacedFigure, Statistic } from '#domain/statistics/statistic.ts';
import { readTable } from '#server/request/table.ts';

const bytes = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/statistics/${name}`));
async function table(text: Uint8Array | string) {
	const read = await readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text);
	if ('refused' in read) throw new Error(read.refused.problem);
	return read.table;
}
const SAID = { title: 'Påhittat', id: '', description: '', producer: 'Påhittade myndigheten', unit: 'procent' };

describe('rows', () => {
	test('headings say what columns are; a sign has to be said before anything comes in', async () => {
		const rows = await table(bytes('rows.csv'));
		const mapping: RowMapping = { ...firstRowMapping(rows), ...SAID };
		expect(mapping.columns).toEqual({ area: 0, name: null, period: 1, sex: 2, value: 3, unit: null });
		const before = readRows(rows, mapping);
		expect(before).toMatchObject({ statistic: null, rows: 6, refused: [{ row: 3, column: 'D', problem: 'unknown_sign', text: '..' }], signs: [{ text: '..', count: 1, means: null }] });
		const { statistic, refused } = readRows(rows, { ...mapping, signs: { '..': 'secret' } });
		expect(refused).toEqual([]);
		expect(statistic).toMatchObject({ kind: 'csv', definition: { id: 'Påhittat', title: 'Påhittat' }, unit: 'procent' });
		expect(statistic!.figures.map(({ area, value, missing, sex }) => [area.code, area.name, value ?? missing, sex].join(' '))).toEqual([
			'1764 Grums 12.5 T', '1764 Grums secret T', '17 Värmlands län 1234.5 T', '17 Värmlands län 11 T', '00 Riket 10 T', '00 Riket 10.5 T'
		]);
	});

	test('every row that is wrong says where and why, and then none of them comes in', async () => {
		const rows = await table('kommunkod;kommun;år;kön;värde;enhet\n1764;Grums;2022;K;1;%\n1764;Grums;2022;K;2;%\n1764;Gruums;2023;K;3;%\n;Kil;2022;K;4;%\n1715;Kil;22;K;5;%\n1715;Kil;2022;1;6;%\n1715;Kil;2022;M;1.234,5;%\n1715;Kil;2023;M;8;antal\n');
		const read = readRows(rows, { ...firstRowMapping(rows), ...SAID });
		expect(read.statistic).toBeNull();
		expect(read.refused.map(({ row, column, problem }) => `${row}${column} ${problem}`)).toEqual([
			'3A twice', '4B two_names', '5A no_area', '6C no_period', '7D unknown_sex', '8E unknown_sign', '9F two_units'
		]);
	});

	test.each([['12,5', 12.5], ['12.5', 12.5], ['1 234', 1234], ['1\u00a0234,5', 1234.5], ['\u22123', -3], ['0', 0], ['..', null], ['', null], ['1.234,5', null], ['12 5', null], ['12 %', null], ['1e5', null]])('%s is %s', (text, number) => {
		expect(numberIn(text)).toBe(number);
	});
});

const names = ['kolada-data.json', 'kolada-kpi.json', 'kolada-municipality.json'];
function kolada(): [Statistic, Statistic] {
	const read = readStatistics(names.map((name) => ({ name, bytes: bytes(name) })));
	if ('refused' in read) throw new Error(read.refused.problem);
	return read.statistics as [Statistic, Statistic];
}
const FOUR = { municipality: '1764', county: '0017', nation: '0000', comparison: 'G99001' };
function keptOf(statistic: Statistic): KeptStatistic {
	const read = kept(statistic, FOUR, '2026-11-29');
	if ('refused' in read) throw new Error(read.refused);
	return read.kept;
}

describe('areas', () => {
	test('the municipality of the workspace, its county and the nation are suggested; a comparison is somebody’s choice', () => {
		const areas = areasOf(kolada());
		expect(areas.map(({ name }) => name)).toEqual(['Grums', 'Karlstad', 'Region Värmland', 'Riket', 'Sju påhittade kommuner']);
		expect(suggestedAreas(areas, 'Grums')).toEqual({ municipality: '1764', county: '0017', nation: '0000' });
		expect(suggestedAreas(areas, 'Någon annanstans')).toEqual({ county: '0017', nation: '0000' });
	});

	test('only those are kept, in one order; the same in two places is refused, and so is nothing', () => {
		const one = keptOf(kolada()[0]);
		expect([...new Set(one.figures.map(({ place, area }) => `${place} ${area.name}`))]).toEqual(['municipality Grums', 'county Region Värmland', 'nation Riket', 'comparison Sju påhittade kommuner']);
		expect(one.figures.slice(0, 4).map(({ period, sex }) => `${period} ${sex}`)).toEqual(['2020 T', '2021 T', '2022 T', '2022 K']);
		expect(kept(kolada()[0], { municipality: '1764', comparison: '1764' }, '2026-11-29')).toEqual({ refused: 'same_area' });
		expect(kept(kolada()[1], { comparison: '1780' }, '2026-11-29')).toEqual({ refused: 'no_values' });
	});
});

describe('the sum', () => {
	test('is the same for the same content and another for anything that is shown', async () => {
		const one = keptOf(kolada()[0]);
		const sum = await checksumOf(one);
		expect(sum).toMatch(/^[0-9a-f]{64}$/);
		expect(await checksumOf(JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(one).reverse()))) as KeptStatistic)).toBe(sum);
		const [first, ...rest] = one.figures;
		const others: KeptStatistic[] = [
			{ ...one, retrievedOn: '2026-11-30' }, { ...one, unit: 'antal' }, { ...one, source: 'x' }, { ...one, producer: 'x' }, { ...one, updated: 'x' }, { ...one, notes: ['x'] },
			...(['id', 'title', 'description'] as const).map((key) => ({ ...one, definition: { ...one.definition, [key]: 'x' } })),
			...[{ value: 1 }, { period: '2021' }, { sex: null }, { mark: 'p' }, { meanOf: 2 }, { place: 'county' as const }, { area: { code: '1764', name: 'x' } }, { value: null, missing: 'secret' as const }, { value: null, missing: 'missing' as const }]
				.map((change) => ({ ...one, figures: [{ ...first!, ...change }, ...rest] }))
		];
		const sums = await Promise.all(others.map(checksumOf));
		expect(new Set([sum, ...sums]).size).toBe(others.length + 1);
	});

	test('keys have one order at every depth', () => {
		expect(canonical({ b: [{ d: -0, c: 'å"' }], a: null, e: undefined })).toBe('{"a":null,"b":[{"c":"å\\"","d":0}]}');
	});
});
