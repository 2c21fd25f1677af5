import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { publish, remove, withNewest } from '#data/server/boards.ts';
import { ofWorkspace } from '#data/server/releases.ts';
import { beside, imagesAt, LENGTHS, releasesOf, segmentsIn, type Tile } from '#domain/board/board.ts';
import { step, type Change } from '#domain/board/change.ts';
import { MOST_SENT_BYTES } from '#domain/picture/upload.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { messages } from '#i18n/index.ts';
import { makeChanges, sourcesOf } from '#server/boards.ts';
import { segmentsFor } from '#server/segments.ts';
import { keepImage } from '#server/request/board-image.ts';
import { clientOf, field, isUuid, linesField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { longDay, dayIn } from '#ui/day.ts';
import { earlierThan, piecesOf } from '#features/boards/pieces-of.ts';
import { tileWords } from '#features/boards/tile-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const found = await withNewest(client, event.params.board!);
	if (!found) notFound(event);
	return { client, ...found, ...(await requireRole(event, found.draft.workspaceId, 'designer')) };
}

/** `?from=`: the release that tiles are taken from. */
export const load: PageServerLoad = async (event) => {
	const { client, draft, version, workspace } = await place(event);
	const releases = (await ofWorkspace(client, workspace.id)).filter(({ n }) => n !== null);
	const asked = event.url.searchParams.get('from');
	const [used] = releasesOf(draft.tiles);
	const wanted = [asked, used, releases[0]?.id].find((id) => releases.some((one) => one.id === id)) ?? '';
	const sources = await sourcesOf(client, workspace.id, draft.tiles, wanted === '' ? [] : [wanted]);
	const words = tileWords(event.locals.lang);
	const { boards } = messages(event.locals.lang);
	return {
		words, compose: boards.compose, toBoards: boards.heading, read: boards.read,
		board: { id: draft.id, title: draft.title, tiles: draft.tiles, revision: draft.revision },
		version: version && { number: version.number, revision: version.revision },
		workspace: { id: workspace.id, name: workspace.name },
		sources,
		imagesAt: imagesAt(workspace.id),
		segments: await segmentsFor(client, segmentsIn(draft.tiles)),
		from: wanted,
		releases: releases.map(({ id, round, releasedOn }) => ({ value: id, label: `${round} (${longDay(releasedOn, event.locals.lang)})` })),
		pieces: piecesOf(sources, wanted, words, boards.compose, earlierThan(wanted, releases, sources)),
		today: dayIn(workspace.timeZone, new Date()),
		published: event.url.searchParams.has('published')
	};
};

