import { fail } from '@sveltejs/kit';
import { pinOf } from '#data/server/tablets.ts';
import { messages } from '#i18n/index.ts';
import { takeIn } from '#server/sealed-file.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, requireRole, tryForm } from '#server/request/rights.ts';
import { keepsOffline, notYet, theRoundThatAsks, theRoundInUse } from '#server/request/round.ts';
import { theStore } from '#server/store.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

/** Two thousand answers, sealed. */
const MOST_BYTES = 16 * 1024 * 1024;

export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const round = await theRoundThatAsks(event);
	const { workspace } = await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
	return {
		round,
		notYet: notYet(event, round, workspace),
		words: messages(event.locals.lang).tablets,
		noTablets: round.oneUseCodes ? messages(event.locals.lang).oneUse.noTablets : null,
		pin: await pinOf(client, round.id),
		origin: originForOthers(event.url),
		keepsOffline: keepsOffline(event.url),
		takesFiles: theStore().sealing !== null
	};
};

export const actions: Actions = {
	renew: async (event) => {
		const round = await theRoundInUse(event);
		await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
		await pinOf(event.locals.client(), round.id, true);
		return { renewed: true };
	},
	handIn: async (event) => {
		const round = await theRoundThatAsks(event);
		await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
		const form = await tryForm(event.request, MOST_BYTES);
		if (typeof form === 'string') return fail(form === 'tooLarge' ? 413 : 400, { problem: form });
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { problem: 'noFile' as const });
		const taken = await takeIn(event.locals.anonymous, theStore().sealing, await file.text(), round.code);
		return typeof taken === 'string' ? fail(422, { problem: taken }) : { taken };
	}
};
