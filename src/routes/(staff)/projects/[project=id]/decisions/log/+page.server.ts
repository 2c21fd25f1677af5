import { withChanges } from '#data/server/decisions.ts';
import { get } from '#data/server/projects.ts';
import { byDay } from '#domain/decision/decision.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { senderFor } from '#server/request/sender.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** Every decision of a project with who wrote it and when: to print for the diary. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const project = await get(client, event.params.project);
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId);
	const [all, sender] = await Promise.all([withChanges(client, project.id), senderFor(client, project.workspaceId)]);
	return { words: messages(event.locals.lang).decisions, project, workspace: workspace.name, sender, today: dayIn(workspace.timeZone, new Date()), decisions: byDay(all) };
};
