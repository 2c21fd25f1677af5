import { CHROMIUM_PATH } from '$app/env/private';
import { versionsOf } from '#data/server/personas.ts';
import { PRODUCT_NAME } from '#content/product.ts';
import { shownContacts } from '#features/personas/contacts/contacts.ts';
import { toldIn } from '#features/personas/view/told.ts';
import { shownVersions } from '#features/personas/view/versions.ts';
import { messages, type Messages } from '#i18n/index.ts';
import { WRITES } from '#server/insights.ts';
import { chromiumAt } from '#server/request/pdf/chromium.ts';
import { personaFor } from '#server/request/persona.ts';
import { clientOf } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { fill } from '#ui/fill.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** Whom they meet, in a sentence; null where nobody has said. */
function contactsIn(persona: Parameters<typeof shownContacts>[0] & { id: string; name: string }, t: Messages['contacts'], lang: string) {
	const { steps, heading, says } = shownContacts(persona, t, lang);
	return { href: `/personas/${persona.id}/contacts`, link: t.link, open: t.open, says: steps.length === 0 ? null : `${fill(heading, { name: persona.name })}. ${says}` };
}

/** The newest version, for every member, or `?version=`; `?paper=a3` in large letters. What is not published yet leads who writes it to the draft. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { persona, grounds, parties, workspace, roles, project, now, newest } = await personaFor(client, event);
	const { lang } = event.locals;
	const designs = roles.includes('designer');
	const [versions, sender] = await Promise.all([versionsOf(client, persona.id), senderFor(client, workspace.id)]);
	const words = messages(lang);
	const { personas: t, personaOut } = words;
	const { id, name, age, pronoun, portrait, notKnown, number, revision, publishedOn } = persona;
	return {
		words: t, out: personaOut,
		persona: { id, name, age, pronoun, portrait, notKnown },
		...toldIn(persona, { grounds, parties }, now, lang),
		version: { number, publishedOn }, newest,
		versions: shownVersions(versions, t.view.versions, lang),
		project: { id: project.id, name: project.name },
		edit: designs && project.archivedOn === null ? `/personas/${id}/edit` : null,
		check: `/personas/${id}/check`,
		dialogues: { href: `/projects/${project.id}/dialogues`, label: fill(words.dialogues.aboutPersona, { name }), plan: project.archivedOn === null && roles.some((role) => WRITES.includes(role)) ? `/projects/${project.id}/dialogues/new?persona=${id}` : null, link: words.dialogues.link },
		contacts: contactsIn(persona, words.contacts, lang),
		published: event.url.searchParams.has('published'),
		ahead: designs && newest === null && versions.at(-1)?.draft !== revision,
		sender, pdf: chromiumAt(CHROMIUM_PATH) !== null,
		paper: event.url.searchParams.get('paper') === 'a3' ? ('a3' as const) : ('a4' as const),
		product: PRODUCT_NAME
	};
};
