import { error, redirect } from '@sveltejs/kit';
import { answer as aloud } from 'virtual:respond';
import { answerOf } from '#data/server/decisions.ts';
import { findRoundAddress } from '#domain/round/one-use.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { messages } from '#i18n/index.ts';
import { answerWords, ownName, respondentWords } from '#i18n/respondent.ts';
import { fill } from '#ui/fill.ts';
import { keepRoundLanguage } from '#hooks/language.ts';
import { answerIn } from '#domain/decision/answer.ts';
import { withPictures } from '#domain/picture/own.ts';
import { countFailure, mustWait } from '#server/request/limits.ts';
import type { PageServerLoad } from './$types';

export const _right = 'anybody';
/** Read by whoever has the code: nothing here needs script, which only reads it aloud. */
export const csr = false;

/** What those who answered are told. `?sprak=`: in this language from now on. */
export const load: PageServerLoad = async (event) => {
	const { params, locals, setHeaders, url } = event;
	const t = messages(locals.lang).respond.noRound;
	const waitIfNeeded = () => {
		const wait = mustWait('roundCode', locals.caller);
		if (!wait) return;
		setHeaders({ 'retry-after': String(wait) });
		error(429, { message: t.wait, hint: t.waitMore });
	};
	waitIfNeeded();
	const code = findRoundAddress(params.code)?.round;
	if (code && code !== params.code) redirect(307, `/s/${code}/svar${url.search}`);
	const found = code ? await answerOf(locals.anonymous, code, locals.asked) : ({ status: 'unknown' } as const);
	// Once more: of many guesses sent at once only the first few are told how it went.
	waitIfNeeded();
	if (found.status === 'unknown') {
		countFailure('roundCode', locals.caller);
		error(404, { message: fill(t.unknown, { code: params.code.slice(0, 24) }), hint: t.unknownMore, askForCode: true });
	}
	const wanted = url.searchParams.get('sprak');
	if (wanted !== null) {
		if (found.languages.includes(wanted)) keepRoundLanguage(event, `/s/${code}`, wanted);
		redirect(303, `/s/${code}/svar`);
	}
	const { survey, workspace, languages } = found;
	const words = respondentWords(locals.asked, survey.language);
	locals.page = words;
	return {
		parts: { script: aloud.script, styles: aloud.styles, preloads: aloud.preloads },
		sender: senderOf({ name: workspace.name, accent: workspace.accent }, ''),
		languages: languages.length > 1 ? languages.map((one) => ({ code: one, name: ownName(one), current: one === words.lang })) : [],
		page: {
			answer: found.status === 'told' ? answerIn(words.lang, found, withPictures(survey, `/s/${code}/picture`).cards) : null,
			title: survey.title, from: workspace.name, contact: workspace.contact, madeUp: words.respond.madeUpRound, t: answerWords(words.lang), lang: words.lang, dir: words.dir
		}
	};
};
