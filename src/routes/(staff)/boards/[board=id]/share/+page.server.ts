import type { RequestEvent } from '@sveltejs/kit';
import { published } from '#data/server/boards.ts';
import { sharesOf } from '#data/server/shares.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, field, notFound, requireRole } from '#server/request/rights.ts';
import { daysOf, makeLink, takeBack } from '#server/request/sharing.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const version = await published(client, event.params.board!);
	if (!version) notFound(event);
	const { workspace } = await requireRole(event, version.workspaceId, 'designer', 'trust_agent', 'steering');
	return { client, version, days: daysOf(workspace.timeZone) };
}

export const load: PageServerLoad = async (event) => {
	const { client, version, days } = await place(event);
	return {
		words: messages(event.locals.lang).shares,
		version: { board: version.boardId, title: version.title, number: version.number, publishedOn: version.publishedOn },
		shares: (await sharesOf(client, { board: version.boardId })) ?? [],
		days,
		revoked: event.url.searchParams.has('revoked')
	};
};

export const actions: Actions = {
	make: async (event) => {
		const { client, version, days } = await place(event);
		// The version that was on the page, whatever has been published since.
		const seen = (form: FormData) => Number(/^[1-9]\d{0,5}$/.exec(field(form, 'version', 6))?.[0] ?? version.number);
		return makeLink(event, client, (form) => ({ board: version.boardId, version: seen(form) }), days);
	},
	revoke: async (event) => {
		const { client } = await place(event);
		return takeBack(event, client);
	}
};
