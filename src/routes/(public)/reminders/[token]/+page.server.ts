import { lookAt, stop } from '#data/server/reminders.ts';
import { messages } from '#i18n/index.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever holds a letter's link may end the letters, without signing in; looking at the page changes nothing. */
export const _right = 'anybody';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	return { words: messages(locals.lang).reminders.page, reminder: await lookAt(locals.anonymous, params.token) };
};

export const actions: Actions = {
	/** Also what a mail program posts by itself (List-Unsubscribe-Post): nothing in the form is read. */
	default: async ({ params, locals }) => stop(locals.anonymous, params.token)
};
