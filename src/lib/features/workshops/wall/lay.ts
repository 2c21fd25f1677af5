/** Where cards lie on a wall's pages: never cut, never smaller than they are, each on one page; what does not fit is on the next. */

/** A card as it is measured: itself, what a continuation of it begins with, and each that lies under it. */
export interface Measured {
	head: number;
	/** What stands again where the rest of those under it go on, on another page. */
	again: number;
	under: readonly number[];
}
/** A card, or a part of one that is higher than a page: those under it from `from` until `to`. */
export interface Piece {
	item: number;
	from: number;
	to: number;
	page: number;
}

/** In order, from the top of each page. A card is only divided where all of it fits on no page. */
export function lay(items: readonly Measured[], room: number, gap: number): Piece[] {
	const pieces: Piece[] = [];
	let [page, y] = [0, 0];
	const put = (item: number, from: number, to: number, height: number) => {
		if (y > 0 && y + height > room) [page, y] = [page + 1, 0];
		pieces.push({ item, from, to, page });
		y += height + gap;
	};
	for (const [item, { head, again, under }] of items.entries()) {
		const whole = head + under.reduce((sum, one) => sum + one, 0);
		if (whole <= room || under.length === 0) {
			put(item, 0, under.length, whole);
			continue;
		}
		if (y > 0) [page, y] = [page + 1, 0];
		for (let from = 0, first = true; from < under.length; first = false) {
			let [to, height] = [from, first ? head : again];
			// At least one on each page, or it would never end; under the card itself there may be none.
			while (to < under.length && (height + under[to]! <= room || (!first && to === from))) height += under[to++]!;
			put(item, from, to, height);
			if (to < under.length) [page, y] = [page + 1, 0];
			from = to;
		}
	}
	return pieces;
}
