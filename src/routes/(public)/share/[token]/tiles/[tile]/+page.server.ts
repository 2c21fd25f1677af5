import { error } from '@sveltejs/kit';
import { sourceOf, sourcesFrom } from '#data/server/shares.ts';
import { embeddedIn } from '#features/boards/embedded.ts';
import { tileWords } from '#features/boards/tile-words.ts';
import { messages } from '#i18n/index.ts';
import { languageAsked } from '#server/request/language.ts';
import { openedToEmbed } from '#server/request/shared.ts';
import type { PageServerLoad } from './$types';

/** Anybody who holds the link, on whosever page it stands: one tile of what the link shows. */
export const _right = 'anybody';
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { params, locals, setHeaders } = event;
	setHeaders({ 'x-robots-tag': 'noindex' });
	// Of the page that it stands on, which says so in the address.
	const lang = languageAsked(event);
	locals.page = { lang, dir: 'ltr' };
	const { shares, staff } = messages(lang);
	const opened = await openedToEmbed(locals, params.token, lang);
	const words = tileWords(lang);
	const found = embeddedIn(opened, words).find(({ name }) => name === params.tile);
	if (!found) error(404, messages(lang).errors.notFound);
	const sources = opened.of === 'board' ? opened.sources : sourcesFrom([sourceOf(opened.release, opened.results)]);
	return { token: params.token, title: found.title, tile: found.tile, sources, words, madeUp: staff.madeUp, from: opened.workspace.name, more: shares.embed.more, shownIn: lang };
};
