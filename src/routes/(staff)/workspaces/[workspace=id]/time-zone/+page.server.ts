import { fail, redirect } from '@sveltejs/kit';
import { setTimeZone } from '#data/server/workspaces.ts';
import { messages } from '#i18n/index.ts';
import { field, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner');
	return {
		workspace,
		saved: event.url.searchParams.has('saved'),
		words: messages(event.locals.lang).workspaces.timeZone,
		zones: Intl.supportedValuesOf('timeZone'),
		now: new Intl.DateTimeFormat(event.locals.lang, { dateStyle: 'long', timeStyle: 'short', timeZone: workspace.timeZone }).format(new Date())
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const zone = field(await readForm(event), 'zone').trim();
		// The database knows more names than anybody chooses from (EST, posixrules): only those of the list.
		const known = Intl.supportedValuesOf('timeZone').find((one) => one.toLowerCase() === zone.toLowerCase());
		if (!known) return fail(400, { problem: 'unknown' as const, zone });
		if (!(await setTimeZone(event.locals.client(), workspace.id, known))) return fail(403, { problem: 'refused' as const, zone });
		// Another request: this one has read the zone of before.
		redirect(303, `${event.url.pathname}?saved`);
	}
};
