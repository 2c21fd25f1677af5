import { KINDS, search } from '#data/server/search.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, membershipsOf } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const q = (event.url.searchParams.get('q') ?? '').replace(/[\u0000-\u001f\u007f]/g, ' ').toWellFormed().replace(/\s+/g, ' ').trim();
	const told = q === '' || [...q].length > 80 ? null : await search(client, q);
	const found = told?.status === 'found' ? told.found : null;
	return {
		words: messages(event.locals.lang).search,
		// A longer text is given back as far as the field takes it.
		q: [...q].slice(0, 200).join(''),
		severalWorkspaces: (await membershipsOf(event)).length > 1,
		groups: found && KINDS.map((kind) => ({ kind, rows: found.filter((one) => one.kind === kind) })).filter(({ rows }) => rows.length > 0)
	};
};
