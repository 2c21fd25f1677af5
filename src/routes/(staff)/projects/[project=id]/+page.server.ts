import { summaries } from '#data/server/rounds.ts';
import { get } from '#data/server/projects.ts';
import { list as listReleases } from '#data/server/releases.ts';
import { list as listSurveys } from '#data/server/surveys.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { messages } from '#i18n/index.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const project = await get(client, event.params.project);
	if (!project) notFound(event);
	const { roles } = await requireRole(event, project.workspaceId);
	const [rounds, releases, surveys] = await Promise.all([
		summaries(client, project.id),
		listReleases(client, project.id),
		listSurveys(client, project.id)
	]);
	const { one, next, list } = messages(event.locals.lang).projects;
	return { words: one, next, nextStep: list.nextStep, project, roles, rounds, releases, surveys };
};
