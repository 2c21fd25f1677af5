import { redirect } from '@sveltejs/kit';
import { get, versionsOf } from '#data/server/personas.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { PRODUCT_NAME } from '#content/product.ts';
import { linesOf } from '#features/insights/lines.ts';
import { shownContacts } from '#features/personas/contacts/contacts.ts';
import { readingOf } from '#features/personas/view/reading.ts';
import { shownVersions } from '#features/personas/view/versions.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages, type Messages } from '#i18n/index.ts';
import { WRITES } from '#server/insights.ts';
import { toldPersonas } from '#server/personas.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { dayIn } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** Whom they meet, in a sentence; null where nobody has said. */
function contactsIn(persona: Parameters<typeof shownContacts>[0] & { id: string; name: string }, t: Messages['contacts'], lang: string) {
	const { steps, heading, says } = shownContacts(persona, t, lang);
	return { href: `/personas/${persona.id}/contacts`, link: t.link, open: t.open, says: steps.length === 0 ? null : `${fill(heading, { name: persona.name })}. ${says}` };
}

/** The newest version, for every member; `?paper=a3` in large letters. What is not published yet leads who writes it to the draft. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { persona: id } = event.params;
	const { lang } = event.locals;
	const { personas: [persona], grounds, parties } = await toldPersonas(client, [id]);
	if (!persona) {
		if (await get(client, id)) redirect(303, `/personas/${id}/edit`);
		notFound(event);
	}
	const { workspace, roles } = await requireRole(event, persona.workspaceId);
	const designs = roles.includes('designer');
	const words = messages(lang);
	const [project, versions, sender] = await Promise.all([getWithSmallest(client, persona.projectId), versionsOf(client, id), senderFor(client, workspace.id)]);
	if (!project) notFound(event);
	const t = words.personas;
	const read = (evidence: Parameters<typeof linesOf>[0]) => linesOf(evidence, grounds, (results, at) => figureWords(results, at, words, lang), words.insights, lang);
	const { name, age, pronoun, portrait, notKnown, number, revision, publishedOn } = persona;
	return {
		words: t,
		persona: { name, age, pronoun, portrait, notKnown },
		...readingOf(persona, grounds, parties, read, { today: dayIn(workspace.timeZone, new Date()), smallest: project.smallest }, t, lang),
		version: { number, publishedOn },
		versions: shownVersions(versions, t.view.versions, lang),
		project: { id: project.id, name: project.name },
		edit: designs && project.archivedOn === null ? `/personas/${id}/edit` : null,
		check: `/personas/${id}/check`,
		dialogues: { href: `/projects/${project.id}/dialogues`, label: fill(words.dialogues.aboutPersona, { name }), plan: project.archivedOn === null && roles.some((role) => WRITES.includes(role)) ? `/projects/${project.id}/dialogues/new?persona=${id}` : null, link: words.dialogues.link },
		contacts: contactsIn(persona, words.contacts, lang),
		published: event.url.searchParams.has('published'),
		ahead: designs && versions.at(-1)?.draft !== revision,
		sender,
		paper: event.url.searchParams.get('paper') === 'a3' ? ('a3' as const) : ('a4' as const),
		product: PRODUCT_NAME
	};
};
