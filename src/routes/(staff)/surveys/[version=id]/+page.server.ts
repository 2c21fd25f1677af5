import { getVersion } from '#data/server/surveys.ts';
import { clientOf, notFound, requireRole } from '#hooks/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const version = await getVersion(await clientOf(event), event.params.version);
	if (!version) notFound(event);
	await requireRole(event, version.workspaceId, 'owner', 'designer', 'trust_agent');
	return { version };
};
