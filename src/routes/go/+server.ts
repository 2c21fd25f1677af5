import { redirect } from '@sveltejs/kit';
import { findRoundCode } from '#domain/round/code.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** From a typed code to its round, without any script. */
export const GET: RequestHandler = ({ url }) => {
	const typed = (url.searchParams.get('code') ?? '').trim().slice(0, 300).toWellFormed();
	if (!typed) redirect(303, '/');
	redirect(303, `/s/${encodeURIComponent(findRoundCode(typed) ?? typed.slice(0, 24).toWellFormed())}`);
};
