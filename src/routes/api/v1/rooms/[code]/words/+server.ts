import { planIn } from '#content/workshop-words.ts';
import { asking } from '#domain/workshop/wire.ts';
import { see } from '#data/server/workshops.ts';
import { roomWords } from '#i18n/respondent.ts';
import { inRoom } from '#server/request/room-body.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';
export const fallback = wrongMethod('POST');

/** What a page says in a language, and, to who is in the room, what its plan says. Of a plan's own texts there is nothing: they stay as written. */
export const POST: RequestHandler = (event) =>
	inRoom(event, asking, 'roomToken', async ({ token, language }, code) => {
		const words = roomWords(language);
		const seen = words.lang === 'sv' ? null : await see(event.locals.anonymous, code, token);
		return Response.json({ status: 'ok', ...words, plan: seen?.status === 'ok' && seen.plan ? planIn(seen.plan, words.lang) : {} });
	});
