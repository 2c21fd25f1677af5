import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { changesOf, remove } from '#data/server/clashes.ts';
import { linesOf } from '#features/insights/lines.ts';
import { clashVersions, shownClash } from '#features/personas/contacts/clash.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { answered, clashWith, WRITES } from '#server/clashes.ts';
import { clientOf, field, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent, ...needed: Role[]) {
	const client = await clientOf(event);
	const found = await clashWith(client, event.params.clash!);
	if (!found) notFound(event);
	const { roles } = await requireRole(event, found.project.workspaceId, ...needed);
	return { client, ...found, writes: found.project.archivedOn === null && roles.some((role) => WRITES.includes(role)) };
}

export const load: PageServerLoad = async (event) => {
	const { client, clash, grounds, persona, project, writes } = await place(event);
	const { lang } = event.locals;
	const words = messages(lang);
	const [changes, about] = await Promise.all([changesOf(client, clash.id), answered(client, clash, grounds)]);
	const t = words.personas.view;
	const read = (evidence: Parameters<typeof linesOf>[0]) => linesOf(evidence, grounds, (results, at) => figureWords(results, at, words, lang), words.insights, lang);
	return {
		words: words.contacts, view: t, persona: { id: persona.id, name: persona.name, portrait: persona.portrait }, project: { id: project.id, name: project.name }, toPersonas: words.personas.heading,
		clash: shownClash(clash, { grounds, read, smallest: project.smallest, t, lang }, words), writes,
		decide: about && `/decisions/new?release=${about.release}${about.card ? `&card=${about.card}` : ''}&clash=${clash.id}`,
		versions: clashVersions(changes, words, lang), saved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	/** The first press asks. */
	remove: async (event) => {
		const { client, clash } = await place(event, ...WRITES);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await remove(client, clash.id);
		if (status === 'removed') redirect(303, `/personas/${clash.personaId}/contacts?removed`);
		return fail(403, { told: 'refused' as const });
	}
};
