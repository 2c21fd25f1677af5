/** Lists in an order of one's choice, a page at a time. */
import { expect, test } from 'vitest';
import { addressOf, askedOf, listing, ROWS_A_PAGE } from '#domain/workspace/listing.ts';

interface Row {
	name: string;
	open: boolean;
}
const rows = (...names: string[]): Row[] => names.map((name, i) => ({ name, open: i % 2 === 1 }));
const how = { name: ({ name }: Row) => name, state: ({ open }: Row) => (open ? 0 : 1) };
const names = (all: Row[], sort: string | null, page: string | null = null) => listing(all, { sort, page }, how).rows.map(({ name }) => name);

test('names as in Swedish, states with their names in order, and the newest as they come', () => {
	const all = rows('Öster', 'aspen', 'Ängen', 'Zeta', 'Åsen', 'Omgång 10', 'Omgång 2');
	expect(names(all, 'name')).toEqual(['aspen', 'Omgång 2', 'Omgång 10', 'Zeta', 'Åsen', 'Ängen', 'Öster']);
	expect(names(all, 'state')).toEqual(['aspen', 'Omgång 10', 'Zeta', 'Omgång 2', 'Åsen', 'Ängen', 'Öster']);
	for (const sort of ['newest', null, 'x', '']) expect(names(all, sort)).toEqual(all.map(({ name }) => name));
});

test('every row of two hundred and three is on one page, and a page that is not there is the nearest', () => {
	const all = rows(...Array.from({ length: 203 }, (_, i) => `Omgång ${i}`));
	const found = Array.from({ length: 9 }, (_, i) => names(all, 'name', String(i + 1)));
	expect(found.map((one) => one.length)).toEqual([25, 25, 25, 25, 25, 25, 25, 25, 3]);
	expect(found.flat()).toEqual(all.map(({ name }) => name));
	for (const [page, is] of [['99', 9], ['0', 1], ['-1', 1], ['1.5', 1], ['x', 1], ['', 1], ['9999999999', 1], [null, 1]] as const) {
		expect(listing(all, { sort: null, page }, how), String(page)).toMatchObject({ page: is, pages: 9, total: 203 });
	}
	expect(listing([], { sort: null, page: '3' }, how)).toMatchObject({ rows: [], page: 1, pages: 1, total: 0 });
	expect(names(all.slice(0, ROWS_A_PAGE), null).length).toBe(ROWS_A_PAGE);
});

test('the address keeps what it says of other lists, and a new sort begins on its first page', () => {
	const search = '?rounds=name&rounds-page=3&surveys-page=2';
	expect(addressOf(search, 'rounds', { page: 4 })).toBe('?rounds=name&rounds-page=4&surveys-page=2');
	expect(addressOf(search, 'rounds', { sort: 'state' })).toBe('?rounds=state&surveys-page=2');
	expect(askedOf(new URLSearchParams(search), 'rounds')).toEqual({ sort: 'name', page: '3' });
});
