import { get } from '#data/server/projects.ts';
import { list } from '#data/server/workshops.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireAccount, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** The workshops of a project: those that are open, and those that are closed. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const project = await get(client, event.params.project);
	if (!project) notFound(event);
	const [{ roles }, { id: account }, workshops] = await Promise.all([requireRole(event, project.workspaceId), requireAccount(event), list(client, project.id)]);
	const inUse = project.archivedOn === null;
	return {
		words: messages(event.locals.lang).workshops, project: { id: project.id, name: project.name },
		begins: inUse && roles.some((role) => role === 'designer' || role === 'trust_agent'),
		workshops: workshops.map(({ id, title, code, status, heldOn, closedOn, leaders }) => ({ id, title, code, open: status === 'open', heldOn, closedOn, leads: inUse && leaders.includes(account) }))
	};
};
