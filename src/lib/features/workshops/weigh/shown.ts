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
}

/** Null where nothing may be told: then nothing is. */
export function weighedOf(name: string, { release, results }: Pick<WithResults, 'release' | 'results'>, words: Pick<Messages, 'releases' | 'rounds'>, lang: App.Locals['lang']): Weighed | null {
	if (release.n === null) return null;
	const tiles = tilesOf(results, words.releases);
	const order = tiles.find(({ what }) => what === 'order') ?? tiles[0];
	if (!order) return null;
	const said = tiles.find((tile) => tile.what === 'said');
	return { name, release, tile: order, said: order.what === 'order' && said ? said.said.slice(0, 2) : [], hidden: hiddenWords(results, release.smallestGroup, words.rounds.release.hidden, lang) };
}
