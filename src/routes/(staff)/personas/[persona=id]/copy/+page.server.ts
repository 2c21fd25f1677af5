import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { copy, get } from '#data/server/personas.ts';
import { list } from '#data/server/projects.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, field, isUuid, keyField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const draft = await get(client, event.params.persona!);
	if (!draft) notFound(event);
	await requireRole(event, draft.workspaceId, 'designer');
	return { client, draft };
}

export const load: PageServerLoad = async (event) => {
	const { client, draft } = await place(event);
	const { copy: words, toPersonas } = messages(event.locals.lang).personaEdit;
	const others = (await list(client, draft.workspaceId)).filter(({ id, archivedOn }) => id !== draft.projectId && archivedOn === null);
	return { words, toPersonas, persona: { id: draft.id, name: draft.name, projectId: draft.projectId }, projects: others.map(({ id, name }) => ({ value: id, label: name })) };
};

export const actions: Actions = {
	default: async (event) => {
		const { client, draft } = await place(event);
		const form = await readForm(event);
		const [project, key] = [field(form, 'project', 40), keyField(form)];
		const { status } = isUuid(project) ? await copy(client, draft.id, project, key) : { status: 'forbidden' as const };
		if (status === 'copied') redirect(303, `/personas/${key}/edit`);
		return fail(403, { refused: true, key });
	}
};
