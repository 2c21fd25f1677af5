/** Codes for one use, at the door: what one is worth, and how often may be tried. */
import { error } from '@sveltejs/kit';
import { lookAtCode } from '#data/server/one-use.ts';
import type { CodeState, RoundAddress } from '#domain/round/one-use.ts';
import { messages } from '#i18n/index.ts';
import { countFailure, mustWait } from './limits.ts';

/** What the code in an address is worth; too many wrong ones from one place get an error page. */
export async function tryCode(locals: App.Locals, { round, oneUse }: RoundAddress): Promise<CodeState> {
	const t = messages(locals.lang).respond.noRound;
	const waitIfNeeded = () => {
		if (mustWait('oneUseCode', locals.caller)) error(429, { message: t.wait, hint: t.waitMore });
	};
	waitIfNeeded();
	const state = await lookAtCode(locals.anonymous, round, oneUse);
	// Once more: of many guesses sent at once only the first few are told how it went.
	waitIfNeeded();
	if (state === 'unknown') countFailure('oneUseCode', locals.caller);
	return state;
}
