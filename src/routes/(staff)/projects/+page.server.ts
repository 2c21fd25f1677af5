import { fail, redirect } from '@sveltejs/kit';
import { overview } from '#server/projects.ts';
import { add } from '#data/server/projects.ts';
import { publishNew } from '#data/server/surveys.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { field, keyField, readForm, membershipsOf, requireRole } from '#server/request/rights.ts';
import { messages } from '#i18n/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const memberships = await membershipsOf(event);
	const { projects, settings, lists, decisions, insights } = messages(event.locals.lang);
	// Who is in several workspaces can look at one.
	const one = memberships.find(({ workspace }) => workspace.id === event.url.searchParams.get('workspace'));
	return {
		words: projects.list,
		decisions,
		insights,
		next: projects.next,
		toAll: lists.projects.link,
		switch: memberships.length > 1 ? { ...settings.switch, now: one?.workspace.id ?? null } : null,
		workspaces: await overview(event.locals.client(), one ? [one] : memberships)
	};
};

export const actions: Actions = {
	/** A project with the ready-made survey published in it: something to ask with at once. */
	add: async (event) => {
		const form = await readForm(event);
		const workspaceId = field(form, 'workspace', 36);
		const name = field(form, 'name', 120);
		const { workspace } = await requireRole(event, workspaceId, 'designer');
		if (!name) return fail(400, { problem: 'noName' as const, workspace: workspaceId });
		const client = event.locals.client();
		const project = await add(client, workspaceId, name, keyField(form));
		if (!project) return fail(403, { problem: 'refused' as const, workspace: workspaceId });
		if (!project.again) await publishNew(client, { workspaceId, projectId: project.id }, surveyFromPack(workspace.place));
		redirect(303, `/projects/${project.id}`);
	}
};
