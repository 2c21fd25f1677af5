/** Files with statistics, in the shapes that producers write: what comes out, and what is said of one that is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStatistics } from '#domain/statistics/read.ts';
import type { Statistic } from '#domain/statistics/statistic.ts';

/** A file is changed anywhere in it. */
type Any = any;
const text = (name: string) => readFileSync(`tests/fixtures/statistics/${name}`, 'utf8');
const json = (name: string): Any => JSON.parse(text(name));
const file = (name: string, content: unknown = text(name)) => ({ name, bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)) });
const KOLADA = ['kolada-kpi.json', 'kolada-municipality.json'];
const kolada = (data: unknown = text('kolada-data.json'), others = KOLADA) => readStatistics([...others.map((name) => file(name)), file('kolada-data.json', data)]);
function good(read: ReturnType<typeof readStatistics>): Statistic[] {
	if ('refused' in read) throw new Error(JSON.stringify(read.refused));
	return read.statistics;
}
function bad(read: ReturnType<typeof readStatistics>) {
	if (!('refused' in read)) throw new Error('was read');
	return read.refused;
}
const figures = ({ figures }: Statistic) => figures.map(({ area, period, sex, value, missing }) => [area.code, period, sex, value ?? missing].join(' '));
function changed(name: string, change: (content: Any) => void): Any {
	const content = json(name);
	change(content);
	return content;
}

describe('Kolada', () => {
	test('values, what they are of and the areas’ names, whatever order the files come in', () => {
		const [one, other] = good(kolada()) as [Statistic, Statistic];
		expect(one).toMatchObject({
			kind: 'kolada', producer: 'Kolada', source: 'Kolada', unit: 'andel (%)', updated: '2024-05-02',
			definition: { id: 'N09901', title: 'Invånare som provar något nytt (påhittat mått), andel (%)', description: 'Påhittat mått för tester. Antal som provar något nytt delat med antal invånare.' }
		});
		expect(one.figures[0]).toEqual({ area: { code: '1764', name: 'Grums' }, period: '2022', sex: 'T', value: 11.5, missing: null, mark: '', meanOf: null });
		expect(other.definition.id).toBe('U09902');
		expect(good(readStatistics([file('kolada-data.json'), ...KOLADA.map((name) => file(name))]))).toEqual([one, other]);
	});

	test('each kind of missing stays itself, and nothing of it is a nought', () => {
		const all = figures(good(kolada())[0]!);
		expect(all).toContain('1764 2023 K secret');
		expect(all).toContain('0017 2023 K nonresponse');
		expect(all).toContain('1780 2023 K not_applicable');
		expect(all).toContain('1780 2023 T missing');
		// Its value is in the file, and no longer its producer's.
		expect(all).toContain('0000 2023 M removed');
	});

	test('a group says of how many it is a mean', () => {
		expect(good(kolada())[0]!.figures.find(({ area }) => area.code === 'G99001')).toMatchObject({ value: 10.9, meanOf: 7 });
	});

	test('version 2 is read as well: F is K, periods are texts', () => {
		expect(figures(good(kolada(json('kolada-data-v2.json')))[0]!)).toEqual(['1764 2022 T 11.5', '1764 2022 K 10.5', '1764 2022 M 12.5', '0000 2022 T 9']);
	});

	test('one indicator alone says what it is', () => {
		const data = changed('kolada-data.json', (all) => all.values.splice(8, 2));
		const read = readStatistics([file('a', data), file('b', json('kolada-kpi.json').values[0]), file('c', json('kolada-municipality.json'))]);
		expect(good(read)).toHaveLength(1);
	});

	test.each<[string, (content: Any) => void, object]>([
		['a further page', (all) => (all.next_url = 'x'), { problem: 'only_a_page', path: 'next_url' }],
		['a further page of version 2', (all) => (all.next_page = 'x'), { problem: 'only_a_page', path: 'next_page' }],
		['an unknown sex', (all) => (all.values[1].values[2].gender = 'X'), { problem: 'wrong_type', path: 'values[1].values[2].gender', what: '"X"' }],
		['a text as value', (all) => (all.values[0].values[0].value = '11,5'), { problem: 'wrong_type', path: 'values[0].values[0].value', what: '"11,5"' }],
		['a period that is none', (all) => (all.values[0].period = '22'), { problem: 'wrong_type', path: 'values[0].period', what: '"22"' }],
		['no list of values', (all) => delete all.values[2].values, { problem: 'wrong_type', path: 'values[2].values' }],
		['an indicator without a title', (all) => (all.values[3].kpi = 'N00000'), { problem: 'no_title', path: 'values[3].kpi', what: 'N00000' }],
		['an area without a name', (all) => (all.values[4].municipality = '9999'), { problem: 'no_area_name', path: 'values[4].municipality', what: '9999' }],
		['the same twice', (all) => all.values.push(all.values[0]), { problem: 'twice', path: 'values[16].values[0]', what: 'Grums, 2022, T' }],
		['a value and a sign that there is none', (all) => (all.values[0].values[1].status = '..'), { problem: 'value_and_sign', path: 'values[0].values[1]', what: '..' }],
		['nothing in it', (all) => (all.values = []), { problem: 'no_values', path: 'values' }],
		['areas with nothing', (all) => all.values.forEach((row: Any) => (row.values = [])), { problem: 'no_values', path: 'values' }]
	])('%s is refused, with its place', (_, change, refusal) => {
		expect(bad(kolada(changed('kolada-data.json', change)))).toMatchObject({ file: 'kolada-data.json', row: null, ...refusal });
	});

	test('a wrong file beside it is named', () => {
		const read = readStatistics([file('kolada-data.json'), file('kolada-municipality.json'), file('kpi.json', changed('kolada-kpi.json', (all) => (all.values[1].title = 7)))]);
		expect(bad(read)).toMatchObject({ problem: 'wrong_type', file: 'kpi.json', path: 'values[1].title', what: '7' });
	});

	test('without the values there is nothing, and two files of them are one too many', () => {
		expect(bad(readStatistics(KOLADA.map((name) => file(name)))).problem).toBe('no_data_file');
		expect(bad(kolada(undefined, [...KOLADA, 'json-stat.json'])).problem).toBe('two_data_files');
	});
});

