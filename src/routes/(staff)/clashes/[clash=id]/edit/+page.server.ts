import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/clashes.ts';
import { list } from '#data/server/releases.ts';
import { clashFieldsOf } from '#domain/clash/clash.ts';
import { choiceOf } from '#domain/persona/chosen.ts';
import { actorsOf, stepsOf } from '#domain/persona/contacts.ts';
import { pointedAt } from '#domain/persona/persona.ts';
import { linesOf, type Say } from '#features/insights/lines.ts';
import { choicesOf, shownClash } from '#features/personas/contacts/clash.ts';
import { offeredInWords } from '#features/personas/edit/offered.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { boundNow, clashWith, WRITES } from '#server/clashes.ts';
import { offeredBy } from '#server/personas.ts';
import { readClash } from '#server/request/clash-form.ts';
import { clientOf, field, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const found = await clashWith(client, event.params.clash!);
	if (!found) notFound(event);
	await requireRole(event, found.project.workspaceId, ...WRITES);
	refuseArchived(event, found.project);
	return { client, ...found };
}

export const load: PageServerLoad = async (event) => {
	const { client, clash, grounds, persona, project } = await place(event);
	const { lang } = event.locals;
	const words = messages(lang);
	const say: Say = (rows, at) => figureWords(rows, at, words, lang);
	const read = (evidence: Parameters<typeof linesOf>[0], of: typeof grounds) => linesOf(evidence, of, say, words.insights, lang);
	const releases = await list(client, project.id);
	const offered = await offeredBy(client, project.workspaceId, releases.find(({ n }) => n !== null)?.id ?? null);
	// What is told no more is not offered again.
	const now = boundNow(clash, grounds);
	const { offer, things } = offeredInWords({ ...offered, statistics: project.statistics }, [], grounds, pointedAt(now), read, words.personaEdit);
	return {
		words: words.contacts, view: words.personas.view, levels: words.decisions.levels, toPersonas: words.personas.heading, persona: { id: persona.id, name: persona.name, portrait: persona.portrait },
		project: { id: project.id, name: project.name, smallest: project.smallest }, version: clash.version,
		clash: shownClash(clash, { grounds, read: (evidence) => read(evidence, grounds), smallest: project.smallest, t: words.personas.view, lang }, words),
		choices: choicesOf(offer, things, { evidence: now }, words.contacts.form), actors: actorsOf(stepsOf(persona)).map(({ who }) => who), typed: clashFieldsOf({ ...clash, evidence: now }, pointedAt(now).map(choiceOf))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, clash, persona } = await place(event);
		const form = await readForm(event);
		const version = Number(field(form, 'version', 9)) || 0;
		const read = readClash(form);
		if ('problems' in read) return fail(400, { ...read, version, told: null });
		const { status } = await save(client, persona.id, clash.id, version, read.written);
		if (status === 'saved') redirect(303, `/clashes/${clash.id}?saved`);
		// Saved again it is made from the version that stands beside it now.
		if (status === 'changed') return fail(409, { typed: read.typed, problems: {}, version: clash.version, told: 'changed' as const });
		return fail(status === 'forbidden' ? 403 : 409, { typed: read.typed, problems: {}, version, told: status === 'forbidden' ? ('refused' as const) : status });
	}
};
