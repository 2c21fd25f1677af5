import { error } from '@sveltejs/kit';
import { embeddedIn, snippetOf } from '#features/boards/embedded.ts';
import { tileWords } from '#features/boards/tile-words.ts';
import { messages } from '#i18n/index.ts';
import { originForOthers } from '#server/request/address.ts';
import { openedToEmbed } from '#server/request/shared.ts';
import type { PageServerLoad } from './$types';

/** Anybody who holds the link: what to paste where a tile is to stand on another page. */
export const _right = 'anybody';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const { shares } = messages(locals.lang);
	const opened = await openedToEmbed(locals, params.token, locals.lang);
	const link = `${originForOthers(url)}/share/${params.token}`;
	const tiles = embeddedIn(opened, tileWords(locals.lang)).map((one) => ({ ...one, snippet: snippetOf(one, link, locals.lang) }));
	if (tiles.length === 0) error(404, messages(locals.lang).errors.notFound);
	return { token: params.token, expiresOn: opened.expiresOn, tiles, words: shares.embed };
};
