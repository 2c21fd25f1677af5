import { ofProject } from '#data/server/insights.ts';
import { get } from '#data/server/projects.ts';
import { messages } from '#i18n/index.ts';
import { listed } from '#server/insights.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const project = await get(client, event.params.project);
	if (!project) notFound(event);
	await requireRole(event, project.workspaceId);
	const all = await listed(client, (await ofProject(client, project.id)).map(({ id }) => id));
	const rest = all.filter(({ asks }) => !asks);
	return {
		words: messages(event.locals.lang).insights,
		project,
		parts: [
			{ id: 'asks' as const, insights: all.filter(({ asks }) => asks) },
			...(['anchored', 'draft', 'outdated'] as const).map((id) => ({ id, insights: rest.filter(({ state }) => state === id) }))
		].filter(({ insights }) => insights.length > 0),
		removed: event.url.searchParams.has('removed')
	};
};
