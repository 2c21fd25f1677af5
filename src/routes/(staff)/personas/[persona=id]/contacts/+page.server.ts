import { redirect } from '@sveltejs/kit';
import { get } from '#data/server/personas.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { linesOf } from '#features/insights/lines.ts';
import { shownClash } from '#features/personas/contacts/clash.ts';
import { contactLines, shownContacts } from '#features/personas/contacts/contacts.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { clashesOf, WRITES } from '#server/clashes.ts';
import { toldPersonas } from '#server/personas.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** Whom the persona meets and where rules clash, for every member. What is not published yet leads who writes it to the draft. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { persona: id } = event.params;
	const { lang } = event.locals;
	const { personas: [persona], grounds } = await toldPersonas(client, [id]);
	if (!persona) {
		if (await get(client, id)) redirect(303, `/personas/${id}/edit`);
		notFound(event);
	}
	const { roles } = await requireRole(event, persona.workspaceId);
	const words = messages(lang);
	const [project, found] = await Promise.all([getWithSmallest(client, persona.projectId), clashesOf(client, persona)]);
	if (!project) notFound(event);
	const t = words.personas.view;
	const reading = (of: typeof grounds) => ({ grounds: of, read: (evidence: Parameters<typeof linesOf>[0]) => linesOf(evidence, of, (results, at) => figureWords(results, at, words, lang), words.insights, lang), smallest: project.smallest, t, lang });
	const { name, portrait, notKnown } = persona;
	const inUse = project.archivedOn === null;
	return {
		words: words.contacts, view: t, toPersonas: words.personas.heading,
		persona: { name, portrait, notKnown }, project: { id: project.id, name: project.name },
		contacts: shownContacts(persona, words.contacts, lang),
		lines: contactLines(persona, reading(grounds)),
		clashes: found.clashes.map((one) => shownClash(one, reading(found.grounds), words)),
		edit: inUse && roles.includes('designer') ? `/personas/${id}/edit` : null,
		clash: inUse && roles.some((role) => WRITES.includes(role)) ? `/personas/${id}/clash` : null,
		back: `/personas/${id}`, removed: event.url.searchParams.has('removed')
	};
};
