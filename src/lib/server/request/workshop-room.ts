/** The workshop of a page's address, as a member sees it. */
import type { RequestEvent } from '@sveltejs/kit';
import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/workshops.ts';
import { clientOf, notFound, requireAccount, requireRole } from './rights.ts';

/** With its project, and whether who asks leads it. Two calls. */
export async function theRoom(event: RequestEvent<{ workshop: string }>) {
	const client = await clientOf(event);
	const workshop = await get(client, event.params.workshop);
	const project = workshop ? await getProject(client, workshop.projectId) : null;
	if (!workshop || !project) notFound(event);
	const { workspace, roles } = await requireRole(event, project.workspaceId);
	const { id } = await requireAccount(event);
	// What is put away is read, and nothing is done in it.
	const inUse = project.archivedOn === null;
	return { client, workshop, project, workspace, account: id, works: inUse && roles.some((role) => role === 'designer' || role === 'trust_agent'), leads: inUse && workshop.leaders.includes(id) };
}
