import { fail, redirect } from '@sveltejs/kit';
import { get } from '#data/server/projects.ts';
import { open } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import { clientOf, field, isUuid, notFound, readForm, requireRole } from '#hooks/rights.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

/** The project and the version that is to be asked, for a designer of the project's workspace. */
async function place(event: RequestEvent, versionId: string) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	const version = isUuid(versionId) ? await getVersion(client, versionId) : null;
	if (!project || !version || version.projectId !== project.id) notFound(event);
	await requireRole(event, project.workspaceId, 'designer');
	return { project, version };
}

export const load: PageServerLoad = async (event) => {
	const { project, version } = await place(event, event.url.searchParams.get('version') ?? '');
	return { project, version: { id: version.id, title: version.content.title, number: version.number } };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const { project, version } = await place(event, field(form, 'version', 36));
		const title = field(form, 'title', 120);
		if (!title) return fail(400, { problem: 'noTitle' as const });
		const round = await open(event.locals.client(), {
			workspaceId: project.workspaceId,
			projectId: project.id,
			surveyVersionId: version.id,
			title
		});
		if (!round) return fail(403, { problem: 'noTitle' as const });
		redirect(303, `/rounds/${round.id}`);
	}
};
