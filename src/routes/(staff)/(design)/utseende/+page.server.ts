import { messages } from '#i18n/index.ts';
import { requireAccount } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

export const load: PageServerLoad = async (event) => {
	await requireAccount(event);
	return { words: messages(event.locals.lang).looks };
};
