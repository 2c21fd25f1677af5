import { isForDesigners } from '#domain/board/board.ts';
import { published } from '#data/server/boards.ts';
import { slideOf, slideWords } from '#features/boards/slides/deck.ts';
import { messages } from '#i18n/index.ts';
import { sourcesOf } from '#server/boards.ts';
import { withFiles } from '#server/request/board-image.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import { slidesFile } from '#server/request/slides/pptx.ts';
import { dayIn, longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

/** A published version as slides to edit, with what this person may read of it: the newest, or `?version=`. */
export const GET: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const asked = event.url.searchParams.get('version') ?? '';
	const version = await published(client, event.params.board, /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined);
	if (!version) notFound(event);
	const { workspace } = await requireRole(event, version.workspaceId);
	const { lang } = event.locals;
	const { boards } = messages(lang);
	const headers = {
		'content-type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'content-disposition': `attachment; filename="${boards.take.file}.pptx"`,
		'cache-control': 'private, no-store', 'x-robots-tag': 'noindex'
	};
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	const [pointed, sender] = await Promise.all([sourcesOf(client, version.workspaceId, version.tiles), senderFor(client, version.workspaceId)]);
	const sources = await withFiles(client, version.workspaceId, version.tiles, pointed);
	const words = slideWords(lang, dayIn(workspace.timeZone, new Date()));
	const facts = fill(boards.view.facts, { n: version.number, date: longDay(version.publishedOn, lang) });
	const file = await slidesFile({
		title: version.title, workspace: workspace.name, facts, day: version.publishedOn, lang, accent: sender?.accent?.light ?? null, goesOn: boards.slides.goesOn,
		slides: version.tiles.filter((tile) => !isForDesigners(tile)).map((tile) => slideOf(tile, sources, words))
	});
	return new Response(file, { headers });
};
