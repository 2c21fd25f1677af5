import { version } from '$app/env';
import { PRODUCT_NAME } from '#content/product.ts';
import { get as getProject } from '#data/server/projects.ts';
import { colleagues } from '#data/server/workshop-templates.ts';
import { get, watch } from '#data/server/workshops.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

/** Whoever leads the workshop gets its desk; others are told who does. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const workshop = await get(client, event.params.workshop!);
	const project = workshop && (await getProject(client, workshop.projectId));
	if (!workshop || !project) notFound(event);
	await requireRole(event, project.workspaceId, 'owner', 'designer', 'trust_agent');
	const found = await watch(client, workshop.id, { desk: true });
	const { workshopDesk: words, workshopCards: cardWords, workshopWeigh } = messages(event.locals.lang);
	const { id, title, code, plan } = workshop;
	return {
		words, cardWords, weigh: workshopWeigh.desk, lang: event.locals.lang, product: PRODUCT_NAME, version, plan,
		workshop: { id, title, code },
		found: found.status === 'ok' ? found : null,
		leaders: found.status === 'ok' ? [] : (await colleagues(client, id)).filter(({ leads }) => leads).map(({ email }) => email)
	};
};
