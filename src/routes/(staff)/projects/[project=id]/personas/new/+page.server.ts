import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/personas.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { LENGTHS } from '#domain/persona/persona.ts';
import { fromTemplate, TEMPLATES } from '#domain/persona/templates.ts';
import { isBlank } from '#domain/text/cleaned.ts';
import { messages } from '#i18n/index.ts';
import { ageIn } from '#server/request/persona-form.ts';
import { clientOf, field, keyField, readForm, requireInUse, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

async function place(event: RequestEvent) {
	const project = await requireInUse(event, event.params.project!);
	await requireRole(event, project.workspaceId, 'designer');
	return { client: await clientOf(event), project };
}

export const load: PageServerLoad = async (event) => {
	const { project } = await place(event);
	const { create, toPersonas } = messages(event.locals.lang).personaEdit;
	return { words: create, toPersonas, project: { id: project.id, name: project.name }, typed: { name: '', age: '', pronoun: '', template: 'robyn' } };
};

export const actions: Actions = {
	default: async (event) => {
		const { client, project } = await place(event);
		const form = await readForm(event);
		const typed = { name: field(form, 'name', 300), age: field(form, 'age', 20), pronoun: field(form, 'pronoun', 100), template: field(form, 'template', 20) };
		const key = keyField(form);
		const no = (status: number, problem: 'noName' | 'badAge' | 'badPronoun' | 'refused') => fail(status, { typed, key, problem });
		const age = ageIn(form);
		if (isBlank(typed.name) || typed.name.length > LENGTHS.name) return no(400, 'noName');
		if (age === undefined) return no(400, 'badAge');
		if (typed.pronoun.length > LENGTHS.pronoun) return no(400, 'badPronoun');
		const template = TEMPLATES.find((one) => one === typed.template) ?? 'empty';
		const { status } = await save(client, project.id, key, 0, { ...fromTemplate(template, typed.name, newTileId), age, pronoun: typed.pronoun });
		// `changed`: the same form sent twice.
		if (status === 'saved' || status === 'changed') redirect(303, `/personas/${key}/edit`);
		return no(status === 'invalid' ? 400 : 403, 'refused');
	}
};
