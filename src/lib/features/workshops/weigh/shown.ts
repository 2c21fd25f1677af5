/** What a wall shows of what the room weighed: the tile that a board's wall would begin with, of each round. */
import type { WithResults } from '#data/server/releases.ts';
import type { Release } from '#domain/result/release.ts';
import { hiddenWords, type HiddenInQuestion } from '#features/releases/preview.ts';
import { tilesOf, type Tile } from '#features/releases/tiles.ts';
import type { Messages } from '#i18n/index.ts';

export interface Weighed {
	/** The step's name. */
	name: string;
	release: Release;
	tile: Tile;
	/** What can be told apart, in words, where the picture alone would not say it. */
	said: string[];
	hidden: HiddenInQuestion[];
	/** Only so many of an order's cards: the rest is on the board. */
	top: number | null;
}

/** Of an order: so many rows fit a wall, alone and beside another. */
const ROWS = { one: 7, two: 4 } as const;

/** Null where nothing may be told: then nothing is. */
export function weighedOf(name: string, { release, results }: Pick<WithResults, 'release' | 'results'>, words: Pick<Messages, 'releases' | 'rounds'>, lang: App.Locals['lang'], beside: boolean): Weighed | null {
	if (release.n === null) return null;
	const tiles = tilesOf(results, words.releases);
	const tile = tiles.find((one) => one.what === 'order') ?? tiles[0];
	if (!tile) return null;
	const rows = beside ? ROWS.two : ROWS.one;
	const cut = tile.what === 'order' && tile.content.items.length > rows;
	const said = tiles.find((tile) => tile.what === 'said');
	return { name, release, tile: cut ? { ...tile, to: rows } : tile, top: cut ? rows : null, said: tile.what === 'order' && said ? said.said.slice(0, 1) : [], hidden: hiddenWords(results, release.smallestGroup, words.rounds.release.hidden, lang) };
}
