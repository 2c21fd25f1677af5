import { version } from '$app/env';
import { error, redirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { room } from 'virtual:respond';
import { findRoundCode } from '#domain/round/code.ts';
import { isRoom } from '#data/server/workshops.ts';
import { messages } from '#i18n/index.ts';
import { ownName, RESPONDENT_LANGUAGES, roomWords } from '#i18n/respondent.ts';
import RoomPage from '#features/room/RoomPage.svelte';
import { asData } from '#features/room/page.ts';
import { fill } from '#ui/fill.ts';
import { keepRoundLanguage } from '#hooks/language.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import type { PageServerLoad } from './$types';

export const _right = 'anybody';
/** A bundle of its own makes the page alive, not the framework's (decision 13). */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { params, locals, setHeaders, url } = event;
	const t = messages(locals.lang);
	const waitIfNeeded = () => {
		const wait = mustWait('roundCode', locals.caller);
		if (!wait) return;
		setHeaders({ 'retry-after': String(wait) });
		error(429, { message: t.respond.noRound.wait, hint: t.respond.noRound.waitMore });
	};
	waitIfNeeded();
	const code = findRoundCode(params.code);
	if (code && code !== params.code) redirect(307, `/w/${code}${url.search}`);
	const there = code !== null && (await isRoom(locals.anonymous, code));
	// Once more: of many guesses sent at once only the first few are told how it went.
	waitIfNeeded();
	if (!there) {
		countFailure('roundCode', locals.caller);
		error(404, { message: fill(t.respondRoom.unknown, { code: params.code.slice(0, 24) }), hint: t.respondRoom.unknownMore, askForCode: true });
	}
	// ?sprak=ar, from a link or a QR code: taken out of the address, so that the person's own later choice is what a reload meets.
	const wanted = url.searchParams.get('sprak');
	if (wanted !== null) {
		if (RESPONDENT_LANGUAGES.includes(wanted)) keepRoundLanguage(event, `/w/${code}`, wanted);
		redirect(303, `/w/${code}`);
	}
	const words = roomWords(locals.asked);
	locals.page = words;
	const languages = RESPONDENT_LANGUAGES.map((language) => ({ code: language, name: ownName(language) }));
	const props = { code, version, ...words, languages };
	const { head, body } = render(RoomPage, { props });
	locals.styles = room.css;
	// Asked for before the page is read, as a survey's.
	setHeaders({ link: [room.script, ...room.preloads].map((script) => `<${script}>; rel="modulepreload"; nopush`).join(', ') });
	return { head, body, props: asData(props), script: room.script };
};
