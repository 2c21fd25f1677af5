import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ofProject, plan } from '#data/server/dialogues.ts';
import { newest } from '#data/server/personas.ts';
import { summaries } from '#data/server/rounds.ts';
import { namesOf } from '#domain/dialogue/dialogue.ts';
import { messages } from '#i18n/index.ts';
import { WRITES } from '#server/insights.ts';
import { readPlanned } from '#server/request/dialogue-form.ts';
import { clientOf, keyField, readForm, requireInUse, requireRole } from '#server/request/rights.ts';
import { dayIn } from '#ui/day.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await requireInUse(event, event.params.project!);
	const { workspace } = await requireRole(event, project.workspaceId, ...WRITES);
	return { client, project, workspace };
}

/** `?persona=`: about whom. */
export const load: PageServerLoad = async (event) => {
	const { client, project, workspace } = await place(event);
	const [personas, before, rounds] = await Promise.all([newest(client, project.id), ofProject(client, project.id), summaries(client, project.id)]);
	const asked = event.url.searchParams.get('persona') ?? '';
	const chosen = personas.find(({ id }) => id === asked) ?? personas[0];
	return {
		words: messages(event.locals.lang).dialogues, project: { id: project.id, name: project.name },
		personas: personas.map(({ id, name, age }) => ({ value: id, label: age === null ? name : `${name}, ${age}` })),
		/** What parties have been called, in rounds and in dialogues. */
		known: namesOf([...rounds.map(({ party }) => party ?? ''), ...before.map(({ party }) => party)]),
		typed: { persona: chosen?.id ?? '', places: '', party: '', onDay: dayIn(workspace.timeZone, new Date()) }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, project } = await place(event);
		const form = await readForm(event);
		const key = keyField(form);
		const read = readPlanned(form);
		if ('problems' in read) return fail(400, { ...read, key, refused: false });
		const { status } = await plan(client, project.id, key, read.written);
		if (status === 'planned') redirect(303, `/projects/${project.id}/dialogues?planned`);
		if (status === 'no_persona') return fail(409, { typed: read.typed, problems: { persona: true as const }, key, refused: false });
		return fail(status === 'invalid' ? 400 : 403, { typed: read.typed, problems: {}, key, refused: true });
	}
};
