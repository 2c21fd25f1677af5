import type { Handle } from '@sveltejs/kit/hooks';
import { readRoundCode } from '#domain/round/code.ts';

/** What the round's own pages are made of. */
const PARTS = /^\/(_app\/|api\/|s\/words$|s\/worker\.js$|language$|healthz$|mark\.svg$|icon-)/;

/**
 * A tablet in a session shows its round and nothing else, whatever address is typed, and nobody is signed in on it. The
 * cookie only takes away: it is a wish about what this browser may show, set by the page when staff have started the session.
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
