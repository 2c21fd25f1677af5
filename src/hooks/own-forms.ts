import type { Handle } from '@sveltejs/kit/hooks';
import { messages } from '#i18n/index.ts';

/**
 * CSRF check: requests that change something must have this site's Origin. The API is open to every origin, because it
 * takes no authority from cookies.
 */
export const ownForms: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (method === 'GET' || method === 'HEAD' || event.url.pathname.startsWith('/api/')) return resolve(event);
	if (headers.get('origin') === event.url.origin) return resolve(event);
	return new Response(messages(event.locals.lang).errors.otherSite, {
		status: 403,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
