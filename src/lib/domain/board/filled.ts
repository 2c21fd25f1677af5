/** Tiles for whoever sees some of a board: where others stood between them no hole is left. */
import { WIDTHS, type Tile } from './board.ts';

const COLUMNS = 12;
const total = (row: readonly Tile[]) => row.reduce((sum, { width }) => sum + width, 0);

/** A row made full: the narrowest is wider first. */
function full(row: readonly Tile[]): Tile[] {
	const narrowest = [...row].sort((a, b) => a.width - b.width);
	for (const one of narrowest) {
		const width = WIDTHS[WIDTHS.indexOf(one.width) + 1];
		if (width !== undefined && total(row) - one.width + width <= COLUMNS) return full(row.map((other) => (other === one ? { ...one, width } : other)));
	}
	return [...row];
}

/** The same tiles in the same order, each row of them as wide as the board. */
export function filled(tiles: readonly Tile[]): Tile[] {
	const rows: Tile[][] = [];
	for (const tile of tiles) {
		const row = rows.at(-1);
		if (row && total(row) + tile.width <= COLUMNS) row.push(tile);
		else rows.push([tile]);
	}
	return rows.flatMap(full);
}
