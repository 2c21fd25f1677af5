import { redirect } from '@sveltejs/kit';
import { needsFirstOwner } from '#data/server/workspaces.ts';
import type { PageServerLoad } from './$types';

export const _right = 'anybody';

export const load: PageServerLoad = async ({ locals }) => {
	if (await needsFirstOwner(locals.anonymous)) redirect(303, '/setup');
};
