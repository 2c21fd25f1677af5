import { isDeepStrictEqual } from 'node:util';
import { redirect } from '@sveltejs/kit';
import { get } from '#data/server/drafts.ts';
import { get as getProject } from '#data/server/projects.ts';
import { getNewest, publishVersion } from '#data/server/surveys.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** The draft; of a published survey without one what it would begin with: looking at it writes nothing. */
async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const surveyId = event.params.survey!;
	const begun = await get(client, surveyId);
	const newest = begun ? null : await getNewest(client, surveyId);
	const draft = begun ?? (newest && { ...newest, sheet: draftOf(newest.content), number: 0 });
	if (!draft) notFound(event);
	await requireRole(event, draft.workspaceId, 'designer');
	return { client, draft };
}

export const load: PageServerLoad = async (event) => {
	const { client, draft } = await place(event);
	const project = (await getProject(client, draft.projectId))!;
	const { studio, surveys } = messages(event.locals.lang);
	return { words: studio, surveys, survey: draft.surveyId, start: { places: [...draft.sheet], number: draft.number }, project: { id: project.id, name: project.name } };
};

export const actions: Actions = {
	publish: async (event) => {
		const { client, draft } = await place(event);
		const found = surveyOf(draft.sheet);
		if ('problems' in found) redirect(303, event.url.pathname);
		// Pressed twice, or with nothing changed: the version there is.
		const newest = await getNewest(client, draft.surveyId);
		if (newest && isDeepStrictEqual(newest.content, found.survey)) redirect(303, `/surveys/${newest.id}`);
		const version = await publishVersion(client, { workspaceId: draft.workspaceId, surveyId: draft.surveyId }, found.survey);
		redirect(303, `/surveys/${version}`);
	}
};
