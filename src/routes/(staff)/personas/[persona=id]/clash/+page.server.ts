import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/clashes.ts';
import { projectBeside, published } from '#data/server/personas.ts';
import { list } from '#data/server/releases.ts';
import { EMPTY_CLASH } from '#domain/clash/clash.ts';
import { NO_GROUNDS } from '#domain/insight/grounds.ts';
import { actorsOf, stepsOf } from '#domain/persona/contacts.ts';
import { linesOf, type Say } from '#features/insights/lines.ts';
import { choicesOf } from '#features/personas/contacts/clash.ts';
import { offeredInWords } from '#features/personas/edit/offered.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { WRITES } from '#server/clashes.ts';
import { offeredBy } from '#server/personas.ts';
import { readClash } from '#server/request/clash-form.ts';
import { clientOf, keyField, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const persona = await published(client, event.params.persona!);
	if (!persona) notFound(event);
	await requireRole(event, persona.workspaceId, ...WRITES);
	return { client, persona };
}

/** A rule clash to describe, of a persona that is published. */
export const load: PageServerLoad = async (event) => {
	const { client, persona } = await place(event);
	const { lang } = event.locals;
	const words = messages(lang);
	const [project, releases] = await Promise.all([projectBeside(client, persona.projectId), list(client, persona.projectId)]);
	if (!project) notFound(event);
	refuseArchived(event, project);
	const say: Say = (rows, at) => figureWords(rows, at, words, lang);
	const offered = await offeredBy(client, persona.workspaceId, releases.find(({ n }) => n !== null)?.id ?? null);
	const { offer, things } = offeredInWords({ ...offered, statistics: project.statistics }, [], NO_GROUNDS, [], (evidence, here) => linesOf(evidence, here, say, words.insights, lang), words.personaEdit);
	return {
		words: words.contacts, levels: words.decisions.levels, toPersonas: words.personas.heading, persona: { id: persona.id, name: persona.name }, project: { id: project.id, name: project.name, smallest: project.smallest },
		choices: choicesOf(offer, things, null, words.contacts.form), actors: actorsOf(stepsOf(persona)).map(({ who }) => who), typed: EMPTY_CLASH
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, persona } = await place(event);
		const form = await readForm(event);
		const key = keyField(form);
		const read = readClash(form);
		if ('problems' in read) return fail(400, { ...read, key, told: null });
		const { status } = await save(client, persona.id, key, 0, read.written);
		if (status === 'saved' || status === 'changed') redirect(303, `/clashes/${key}?saved`);
		return fail(status === 'forbidden' ? 403 : 409, { typed: read.typed, problems: {}, key, told: status === 'forbidden' ? ('refused' as const) : status });
	}
};
