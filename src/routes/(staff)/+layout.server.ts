import { messages } from '#i18n/index.ts';
import { membershipsOf, requireAccount } from '#server/request/rights.ts';
import type { LayoutServerLoad } from './$types';

export const _right = 'signed_in';

export const load: LayoutServerLoad = async (event) => {
	const { email } = await requireAccount(event);
	const { boards, cards, staff, roles, search, settings } = messages(event.locals.lang);
	return { t: staff, searching: { label: search.label, button: search.button }, toBoards: boards.nav, toCards: cards.nav, toWorkspace: settings.nav, roleNames: roles, email, memberships: await membershipsOf(event) };
};