describe('JSON-stat 2', () => {
	const read = (content: unknown = text('json-stat.json')) => readStatistics([file('json-stat.json', content)]);
	const EXPECTED = ['00 2022 M 1.1', '00 2023 M 1.2', '00 2022 K 2.1', '00 2023 K 2.2', '1764 2022 M 3.1', '1764 2023 M missing', '1764 2022 K 4.1', '1764 2023 K 4.2'];

	test('values go by row, and the two dots mean missing', () => {
		const [one] = good(read()) as [Statistic];
		expect(one).toMatchObject({
			kind: 'json-stat', producer: 'Påhittade myndigheten', source: 'Påhittade myndigheten, Påhittat tal efter region, kön och år', unit: 'dagar', notes: ['.. = uppgift saknas'],
			definition: { id: 'PAHITTAD01/A', title: 'Påhittat tal' }
		});
		expect(figures(one)).toEqual(EXPECTED);
	});

	test.each<[string, (content: Any) => void]>([
		['index as a list', (all) => (all.dimension.Region.category.index = ['00', '1764'])],
		['index in another order', (all) => (all.dimension.Region.category.index = { 1764: 1, '00': 0 })],
		['no index where there is one', (all) => delete all.dimension.ContentsCode.category.index],
		['values by number', (all) => (all.value = { 0: 1.1, 1: 1.2, 2: 2.1, 3: 2.2, 4: 3.1, 6: 4.1, 7: 4.2 })],
		['status as a list', (all) => (all.status = ['', '', '', '', '', '..', '', ''])],
		['no status', (all) => delete all.status],
		['no roles', (all) => delete all.role],
		['something of its own', (all) => (all.extension.other = { deep: [1] })]
	])('%s', (_, change) => {
		expect(figures(good(read(changed('json-stat.json', change)))[0]!)).toEqual(EXPECTED);
	});

	test('one status for all is beside each value', () => {
		const [one] = good(read(changed('json-stat.json', (all) => (all.status = 'p')))) as [Statistic];
		expect(one.figures.map(({ mark }) => mark)).toEqual(Array(8).fill('p'));
		expect(figures(one)).toEqual(EXPECTED);
	});

	test('what is neither area, time nor sex makes definitions of its own', () => {
		const all = changed('json-stat.json', (all) => {
			all.dimension.Ålder = { label: 'ålder', category: { index: ['16-24', '25-29'], label: { '16-24': '16–24 år', '25-29': '25–29 år' } } };
			all.id = ['Ålder', 'Region', 'ContentsCode', 'År'];
			all.size = [2, 2, 1, 2];
		});
		expect(good(read(all)).map(({ definition: { id, title } }) => [id, title])).toEqual([['PAHITTAD01/A/Ålder=16-24', 'Påhittat tal, 16–24 år'], ['PAHITTAD01/A/Ålder=25-29', 'Påhittat tal, 25–29 år']]);
	});

	test.each<[string, (content: Any) => void, object]>([
		['a size too few', (all) => all.size.pop(), { problem: 'wrong_sizes', path: 'size', what: '3 / 4' }],
		['a dimension that is not there', (all) => delete all.dimension.Kön, { problem: 'no_dimension', path: 'id[1]', what: 'Kön' }],
		['a gap in an index', (all) => (all.dimension.Region.category.index['1764'] = 2), { problem: 'wrong_index', path: 'dimension.Region.category.index["1764"]' }],
		['no index where there are several', (all) => delete all.dimension.Region.category.index, { problem: 'wrong_index', path: 'dimension.Region.category.index' }],
		['a value too few', (all) => all.value.pop(), { problem: 'wrong_count', path: 'value', what: '7 / 8' }],
		['a number outside', (all) => (all.value = { 8: 1 }), { problem: 'wrong_count', path: 'value["8"]' }],
		['a status outside', (all) => (all.status = { 9: '..' }), { problem: 'wrong_count', path: 'status["9"]' }],
		['a text as value', (all) => (all.value[3] = '2,2'), { problem: 'wrong_type', path: 'value[3]', what: '"2,2"' }],
		['a sex that is not said', (all) => (all.dimension.Kön.category.label['2'] = 'Grupp B'), { problem: 'unknown_sex', path: 'dimension.Kön.category.label["2"]', what: 'Grupp B' }],
		['no area', (all) => [(all.role.geo = []), (all.dimension.Region.label = 'x'), (all.id[0] = 'Plats'), (all.dimension.Plats = all.dimension.Region)], { problem: 'no_area_dimension', path: 'id' }],
		['more than may be', (all) => (all.size = [1000, 1000, 1, 2]), { problem: 'too_many_figures', path: 'size' }],
		['a sign beside a value', (all) => (all.status = { 0: '..' }), { problem: 'value_and_sign', path: 'value[0]' }],
		['a very long text', (all) => (all.source = 'x'.repeat(5000)), { problem: 'long_text', path: 'source' }]
	])('%s is refused, with its place', (_, change, refusal) => {
		expect(bad(read(changed('json-stat.json', change)))).toMatchObject({ file: null, ...refusal });
	});
});

