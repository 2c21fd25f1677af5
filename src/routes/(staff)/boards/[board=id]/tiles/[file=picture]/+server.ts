import { CHROMIUM_PATH } from '$app/env/private';
import { error } from '@sveltejs/kit';
import { isForDesigners } from '#domain/board/board.ts';
import { published } from '#data/server/boards.ts';
import { slideOf, slideWords } from '#features/boards/slides/deck.ts';
import { messages } from '#i18n/index.ts';
import { sourcesOf } from '#server/boards.ts';
import { withFiles } from '#server/request/board-image.ts';
import { chromiumAt } from '#server/request/pdf/chromium.ts';
import { pngOf } from '#server/request/picture/png.ts';
import { pictureOf } from '#server/request/picture/svg.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import { dayIn } from '#ui/day.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

const TYPES: Record<string, string> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

/** One tile of a published version as a picture, with what this person may read of it: the newest, or `?version=`. */
export const GET: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const [id, kind] = event.params.file.split('.') as [string, string];
	const asked = event.url.searchParams.get('version') ?? '';
	const version = await published(client, event.params.board, /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined);
	const tile = version?.tiles.find((one) => one.id === id && !isForDesigners(one));
	const chromium = kind === 'png' ? chromiumAt(CHROMIUM_PATH) : null;
	if (!version || !tile || (kind === 'png' && !chromium)) notFound(event);
	const { workspace } = await requireRole(event, version.workspaceId);
	const { lang } = event.locals;
	const { take } = messages(lang).boards;
	// An SVG of ours is a download and no page: nothing in it runs, and nothing is fetched for it.
	const headers = { 'content-type': TYPES[kind]!, 'content-disposition': `attachment; filename="${take.file}.${kind}"`, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:", 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	const sources = await withFiles(client, version.workspaceId, [tile], await sourcesOf(client, version.workspaceId, [tile]));
	const picture = pictureOf(slideOf(tile, sources, slideWords(lang, dayIn(workspace.timeZone, new Date()))), lang);
	if (!chromium) return new Response(picture.svg, { headers });
	const file = await pngOf(chromium, picture, event.request.signal);
	if (file === 'busy') error(503, take.pictureBusy);
	if (!file) error(500, take.pictureFailed);
	return new Response(file, { headers });
};
