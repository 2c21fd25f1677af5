import { redirect } from '@sveltejs/kit';
import { signOut } from '#data/server/accounts.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

export const POST: RequestHandler = async ({ locals }) => {
	await signOut(locals.client());
	redirect(303, '/');
};
