/** Which tiles of what a link opens can stand on somebody else's page, each with its name in an address. */
import type { SharedBoard, SharedRelease } from '#data/server/shares.ts';
import type { Part, Tile } from '#domain/board/board.ts';
import { partName, partsOf } from '#features/releases/parts.ts';
import type { Result } from '#domain/result/result.ts';
import type { TileWords } from './tile-words.ts';

export interface Embedded {
	name: string;
	tile: Tile;
	title: string;
	/** The question that it is about; empty for the whole. */
	prompt: string;
	/** Pixels, where it is as wide as a column of text. */
	height: number;
}

const HEIGHTS: Record<Part, number> = { priorities: 640, picture: 780, said: 420, order: 760, today: 640, change: 640, counted: 480, leaning: 420, other: 520 };
const MISSING = 560;
const IMAGE = 620;

type Opened = Pick<SharedBoard, 'of' | 'board' | 'sources'> | Pick<SharedRelease, 'of' | 'release' | 'results'>;
type Pointing = Pick<Extract<Tile, { kind: 'figure' }>, 'question' | 'part' | 'unit'>;

function figure(name: string, tile: Extract<Tile, { kind: 'figure' }>, results: readonly Result[], { releases, boards }: TileWords): Embedded[] {
	const is = ({ question, part, unit }: Pointing) => question === tile.question && part === tile.part && unit === tile.unit;
	const found = partsOf(results, releases).find(is);
	if (!found) return [];
	const title = partName(found, releases, boards.parts);
	return [{ name, tile, title, prompt: found.prompt === title ? '' : found.prompt, height: HEIGHTS[tile.part] }];
}

/** In their order. What is hidden, and texts, which are nothing by themselves, are not among them. */
export function embeddedIn(opened: Opened, words: TileWords): Embedded[] {
	const missing = (name: string, tile: Tile): Embedded => ({ name, tile, title: words.boards.kinds.missing, prompt: '', height: MISSING });
	if (opened.of === 'board') {
		return opened.board.tiles.flatMap((tile) => {
			if (tile.kind === 'figure') return figure(tile.id, tile, opened.sources.releases[tile.release]?.results ?? [], words);
			// Nothing is published without words for what it shows.
			if (tile.kind === 'image') return [{ name: tile.id, tile, title: tile.caption || tile.alt, prompt: '', height: IMAGE }];
			return tile.kind === 'missing' ? [missing(tile.id, tile)] : [];
		});
	}
	const { release: { id: release, n }, results } = opened;
	const base = { width: 12, release } as const;
	const figures = partsOf(results, words.releases).flatMap(({ question, part, unit }) =>
		figure([question, part, unit].filter(Boolean).join('.'), { ...base, id: 'embedded', kind: 'figure', question, part, unit }, results, words));
	return n === null ? [] : [...figures, missing('missing', { ...base, id: 'embedded', kind: 'missing' })];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** What somebody pastes into their page: a frame, and no script of ours. What is in it may open a page, and nothing else. */
export const snippetOf = ({ name, title, height }: Embedded, link: string, lang: string): string =>
	`<iframe src="${link}/tiles/${encodeURIComponent(name)}?language=${lang}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>`;
