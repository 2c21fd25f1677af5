import type { Handle } from '@sveltejs/kit/hooks';
import { readRoundCode } from '#domain/round/code.ts';

const PARTS = /^\/(_app\/|api\/|s\/words$|s\/worker\.js$|language$|healthz$|mark\.svg$|icon-)/;

/**
 * A tablet in a session is redirected to its round from any other address, and any sign-in on it is removed. The cookie is
 * set by the page when staff start the session; it only restricts and grants no rights.
 */
export const tablet: Handle = ({ event, resolve }) => {
	const { cookies, request, url } = event;
	const code = readRoundCode(cookies.get('tablet') ?? '');
	if (!code) return resolve(event);
	event.locals.tablet = code;
	for (const { name } of cookies.getAll()) {
		if (/^session(\.\d+)?$/.test(name)) cookies.delete(name, { path: '/', secure: url.protocol === 'https:' });
	}
	const { pathname } = url;
	if (request.method !== 'GET' || PARTS.test(pathname) || pathname === `/s/${code}` || pathname.startsWith(`/s/${code}/`)) return resolve(event);
	return new Response(null, { status: 303, headers: { location: `/s/${code}` } });
};
