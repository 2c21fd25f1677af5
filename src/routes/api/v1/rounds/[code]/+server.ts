import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { addressOf, readRoundAddress } from '#domain/round/one-use.ts';
import { roundPackage } from '#data/server/responses.ts';
import { messages } from '#i18n/index.ts';
import { partyTold } from '#i18n/respondent.ts';
import { tooMany, wrongMethod } from '#server/request/wrong-method.ts';
import { addressForOthers } from '#server/request/address.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import { withSealKey } from '#server/store.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

export const fallback = wrongMethod('GET');

export const GET: RequestHandler = async ({ params, locals, url }) => {
	const words = messages(locals.lang).api;
	const before = mustWait('roundCode', locals.caller);
	if (before) return tooMany(before, locals.lang);
	const address = readRoundAddress(params.code);
	const code = address?.round;
	const language = url.searchParams.get('language') ?? '';
	const found = code ? await roundPackage(locals.anonymous, code, language) : ({ status: 'unknown' } as const);
	// Once more: of many guesses sent at once only the first few are told how it went.
	const after = mustWait('roundCode', locals.caller);
	if (after) return tooMany(after, locals.lang);
	if (found.status === 'unknown') {
		countFailure('roundCode', locals.caller);
		return Response.json({ status: 'unknown', message: fill(words.unknownCode, { code: params.code.slice(0, 24) }) }, { status: 404 });
	}
	if (found.status === 'coming') {
		const { early } = messages(locals.lang).running;
		return Response.json({ status: 'coming', opensOn: found.round.opensOn, message: fill(early.opens, { date: longDay(found.round.opensOn!, locals.lang) }) }, { status: 409 });
	}
	if (found.status === 'closed') return Response.json({ status: 'closed', message: words.save.closed }, { status: 409 });
	// Under the name that it was asked for by: what the device sends carries it.
	const party = found.round.party && { party: partyTold(found.round.party, language, found.survey.language) };
	return Response.json({ ...withSealKey({ ...found, round: { ...found.round, code: addressOf(address!), ...party } }), ...addressForOthers(url) });
};
