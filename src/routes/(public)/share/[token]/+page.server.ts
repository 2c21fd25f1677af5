import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { filled } from '#domain/board/filled.ts';
import { senderOf } from '#domain/workspace/sender.ts';
import { tileWords } from '#features/boards/tile-words.ts';
import { hiddenWords } from '#features/releases/preview.ts';
import { messages } from '#i18n/index.ts';
import { field, readForm } from '#server/request/rights.ts';
import { openShared } from '#server/request/shared.ts';
import type { Actions, PageServerLoad } from './$types';

/** Anybody who holds the link. It opens one release, or one version of a board, which never change, and nothing else. */
export const _right = 'anybody';

async function opened({ params, locals, setHeaders }: RequestEvent, password = '') {
	const { shares, releases, rounds, staff } = messages(locals.lang);
	setHeaders({ 'x-robots-tag': 'noindex' });
	const found = await openShared(locals, params.token!, password);
	if (found.status === 'wait') error(429, shares.guest.wait);
	if (found.status === 'unknown') error(404, messages(locals.lang).errors.notFound);
	if (found.status === 'ended') error(410, shares.guest.ended, { hint: shares.guest.endedMore });
	if (found.status !== 'open') return null;
	const sender = senderOf(found.workspace, '');
	const { newer } = found;
	const whole = { newer, sender, madeUp: staff.madeUp, expiresOn: found.expiresOn, embed: found.password ? null : { href: `/share/${params.token}/tiles`, label: shares.embed.link } };
	if (found.of === 'board') {
		const left = found.left.map((kind) => shares.guest.kinds[kind as keyof typeof shares.guest.kinds]);
		return { ...whole, of: found.of, board: { ...found.board, tiles: left.length > 0 ? filled(found.board.tiles) : found.board.tiles }, sources: found.sources, words: tileWords(locals.lang), left: new Intl.ListFormat(locals.lang).format(left) };
	}
	const { release, results } = found;
	return { ...whole, of: found.of, release, results, hidden: hiddenWords(results, release.smallestGroup, rounds.release.hidden, locals.lang), words: releases };
}

export const load: PageServerLoad = async (event) => ({
	guest: messages(event.locals.lang).shares.guest,
	shown: event.request.method === 'GET' ? await opened(event) : null
});

export const actions: Actions = {
	/** Shown in the answer to the form: nothing is kept in the browser. */
	default: async (event) => {
		const password = field(await readForm(event), 'password', 300);
		const shown = await opened(event, password);
		return shown ? { shown } : fail(403, { wrong: true });
	}
};
