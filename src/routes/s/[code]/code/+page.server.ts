import { redirect } from '@sveltejs/kit';
import { roundPackage } from '#data/server/responses.ts';
import { addressOf, findRoundAddress } from '#domain/round/one-use.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { oneUseWords, respondentWords } from '#i18n/respondent.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import { tryCode } from '#server/request/one-use.ts';
import type { PageServerLoad } from './$types';

export const _right = 'anybody';
/** A page of its own: what it is drawn with is nothing that the respondent's page should carry. */
export const csr = false;

/** Where a code for one use is asked for, and where the one that came is said to be used or wrong, before anybody begins. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const address = findRoundAddress(params.code);
	// The respondent's page says what is wrong with a round's code.
	if (!address || mustWait('roundCode', locals.caller)) redirect(303, `/s/${encodeURIComponent(params.code)}`);
	const name = addressOf(address);
	const found = await roundPackage(locals.anonymous, address.round, locals.asked);
	if (found.status === 'unknown') countFailure('roundCode', locals.caller);
	if (found.status !== 'open' || !found.round.oneUse) redirect(303, `/s/${name}`);
	const looked = await tryCode(locals, address);
	if (looked === 'good') redirect(303, `/s/${name}`);
	const words = respondentWords(locals.asked, found.survey.language);
	locals.page = words;
	return {
		sender: senderOf(found.workspace, `/s/${address.round}/mark`),
		// ?fel: what was typed cannot be a code at all.
		door: {
			words: oneUseWords(words.lang), state: looked === 'none' && url.searchParams.has('fel') ? ('unknown' as const) : looked,
			code: address.round, name, title: found.survey.title, lang: words.lang, dir: words.dir
		}
	};
};
