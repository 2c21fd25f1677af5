import { preview } from 'virtual:respond';
import { senderOf } from '#domain/workspace/sender.ts';
import { get } from '#data/server/drafts.ts';
import { get as getSender } from '#data/server/senders.ts';
import { getNewest } from '#data/server/surveys.ts';
import { helpLines } from '#data/server/workspaces.ts';
import { messages } from '#i18n/index.ts';
import { RESPONDENT_LANGUAGES, respondentWords } from '#i18n/respondent.ts';
import { previewAsData } from '#features/respond/preview/page.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'designer';
/** The preview's own bundle makes it alive, as the respondent's page (decision 13). */
export const csr = false;

/** A frame for the studio (decision 30). The survey comes from there: what is shown is what stands in its fields, saved or not. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const survey = event.params.survey!;
	const found = (await get(client, survey)) ?? (await getNewest(client, survey));
	if (!found) notFound(event);
	const { workspace } = await requireRole(event, found.workspaceId, 'designer');
	const [lines, stored] = await Promise.all([helpLines(client, workspace.id), getSender(client, workspace.id)]);
	const { name, municipality, place, controller, contact } = workspace;
	// All of them here: the page may ask for nothing later.
	const all = RESPONDENT_LANGUAGES.map((language) => [language, respondentWords(language)] as const);
	const props = { workspace: { name, municipality, place, controller, contact, helpLines: lines }, words: Object.fromEntries(all) };
	return { props: previewAsData(props), parts: preview, sender: stored && senderOf(stored, `/workspaces/${workspace.id}/mark`), words: messages(event.locals.lang).studio.preview, studio: `/surveys/${survey}/edit` };
};
