import type { RequestEvent } from '@sveltejs/kit';
import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { sharesOf } from '#data/server/shares.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { daysOf, makeLink, takeBack } from '#server/request/sharing.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const found = await get(client, event.params.release!);
	const project = found && (await getProject(client, found.release.projectId));
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId, 'designer', 'trust_agent', 'steering');
	return { client, release: found!.release, days: daysOf(workspace.timeZone) };
}

export const load: PageServerLoad = async (event) => {
	const { client, release, days } = await place(event);
	return {
		words: messages(event.locals.lang).shares,
		release: { id: release.id, round: release.round, tooFew: release.n === null },
		shares: (await sharesOf(client, { release: release.id })) ?? [],
		days,
		revoked: event.url.searchParams.has('revoked')
	};
};

export const actions: Actions = {
	make: async (event) => {
		const { client, release, days } = await place(event);
		return makeLink(event, client, () => ({ release: release.id }), days);
	},
	revoke: async (event) => {
		const { client } = await place(event);
		return takeBack(event, client);
	}
};
