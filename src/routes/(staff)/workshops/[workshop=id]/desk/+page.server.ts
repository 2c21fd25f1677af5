import { version } from '$app/env';
import { PRODUCT_NAME } from '#content/product.ts';
import { get, watch } from '#data/server/workshops.ts';
import { members } from '#data/server/workspaces.ts';
import { messages } from '#i18n/index.ts';
import { projectOf } from '#server/request/rights.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const workshop = await get(client, event.params.workshop!);
	if (!workshop) notFound(event);
};
