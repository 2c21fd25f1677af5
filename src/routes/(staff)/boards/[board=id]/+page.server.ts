import { redirect } from '@sveltejs/kit';
import { get, published } from '#data/server/boards.ts';
import { sourcesFor } from '#server/boards.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { dayIn } from '#ui/day.ts';
import { messages } from '#i18n/index.ts';
import { tileWords } from '../tile-words.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** The newest version; `?version=` an earlier one. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { board } = event.params;
	const asked = event.url.searchParams.get('version') ?? '';
	const [version, draft] = await Promise.all([published(client, board, /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined), get(client, board)]);
	if (!version) {
		if (draft && asked === '') redirect(303, `/boards/${board}/edit`);
		notFound(event);
	}
	const { workspace } = await requireRole(event, version.workspaceId);
	const newest = asked === '' ? version : await published(client, board);
	return {
		version,
		newest: newest && newest.number !== version.number ? newest.number : null,
		designs: draft !== null,
		ahead: draft !== null && newest !== null && draft.revision !== newest.revision,
		sources: await sourcesFor(client, version.workspaceId, version.tiles),
		sender: await senderFor(client, version.workspaceId),
		workspace: { id: workspace.id, name: workspace.name },
		today: dayIn(workspace.timeZone, new Date()),
		toBoards: messages(event.locals.lang).boards.heading,
		edit: messages(event.locals.lang).boards.edit,
		words: tileWords(event.locals.lang)
	};
};
