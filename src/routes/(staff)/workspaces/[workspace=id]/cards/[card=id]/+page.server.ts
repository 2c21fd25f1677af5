import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { change, get, putAway, uses } from '#data/server/cards.ts';
import { picturesOf } from '#domain/picture/own.ts';
import { languagesOfCard } from '#domain/survey/library.ts';
import { messages } from '#i18n/index.ts';
import { readCard } from '#server/request/card-form.ts';
import { notFound, requireRole } from '#server/request/rights.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

async function place(event: RequestEvent, ...roles: Role[]) {
	const membership = await requireRole(event, event.params.workspace!, ...roles);
	const client = event.locals.client();
	const card = await get(client, membership.workspace.id, event.params.card!);
	if (!card) notFound(event);
	return { ...membership, client, card };
}

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner', 'designer', 'trust_agent');
	const { roles, client, card } = await place(event);
	const { cards, cardPictures, surveys } = messages(event.locals.lang);
	const inWords = new Intl.DisplayNames([event.locals.lang], { type: 'language' });
	const named = (all: readonly string[]) => (all.length > 0 ? new Intl.ListFormat(event.locals.lang).format(all.map((one) => inWords.of(one) ?? one)) : null);
	const stand = languagesOfCard(card);
	const { translations, ...own } = card;
	const used = await uses(client, workspace.id, [card.code]);
	return {
		words: cards, surveys, pictures: { at: picturesOf(workspace.id), words: cardPictures }, workspace, card: own, writes: roles.includes('designer'),
		used: used.get(card.code) ?? null, translated: named(stand), waiting: named(Object.keys(translations).filter((one) => !stand.includes(one))),
		told: (['saved', 'out'] as const).find((one) => event.url.searchParams.has(one)) ?? null
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { workspace, client, card } = await place(event, 'designer');
		const read = await readCard(event, workspace.id, card);
		if ('problems' in read) return fail(400, read);
		if (!(await change(client, workspace.id, card.id, read.card))) return fail(403, { typed: { ...read.card, lifeArea: read.card.lifeArea ?? '', lens: read.card.lens ?? '' }, problems: {}, refused: true });
		redirect(303, `${event.url.pathname}?saved`);
	},
	putAway: async (event) => {
		const { workspace, client, card } = await place(event, 'designer');
		if (!(await putAway(client, workspace.id, card.id, true))) return fail(403, { typed: null, problems: {}, refused: true });
		redirect(303, event.url.pathname);
	},
	takeOut: async (event) => {
		const { workspace, client, card } = await place(event, 'designer');
		if (!(await putAway(client, workspace.id, card.id, false))) return fail(403, { typed: null, problems: {}, refused: true });
		redirect(303, `${event.url.pathname}?out`);
	}
};
