import { fail } from '@sveltejs/kit';
import { quoteRules, setQuoteRules } from '#data/server/workspaces.ts';
import { messages } from '#i18n/index.ts';
import { field, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner');
	return { workspace, rules: await quoteRules(event.locals.client(), workspace.id), words: messages(event.locals.lang).quotes.settings };
};

export const actions: Actions = {
	default: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const form = await readForm(event);
		const typed = { twoPeople: field(form, 'who', 3) === 'two', days: field(form, 'days', 20) };
		const days = /^\d{1,3}$/.test(typed.days) ? Number(typed.days) : 0;
		if (days < 1 || days > 365) return fail(400, { problem: 'badDays' as const, typed });
		if (!(await setQuoteRules(event.locals.client(), workspace.id, { twoPeople: typed.twoPeople, days }))) return fail(403, { problem: 'refused' as const, typed });
		return { saved: true as const };
	}
};
