import type { Handle } from '@sveltejs/kit/hooks';
import { readLanguage } from '#i18n/index.ts';
import cards from '#content/pictures/cards.svg?raw';
import icons from '#content/pictures/ui.svg?raw';

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
			html.replace('<html lang="%lang%"', `<html lang="${event.locals.lang}"`).replace('<!--sprites-->', () => cards + icons)
	});
};
