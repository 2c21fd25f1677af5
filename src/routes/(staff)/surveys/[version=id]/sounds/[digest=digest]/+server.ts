import { read } from '#data/server/sounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { soundResponse } from '#server/request/sound.ts';
import type { RequestHandler } from './$types';

export const _right = 'designer';

/** A recording to listen to where it is added. */
export const GET: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const version = await getVersion(client, event.params.version);
	if (!version) notFound(event);
	await requireRole(event, version.workspaceId, 'designer');
	const found = await read(client, version.id, event.params.digest);
	if (found === 'no_sound') notFound(event);
	return soundResponse(event.request, found, 'no-store');
};
