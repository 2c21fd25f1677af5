import { redirect } from '@sveltejs/kit';
import { addressOf, findRoundAddress, readOneUse } from '#domain/round/one-use.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

/** From a typed code to its round, without any script. */
export const GET: RequestHandler = ({ url }) => {
	const typed = (url.searchParams.get('code') ?? '').trim().slice(0, 300).toWellFormed();
	if (!typed) redirect(303, '/');
	// From a round that asks for a code for one use: the code alone, or all of it.
	const round = findRoundAddress(url.searchParams.get('round') ?? '')?.round;
	const oneUse = round && readOneUse(typed);
	const found = oneUse ? { round, oneUse } : findRoundAddress(typed);
	if (round && !found) redirect(303, `/s/${round}/code?fel`);
	redirect(303, `/s/${encodeURIComponent(found ? addressOf(found) : typed.slice(0, 24).toWellFormed())}`);
};
