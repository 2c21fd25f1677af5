import { redirect } from '@sveltejs/kit';
import { CHROMIUM_PATH } from '$app/env/private';
import { get, newestWithDraft, published } from '#data/server/boards.ts';
import { isForDesigners, segmentsIn } from '#domain/board/board.ts';
import { sourcesOf } from '#server/boards.ts';
import { segmentsFor } from '#server/segments.ts';
import { chromiumAt } from '#server/request/pdf/chromium.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { dayIn } from '#ui/day.ts';
import { messages } from '#i18n/index.ts';
import { slideOf, slideWords } from '#features/boards/slides/deck.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** The newest version; `?version=` an earlier one. `?file`: it becomes one, so without what is for designers alone. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { board } = event.params;
	const asked = event.url.searchParams.get('version') ?? '';
	const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
	const newest = await newestWithDraft(client, board);
	if (!newest && number === undefined && (await get(client, board))) redirect(303, `/boards/${board}/edit`);
	const version = number === undefined || newest?.number === number ? newest : await published(client, board, number);
	if (!version || !newest) notFound(event);
	const { workspace, roles } = await requireRole(event, version.workspaceId);
	const [sources, sender] = [await sourcesOf(client, version.workspaceId, version.tiles), await senderFor(client, version.workspaceId)];
	const designs = roles.includes('designer');
	const words = slideWords(event.locals.lang, dayIn(workspace.timeZone, new Date()));
	return {
		version,
		newest: newest.number !== version.number ? newest.number : null,
		designs,
		segments: designs && !event.url.searchParams.has('file') ? await segmentsFor(client, segmentsIn(version.tiles)) : null,
		shares: newest.number === version.number && roles.some((role) => role !== 'owner'),
		ahead: number === undefined && newest.draft !== null && newest.draft !== newest.revision,
		sources, sender,
		tiles: version.tiles.filter((tile) => !isForDesigners(tile)).map((tile) => ({ id: tile.id, name: slideOf(tile, sources, words).title })),
		workspace: { id: workspace.id, name: workspace.name },
		today: words.today,
		toBoards: messages(event.locals.lang).boards.heading,
		toShare: messages(event.locals.lang).shares.link,
		edit: messages(event.locals.lang).boards.edit,
		take: messages(event.locals.lang).boards.take,
		pdf: chromiumAt(CHROMIUM_PATH) !== null,
		words: words.tile
	};
};
