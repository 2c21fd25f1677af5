import { fail } from '@sveltejs/kit';
import { list, uses } from '#data/server/cards.ts';
import { kept, removeUnused } from '#data/server/pictures.ts';
import { picturesOf, withPictures } from '#domain/picture/own.ts';
import { askedOfLibrary } from '#domain/survey/library.ts';
import { askedOf, listing } from '#domain/workspace/listing.ts';
import { messages } from '#i18n/index.ts';
import { field, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

export const load: PageServerLoad = async (event) => {
	const { workspace, roles } = await requireRole(event, event.params.workspace, 'owner', 'designer', 'trust_agent');
	const client = event.locals.client();
	const query = event.url.searchParams;
	const asked = askedOfLibrary(query);
	const writes = roles.includes('designer');
	const [all, pictures] = await Promise.all([list(client, workspace.id, asked), writes ? kept(client, workspace.id) : null]);
	const found = listing(all, askedOf(query, 'cards'), { name: ({ title }) => title, state: () => 0 });
	const used = await uses(client, workspace.id, found.rows.map(({ code }) => code));
	const { cards, lists, surveys } = messages(event.locals.lang);
	const rows = withPictures({ cards: found.rows }, picturesOf(workspace.id)).cards.map((card) => ({ ...card, ...(used.get(card.code) ?? { surveys: 0, first: '' }) }));
	return { words: cards, lists, surveys, workspace, writes, asked, search: event.url.search, list: { ...found, rows }, pictures };
};

export const actions: Actions = {
	removePictures: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'designer');
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const removed = await removeUnused(event.locals.client(), workspace.id);
		return removed === null ? fail(403, { refused: true }) : { removed };
	}
};
