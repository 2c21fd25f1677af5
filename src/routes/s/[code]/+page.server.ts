import { error, redirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { respond, tablet } from 'virtual:respond';
import { addressOf, findRoundAddress } from '#domain/round/one-use.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { answerOf } from '#data/server/decisions.ts';
import { roundPackage } from '#data/server/responses.ts';
import { isRoom } from '#data/server/workshops.ts';
import { messages } from '#i18n/index.ts';
import { oneUseWords, ownName, partyTold, respondentWords } from '#i18n/respondent.ts';
import Respond from '#features/respond/Respond.svelte';
import { asData } from '#features/respond/page.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { keepRoundLanguage } from '#hooks/language.ts';
import { addressForOthers } from '#server/request/address.ts';
import { tryCode } from '#server/request/one-use.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import { withSealKey } from '#server/store.ts';
import type { PageServerLoad } from './$types';

export const _right = 'anybody';
/** The respondent's own bundle makes the page alive, not the framework's (decision 13). */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { params, locals, setHeaders, url } = event;
	const t = messages(locals.lang).respond;
	const waitIfNeeded = () => {
		const wait = mustWait('roundCode', locals.caller);
		if (!wait) return;
		setHeaders({ 'retry-after': String(wait) });
		error(429, { message: t.noRound.wait, hint: t.noRound.waitMore });
	};
	waitIfNeeded();
	const address = findRoundAddress(params.code);
	const code = address?.round;
	const name = address && addressOf(address);
	// One address for one round, or one code: what the device remembers is kept under it.
	if (name && name !== params.code) redirect(307, `/s/${name}${url.search}`);
	const { asked } = locals;
	const found = code ? await roundPackage(locals.anonymous, code, asked) : ({ status: 'unknown' } as const);
	// Once more: of many guesses sent at once only the first few are told how it went.
	waitIfNeeded();
	// A code that is no survey's can be a workshop's: they are typed in the same place.
	if (found.status === 'unknown' && code && (await isRoom(locals.anonymous, code))) redirect(303, `/w/${code}`);
	if (found.status === 'unknown') {
		countFailure('roundCode', locals.caller);
		const message = fill(t.noRound.unknown, { code: params.code.slice(0, 24) });
		error(404, { message, hint: t.noRound.unknownMore, askForCode: true });
	}
	if (found.status === 'coming') {
		const { early } = messages(locals.lang).running;
		error(409, { message: fill(early.opens, { date: longDay(found.round.opensOn!, locals.lang) }), hint: fill(early.more, { code: found.round.code }), tablet: locals.tablet });
	}
	// The poster that asked leads to the answer afterwards; a shared tablet stays where staff left it.
	if (found.status === 'closed' && !locals.tablet && (await answerOf(locals.anonymous, code!)).status === 'told') redirect(303, `/s/${code}/svar`);
	if (found.status === 'closed') error(409, { message: t.noRound.closed, hint: t.noRound.closedMore, tablet: locals.tablet });
	const { status: _, ...known } = withSealKey(found);
	const { oneUse, ...round } = known.round;
	if (!oneUse && address!.oneUse) redirect(307, `/s/${code}${url.search}`);
	const codeState = oneUse ? await tryCode(locals, address!) : 'good';
	// ?mina: whoever has used a code on this device still sees, changes and takes back what they sent.
	if (codeState !== 'good' && !(codeState === 'used' && url.searchParams.has('mina'))) redirect(303, `/s/${name}/code`);
	// Drawn beside the respondent's own bundle, which knows nothing of it.
	const { accent, mark, ...workspace } = known.workspace;
	const sender = senderOf({ name: workspace.name, accent, mark }, `/s/${code}/mark`);
	const party = round.party && { party: partyTold(round.party, asked, known.survey.language) };
	const pack = { ...known, round: { ...round, code: name!, ...party }, workspace, ...addressForOthers(url) };

	// ?sprak=ar, from a link or a QR code: taken out of the address, so that the person's own later choice is what a reload
	// and the back button meet.
	const wanted = url.searchParams.get('sprak');
	if (wanted !== null) {
		if (pack.languages.includes(wanted)) keepRoundLanguage(event, `/s/${name}`, wanted);
		redirect(303, `/s/${name}`);
	}

	const words = respondentWords(asked, pack.survey.language);
	locals.page = words;
	const languages = pack.languages.length > 1 ? pack.languages.map((language) => ({ code: language, name: ownName(language) })) : [];
	const tabletParts = [tablet.script, ...tablet.preloads];
	const props = { pack, t: oneUse ? { ...words.respond, end: { ...words.respond.end, refused: oneUseWords(words.lang).refused } } : words.respond, lang: words.lang, dir: words.dir, languages, tabletParts, ...(pack.round.repeatCodes ? { repeat: words.respondMore.care.repeat } : {}) };
	const { head, body } = render(Respond, { props });
	locals.styles = respond.css;
	// Asked for before the page is read: on a slow device its first lines take a tenth of a second.
	setHeaders({ link: [respond.script, ...respond.preloads].map((script) => `<${script}>; rel="modulepreload"; nopush`).join(', ') });
	return { head, body, props: asData(props), script: respond.script, sender };
};
