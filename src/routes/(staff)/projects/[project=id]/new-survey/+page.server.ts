import { fail, redirect } from '@sveltejs/kit';
import { isTemplate, TEMPLATES, templateOf } from '#content/templates/index.ts';
import { create } from '#data/server/drafts.ts';
import { get } from '#data/server/projects.ts';
import { getNewest, listOfWorkspace } from '#data/server/surveys.ts';
import { defaults } from '#data/server/workspaces.ts';
import { blankDraft } from '#drafting/blank.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, field, isUuid, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId, 'designer');
	refuseArchived(event, project);
	return { client, project, workspace };
}

export const load: PageServerLoad = async (event) => {
	const { client, project } = await place(event);
	const surveys = (await listOfWorkspace(client, project.workspaceId)).filter(({ versions }) => versions.length > 0);
	const { studio, templates } = messages(event.locals.lang);
	const about = TEMPLATES.map((id) => ({ id, minutes: templateOf(id, '').minutes, questions: templateOf(id, '').questions.length }));
	return { words: studio, about: templates, templates: about, project, surveys: surveys.map(({ id, title }) => ({ id, title })) };
};

export const actions: Actions = {
	default: async (event) => {
		const { client, project, workspace } = await place(event);
		const form = await readForm(event);
		const typed = { title: field(form, 'title', 160), from: field(form, 'from', 36) };
		if (!typed.title) return fail(400, { ...typed, problem: 'noTitle' as const });
		const copied = isUuid(typed.from) ? await getNewest(client, typed.from) : null;
		const sheet = copied ? draftOf(copied.content) : isTemplate(typed.from) ? draftOf(templateOf(typed.from, workspace.place)) : blankDraft((await defaults(client, workspace.id)).language);
		sheet.set('title', typed.title);
		const made = await create(client, project.id, typed.title, sheet);
		if (made.status !== 'created') return fail(403, { ...typed, problem: 'refused' as const });
		redirect(303, `/surveys/${made.survey}/edit`);
	}
};
