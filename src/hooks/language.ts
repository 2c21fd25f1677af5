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
	return resolve(event, {
		// The pictures are in the page itself: a network that disappears takes no picture with it.
		// Both places begin with a < that no text of a person's can hold.
		transformPageChunk: ({ html }) =>
			html.replace('<html lang="%lang%"', () => opening(event.locals)).replace('<!--sprites-->', () => (event.route.id === '/s/[code]' ? cards + respondentIcons : cards + icons))
	});
};