describe('plain JSON of PxWeb', () => {
	const read = (content: unknown = text('pxweb.json')) => readStatistics([file('pxweb.json', content)]);

	test('texts become values, and its two dots are missing where Kolada’s are secret', () => {
		const [one] = good(read()) as [Statistic];
		expect(one).toMatchObject({ kind: 'pxweb', producer: 'Påhittade myndigheten', unit: 'antal', definition: { title: 'Påhittat antal, ålder: 16-24' } });
		expect(figures(one)).toEqual(['1764 2022  12', '1764 2023  missing', '00 2022  345.5', '00 2023  not_applicable']);
		expect(one.figures.map(({ area }) => area.name)).toEqual(['1764', '1764', 'Riket', 'Riket']);
	});

	test('a file with names of areas gives them their names', () => {
		const [one] = good(readStatistics([file('pxweb.json'), file('kolada-municipality.json')])) as [Statistic];
		expect(one.figures[0]!.area).toEqual({ code: '1764', name: 'Grums' });
	});

	test('a number is never taken for a sex', () => {
		const all = changed('pxweb.json', (all) => (all.columns[1] = { code: 'Kon', text: 'kön', type: 'd' }));
		all.data.forEach((row: Any) => (row.key[1] = '1'));
		expect(good(read(all))[0]).toMatchObject({ definition: { title: 'Påhittat antal, kön: 1' }, figures: [{ sex: null }, {}, {}, {}] });
	});

	test.each<[string, (content: Any) => void, object]>([
		['a key too few', (all) => all.data[1].key.pop(), { problem: 'wrong_key', path: 'data[1].key' }],
		['a value too many', (all) => all.data[1].values.push('1'), { problem: 'wrong_key', path: 'data[1].values' }],
		['a value that is no number', (all) => (all.data[2].values[0] = '345,5'), { problem: 'not_a_number', path: 'data[2].values[0]', what: '345,5' }],
		['a number as value', (all) => (all.data[2].values[0] = 345.5), { problem: 'wrong_type', path: 'data[2].values[0]', what: '345.5' }],
		['no time', (all) => Object.assign(all.columns[2], { code: 'T', text: 't', type: 'd' }), { problem: 'no_time_dimension', path: 'columns' }],
		['no area', (all) => Object.assign(all.columns[0], { code: 'P', text: 'p' }), { problem: 'no_area_dimension', path: 'columns' }],
		['no contents', (all) => all.columns.pop(), { problem: 'no_dimension', path: 'columns' }],
		['the same twice', (all) => all.data.push(all.data[0]), { problem: 'twice', path: 'data[4].values[0]' }],
		['nothing in it', (all) => (all.data = []), { problem: 'no_values', path: 'data' }]
	])('%s is refused, with its place', (_, change, refusal) => {
		expect(bad(read(changed('pxweb.json', change)))).toMatchObject(refusal);
	});
});

describe('what is no file of these', () => {
	const read = (content: string | Uint8Array) => bad(readStatistics([typeof content === 'string' ? file('x', content) : { name: 'x', bytes: content }]));
	test('is refused, with its place', () => {
		expect(read('{"values": [\n  {"kpi": "N1",\n  "period": 2022,}\n]}')).toMatchObject({ problem: 'not_json', row: 3 });
		expect(read('{"values": [')).toMatchObject({ problem: 'not_json', row: 1, column: '13' });
		expect(read(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toMatchObject({ problem: 'not_text' });
		expect(read('{"hello": 1}')).toMatchObject({ problem: 'other_shape' });
		expect(read('[1, 2]')).toMatchObject({ problem: 'other_shape' });
		expect(read('{"values": [{"x": 1}]}')).toMatchObject({ problem: 'other_shape', path: 'values[0]' });
		expect(read('{"values": []}')).toMatchObject({ problem: 'no_values', path: 'values' });
	});
});
