import { version } from '$app/env';
import { get as getProject } from '#data/server/projects.ts';
import { get, watch } from '#data/server/workshops.ts';
import { messages } from '#i18n/index.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, notFound, requireAccount, requireRole } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const workshop = await get(client, event.params.workshop);
	const project = workshop && (await getProject(client, workshop.projectId));
	if (!workshop || !project) notFound(event);
	await requireRole(event, project.workspaceId);
	const first = await watch(client, workshop.id);
	if (first.status !== 'ok') notFound(event);
	const { workshopWall, workshopCards } = messages(event.locals.lang);
	return {
		words: { wall: workshopWall, cards: workshopCards },
		lang: event.locals.lang,
		workshop: { id: workshop.id, title: workshop.title, code: workshop.code, heldOn: workshop.heldOn },
		plan: workshop.plan,
		project: project.name,
		leads: workshop.leaders.includes((await requireAccount(event)).id),
		sender: await senderFor(client, project.workspaceId),
		site: originForOthers(event.url),
		made: Date.now(),
		first,
		version
	};
};
