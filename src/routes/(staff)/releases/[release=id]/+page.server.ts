import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const found = await get(client, event.params.release);
	if (!found) notFound(event);
	return { ...found, project: await getProject(client, found.release.projectId), words: messages(event.locals.lang).releases };
};
