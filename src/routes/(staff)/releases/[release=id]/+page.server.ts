import { get as getProject } from '#data/server/projects.ts';
import { board } from '#data/server/releases.ts';
import { messages } from '#i18n/index.ts';
import { notFound } from '#server/request/rights.ts';
import { requireAccount } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	await requireAccount(event);
	const client = event.locals.client();
	const found = await board(client, event.params.release);
	if (!found) notFound(event);
	return { ...found, project: await getProject(client, found.release.projectId), b: messages(event.locals.lang).board };
};
