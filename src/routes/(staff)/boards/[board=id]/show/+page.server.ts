import { isForDesigners } from '#domain/board/board.ts';
import { published } from '#data/server/boards.ts';
import { partName, partsOf } from '#features/releases/parts.ts';
import { messages } from '#i18n/index.ts';
import { sourcesOf } from '#server/boards.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { dayIn } from '#ui/day.ts';
import { tileWords } from '#features/boards/tile-words.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** `?tile=`: which, from 1. `?cover`: a figure is covered first, and shown when the address says `&open` as well. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const query = event.url.searchParams;
	const number = query.get('version') ?? '';
	const version = await published(client, event.params.board, /^[1-9]\d{0,5}$/.test(number) ? Number(number) : undefined);
	if (!version) notFound(event);
	const { workspace } = await requireRole(event, version.workspaceId);
	// What is for designers alone is on no wall; where a board has nothing else the wall says so.
	const walled = version.tiles.filter((one) => !isForDesigners(one));
	const tiles = walled.length > 0 ? walled : version.tiles;
	const at = Math.min(tiles.length, Math.max(1, Math.trunc(Number(query.get('tile'))) || 1));
	const tile = tiles[at - 1]!;
	const words = tileWords(event.locals.lang);
	const sources = await sourcesOf(client, version.workspaceId, [tile]);
	const source = 'release' in tile ? sources.releases[tile.release] : undefined;
	const part = tile.kind === 'figure' && source ? partsOf(source.results, words.releases).find((one) => one.question === tile.question && one.part === tile.part && one.unit === tile.unit) : undefined;
	const covers = query.has('cover');
	return {
		version: { id: version.boardId, title: version.title, number: version.number },
		asked: number === '' ? '' : `&version=${version.number}`,
		tile, at, of: tiles.length, sources, words,
		release: source?.release ?? null,
		name: part ? partName(part, words.releases, words.boards.parts) : tile.kind === 'text' ? tile.heading || words.boards.kinds.text : tile.kind === 'image' ? tile.caption || words.boards.kinds.image : tile.kind === 'figure' || 'with' in tile ? version.title : words.boards.kinds[tile.kind],
		/** What the room talks about while the figure is covered. */
		prompt: part?.prompt ?? null,
		covers, covered: covers && part !== undefined && !query.has('open'),
		show: messages(event.locals.lang).boards.show,
		madeUp: messages(event.locals.lang).staff.madeUp,
		sender: await senderFor(client, version.workspaceId),
		today: dayIn(workspace.timeZone, new Date())
	};
};
