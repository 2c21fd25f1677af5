import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { readLanguage } from '#i18n/index.ts';
import cards from '#content/pictures/cards.svg?raw';
import icons from '#content/pictures/ui.svg?raw';

/** Icons of the staff's pages only, left out of the respondent's. */
export const STAFF_ICONS = ['create', 'break', 'keep', 'hidden', 'calendar', 'print', 'download', 'external', 'sign-out'];
const respondentIcons = icons.replace(/<symbol id="([a-z-]+)".*?<\/symbol>\n?/gs, (symbol, id: string) => (STAFF_ICONS.includes(id) ? '' : symbol));

/** Both values come from fixed lists, so no escaping is needed. */
const opening = ({ lang, page }: App.Locals) => `<html lang="${page?.lang ?? lang}"${page?.dir === 'rtl' ? ' dir="rtl"' : ''}`;

/**
 * Swedish unless the person chose otherwise (cookie) or an API client asks (Accept-Language). A browser's Accept-Language is
 * ignored, since school tablets are often set up in English.
 */
export const language: Handle = async ({ event, resolve }) => {
	const asked = event.url.pathname.startsWith('/api/') ? event.request.headers.get('accept-language') : event.cookies.get('lang');
	event.locals.lang = readLanguage(asked);
	// A survey may have more languages than the interface; the choice for this round precedes that for the site.
	event.locals.asked = event.cookies.get('sprak') ?? event.cookies.get('lang') ?? '';
	return resolve(event, {
		// Pictures are inlined, so that they show without a network.
		// Both patterns begin with <, which is escaped in user text.
		transformPageChunk: ({ html }) =>
			html.replace('<html lang="%lang%"', () => opening(event.locals)).replace('<!--sprites-->', () => (event.route.id === '/s/[code]' || event.route.id === '/w/[code]' ? cards + respondentIcons : cards + icons))
	});
};

/** Keeps a respondent's language for one round, until the browser is closed or the next person begins. */
export function keepRoundLanguage({ cookies, url }: RequestEvent, path: string, language: string) {
	// Not httpOnly: the page's script changes and removes it. It grants no rights.
	cookies.set('sprak', language, { path, httpOnly: false, sameSite: 'lax', secure: url.protocol === 'https:' });
}
