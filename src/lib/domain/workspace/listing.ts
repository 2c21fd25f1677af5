/** Lists in an order of one's choice, a page at a time. The state is in the address: `?rounds=name&rounds-page=2`. */
export const ROWS_A_PAGE = 25;
export const SORTS = ['newest', 'name', 'state'] as const;
export type Sort = (typeof SORTS)[number];

/** Names as people look for them: å after z, capitals beside small letters, 2 before 10. */
const byName = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

export interface Listing<Row> {
	rows: Row[];
	sort: Sort;
	/** From 1. */
	page: number;
	pages: number;
	/** Of all pages. */
	total: number;
}

/**
 * A page of a list. `all`: the newest first; `name` and `state` of a row, a smaller state first. What the address says of
 * sort and page is taken where it can be: an unknown sort is `newest`, a page past the last one is the last one.
 */
export function listing<Row>(all: readonly Row[], asked: { sort: string | null; page: string | null }, { name, state }: { name: (row: Row) => string; state: (row: Row) => number }): Listing<Row> {
	const sort = SORTS.find((one) => one === asked.sort) ?? 'newest';
	const named = (a: Row, b: Row) => byName.compare(name(a), name(b));
	const sorted = sort === 'newest' ? [...all] : [...all].sort(sort === 'name' ? named : (a, b) => state(a) - state(b) || named(a, b));
	const pages = Math.max(1, Math.ceil(all.length / ROWS_A_PAGE));
	const wanted = /^[1-9]\d{0,5}$/.test(asked.page ?? '') ? Number(asked.page) : 1;
	const page = Math.min(wanted, pages);
	return { rows: sorted.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), sort, page, pages, total: all.length };
}

/** The address of another sort or page of the list `list`; everything else in it stays. A new sort begins on its first page. */
export function addressOf(search: string, list: string, change: { sort?: Sort; page?: number }): string {
	const query = new URLSearchParams(search);
	const put = (name: string, value: string | undefined) => (value === undefined ? query.delete(name) : query.set(name, value));
	if (change.sort) {
		put(list, change.sort);
		put(`${list}-page`, undefined);
	}
	if (change.page) put(`${list}-page`, String(change.page));
	return `?${query}`;
}

/** What the address says of the list `list`. */
export const askedOf = (query: URLSearchParams, list: string) => ({ sort: query.get(list), page: query.get(`${list}-page`) });