/** A figure as a form says it; null for anything else. */
function figureIn(text: string) {
	try {
		return beside.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}

/** What the page does with script, one at a time, for who has none. */
async function made(event: RequestEvent, changeOf: (tiles: readonly Tile[], form: FormData, board: { title: string }) => Change | null) {
	const { client, draft } = await place(event);
	const form = await readForm(event);
	const change = changeOf(draft.tiles, form, draft);
	if (!change) return fail(400, { refusal: 'gone' as const });
	const done = await makeChanges(client, draft, [change]);
	if (done.status !== 'made') return fail(409, { refusal: 'refused' as const });
	const [refused] = done.refused;
	if (refused) return fail(409, { refusal: refused.why });
	redirect(303, `/boards/${draft.id}/edit${event.url.search.includes('from=') ? `?from=${field(form, 'from', 40)}` : ''}`);
}

export const actions: Actions = {
	way: (event) =>
		made(event, (tiles, form) => {
			const [id, way] = [field(form, 'tile', 20), field(form, 'way', 20)];
			if (way === 'remove') return { op: 'remove', id };
			return way === 'earlier' || way === 'later' || way === 'wider' || way === 'narrower' ? step(tiles, id, way) : null;
		}),
	write: (event) =>
		made(event, (tiles, form) => {
			const tile = tiles.find(({ id }) => id === field(form, 'tile', 20));
			return tile?.kind === 'text' ? { op: 'write', id: tile.id, was: { heading: tile.heading, text: tile.text }, now: { heading: field(form, 'heading', 120), text: linesField(form, 'text').slice(0, 2000) } } : null;
		}),
	/** A file and what it shows, together. What is written stays when the file is refused. */
	image: async (event) => {
		const { client, draft, workspace } = await place(event);
		const form = await readForm(event, 2 * MOST_SENT_BYTES);
		const tile = draft.tiles.find(({ id }) => id === field(form, 'tile', 20));
		if (tile?.kind !== 'image') return fail(400, { refusal: 'gone' as const });
		const file = form.get('file');
		const kept = file instanceof File && file.size > 0 ? await keepImage(client, workspace.id, new Uint8Array(await file.arrayBuffer())) : null;
		const picture = kept && 'picture' in kept && kept.picture !== tile.picture ? kept.picture : null;
		// Another picture takes the words for the last one with it; those that were written for it stay.
		const replaced = picture !== null && tile.picture !== '';
		const written = { alt: field(form, 'alt', LENGTHS.alt), caption: field(form, 'caption', LENGTHS.caption) };
		const now = replaced && written.alt === tile.alt ? { ...written, alt: '' } : written;
		const changes: Change[] = [
			...(picture === null ? [] : [{ op: 'picture' as const, id: tile.id, picture }]),
			{ op: 'describe', id: tile.id, was: { alt: replaced ? '' : tile.alt, caption: tile.caption }, now }
		];
		const done = await makeChanges(client, draft, changes);
		if (done.status !== 'made') return fail(409, { refusal: 'refused' as const });
		if (done.refused.length > 0) return fail(409, { refusal: done.refused[0]!.why });
		const { boards, cardPictures } = messages(event.locals.lang);
		if (kept && 'problem' in kept) return fail(422, { image: { tile: tile.id, why: { ...cardPictures.problems, full: boards.compose.image.full }[kept.problem] } });
		redirect(303, `/boards/${draft.id}/edit#t-${tile.id}`);
	},
	beside: (event) =>
		made(event, (_, form) => {
			const figure = figureIn(field(form, 'figure', 300));
			return figure && { op: field(form, 'there', 3) === 'no' ? 'not_beside' : 'beside', id: field(form, 'tile', 20), figure };
		}),
	title: (event) => made(event, (_, form, { title }) => ({ op: 'title', was: title, now: field(form, 'title', 120) })),
	add: async (event) => {
		const { client, draft, workspace } = await place(event);
		const form = await readForm(event);
		const from = field(form, 'from', 40);
		const { compose } = messages(event.locals.lang).boards;
		const [sources, releases] = await Promise.all([sourcesOf(client, workspace.id, [], isUuid(from) ? [from] : []), ofWorkspace(client, workspace.id)]);
		const piece = piecesOf(sources, from, tileWords(event.locals.lang), compose, earlierThan(from, releases, sources)).find(({ key }) => key === (field(form, 'piece', 200) === 'quote' ? field(form, 'quote', 60) : field(form, 'piece', 200)));
		if (!piece) return fail(400, { refusal: 'gone' as const });
		const id = newTileId();
		const done = await makeChanges(client, draft, [{ op: 'add', tile: { ...piece.tile, id } as Tile, after: draft.tiles.at(-1)?.id ?? null }]);
		if (done.status !== 'made') return fail(409, { refusal: 'refused' as const });
		if (done.refused.length > 0) return fail(409, { refusal: done.refused[0]!.why });
		redirect(303, `/boards/${draft.id}/edit?from=${from}#t-${id}`);
	},
	publish: async (event) => {
		const { client, draft } = await place(event);
		const revision = Number(field(await readForm(event), 'revision', 10));
		const done = await publish(client, draft.id, Number.isSafeInteger(revision) ? revision : 0);
		const { status } = done;
		if (done.status === 'unfinished') return fail(409, { refusal: 'unfinished' as const, tiles: done.tiles });
		if (status === 'published') redirect(303, `/boards/${draft.id}/edit?published`);
		return fail(status === 'forbidden' ? 403 : 409, { refusal: status === 'empty' ? ('empty' as const) : status === 'changed' ? ('changed' as const) : ('refused' as const) });
	},
	remove: async (event) => {
		const { client, draft, workspace } = await place(event);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await remove(client, draft.id);
		if (status !== 'removed') return fail(403, { refusal: 'refused' as const });
		redirect(303, `/workspaces/${workspace.id}/boards`);
	}
};
