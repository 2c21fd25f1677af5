import { redirect } from '@sveltejs/kit';
import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { picturesOf, withPicturesIn } from '#domain/picture/own.ts';
import { hiddenWords } from '#features/releases/preview.ts';
import { nameOf, tilesOf } from '#features/releases/tiles.ts';
import { messages } from '#i18n/index.ts';
import { senderFor } from '#server/request/sender.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const found = await get(client, event.params.release);
	if (!found) notFound(event);
	const { release, results } = found;
	// Nothing to show on a wall; the board says why.
	if (release.n === null) redirect(303, `/releases/${release.id}`);
	const project = await getProject(client, release.projectId);
	const { releases: words, rounds, staff } = messages(event.locals.lang);
	const tiles = tilesOf(project ? withPicturesIn(results, picturesOf(project.workspaceId)) : results, words);
	// An address with a number that there is not is the nearest that there is.
	const at = Math.min(tiles.length, Math.max(1, Math.trunc(Number(event.url.searchParams.get('tile'))) || 1));
	const tile = tiles[at - 1]!;
	return {
		release,
		sender: project && (await senderFor(client, project.workspaceId)),
		tile,
		name: nameOf(tile, words),
		at,
		of: tiles.length,
		hidden: hiddenWords(results, release.smallestGroup, rounds.release.hidden, event.locals.lang),
		words,
		madeUp: staff.madeUp
	};
};
