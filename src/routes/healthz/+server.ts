import { needsFirstOwner } from '#data/server/workspaces.ts';
import { PRODUCT_VERSION } from '#content/product.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** 200 when the store answers a question, 503 otherwise. Says nothing about what is in it. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		await needsFirstOwner(locals.anonymous);
		return Response.json({ status: 'ok', version: PRODUCT_VERSION });
	} catch {
		return Response.json({ status: 'store_unavailable', version: PRODUCT_VERSION }, { status: 503 });
	}
};
