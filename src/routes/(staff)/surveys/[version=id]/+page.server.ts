import { getVersion } from '#data/server/surveys.ts';
import { picturesOf, withPictures } from '#domain/picture/own.ts';
import { outline } from '#features/surveys/outline.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const version = await getVersion(await clientOf(event), event.params.version);
	if (!version) notFound(event);
	const { roles } = await requireRole(event, version.workspaceId, 'owner', 'designer', 'trust_agent');
	return { words: messages(event.locals.lang).surveys, version: { ...version, content: withPictures(version.content, picturesOf(version.workspaceId)) }, questions: outline(version.content), unchanged: event.url.searchParams.has('unchanged') ? messages(event.locals.lang).studio.compared.nothing : null, takeIn: messages(event.locals.lang).imports.link, sound: roles.includes('designer') ? messages(event.locals.lang).sounds : null };
};
