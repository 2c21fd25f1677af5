import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { readLanguage } from '#i18n/index.ts';
import cards from '#content/pictures/cards.svg?raw';
import icons from '#content/pictures/ui.svg?raw';

/** Icons of the staff's pages, which a respondent's first load does without. */
export const STAFF_ICONS = ['create', 'break', 'keep', 'hidden', 'calendar', 'print', 'download', 'external', 'sign-out'];
const respondentIcons = icons.replace(/<symbol id="([a-z-]+)".*?<\/symbol>\n?/gs, (symbol, id: string) => (STAFF_ICONS.includes(id) ? '' : symbol));

/** Both values come from lists of ours, never from what was asked for. */
const opening = ({ lang, page }: App.Locals) => `<html lang="${page?.lang ?? lang}"${page?.dir === 'rtl' ? ' dir="rtl"' : ''}`;

/**
 * Swedish unless the person chose otherwise (cookie), or, for other programs, asks for it (Accept-Language on the API).
 * A browser's own Accept-Language does not count: a school's tablets are often set up in English.
 */
export const language: Handle = async ({ event, resolve }) => {
	const asked = event.url.pathname.startsWith('/api/') ? event.request.headers.get('accept-language') : event.cookies.get('lang');
	event.locals.lang = readLanguage(asked);
	// A survey may have more languages than the interface; what the person chose for this round goes before the site's.
	event.locals.asked = event.cookies.get('sprak') ?? event.cookies.get('lang') ?? '';
	return resolve(event, {
		// The pictures are in the page itself: a network that disappears takes no picture with it.
		// Both places begin with a < that no text of a person's can hold.
		transformPageChunk: ({ html }) =>
			html.replace('<html lang="%lang%"', () => opening(event.locals)).replace('<!--sprites-->', () => (event.route.id === '/s/[code]' ? cards + respondentIcons : cards + icons))
	});
};

/** Keeps a respondent's language for one round, until the browser is closed or the next person begins. */
export function keepRoundLanguage({ cookies, url }: RequestEvent, path: string, language: string) {
	// Not httpOnly: the page itself changes it and takes it away. It is a wish about words, and gives no right to anything.
	cookies.set('sprak', language, { path, httpOnly: false, sameSite: 'lax', secure: url.protocol === 'https:' });
}
