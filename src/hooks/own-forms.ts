import type { Handle } from '@sveltejs/kit/hooks';
import { messages } from '#i18n/index.ts';

/**
 * CSRF check: requests that change something must have this site's Origin. The API and the link that ends reminders, which mail
 * programs post to, are open to every origin, because they take no authority from cookies.
 */
const OPEN = /^\/(api|reminders)\//;

export const ownForms: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (method === 'GET' || method === 'HEAD' || OPEN.test(event.url.pathname)) return resolve(event);
	if (headers.get('origin') === event.url.origin) return resolve(event);
	return new Response(messages(event.locals.lang).errors.otherSite, {
		status: 403,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
