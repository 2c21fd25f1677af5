import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get, remove, save } from '#data/server/dialogues.ts';
import { messages } from '#i18n/index.ts';
import { WRITES } from '#server/insights.ts';
import { readDialogue } from '#server/request/dialogue-form.ts';
import { clientOf, field, notFound, readForm, requireInUse, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const dialogue = await get(client, event.params.dialogue!);
	if (!dialogue) notFound(event);
	const { roles } = await requireRole(event, dialogue.workspaceId, ...WRITES);
	const project = await requireInUse(event, dialogue.projectId);
	return { client, dialogue, project, removes: roles.includes('designer') };
}

export const load: PageServerLoad = async (event) => {
	const { dialogue, project, removes } = await place(event);
	const { id, place: where, party, onDay, people, state, version } = dialogue;
	return {
		words: messages(event.locals.lang).dialogues, project: { id: project.id, name: project.name }, removes,
		dialogue: { id, place: where, version }, typed: { place: where, party, onDay, people: people === null ? '' : String(people), state }
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { client, dialogue } = await place(event);
		const form = await readForm(event);
		const read = readDialogue(form);
		const version = Number(field(form, 'version', 9)) || 0;
		if ('problems' in read) return fail(400, { ...read, version, told: null, asks: false });
		const { status } = await save(client, dialogue.id, version, read.written);
		if (status === 'saved') redirect(303, `/dialogues/${dialogue.id}?saved`);
		const told = status === 'changed' ? ('changed' as const) : ('refused' as const);
		return fail(status === 'forbidden' ? 403 : 409, { typed: read.typed, problems: {}, version: status === 'changed' ? dialogue.version : version, told, asks: false });
	},
	/** The first press asks. */
	remove: async (event) => {
		const { client, dialogue, project, removes } = await place(event);
		const same = { typed: null, problems: {}, version: dialogue.version };
		if (!removes) return fail(403, { ...same, told: 'refused' as const, asks: false });
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { ...same, told: null, asks: true };
		const { status } = await remove(client, dialogue.id);
		if (status === 'removed') redirect(303, `/projects/${project.id}/dialogues?removed`);
		return fail(403, { ...same, told: 'refused' as const, asks: false });
	}
};
