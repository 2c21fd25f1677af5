import { getVersion } from '#data/server/surveys.ts';
import { outline } from '#features/surveys/outline.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const version = await getVersion(await clientOf(event), event.params.version);
	if (!version) notFound(event);
	const { roles } = await requireRole(event, version.workspaceId, 'owner', 'designer', 'trust_agent');
	return { words: messages(event.locals.lang).surveys, version, questions: outline(version.content), sound: roles.includes('designer') ? messages(event.locals.lang).sounds : null };
};
