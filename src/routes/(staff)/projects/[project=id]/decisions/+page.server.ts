import { ofProject } from '#data/server/decisions.ts';
import { get } from '#data/server/projects.ts';
import { byDay, UNDER_WAY } from '#domain/decision/decision.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const project = await get(client, event.params.project);
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId);
	const all = byDay(await ofProject(client, project.id));
	return {
		words: messages(event.locals.lang).decisions,
		project,
		today: dayIn(workspace.timeZone, new Date()),
		underWay: all.filter(({ state }) => UNDER_WAY.includes(state)),
		ended: all.filter(({ state }) => !UNDER_WAY.includes(state)),
		removed: event.url.searchParams.has('removed')
	};
};
