import { fail } from '@sveltejs/kit';
import { invite, members, openInvitations, removeMember } from '#data/server/workspaces.ts';
import { messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';
import { field, isUuid, readForm, requireRole } from '#server/request/rights.ts';
import { theStore } from '#server/store.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner');
	const client = event.locals.client();
	const { link } = messages(event.locals.lang).workspaces.helpLines;
	return { words: messages(event.locals.lang).members, workspace, helpLines: link, members: await members(client, workspace.id), invitations: await openInvitations(client, workspace.id) };
};

export const actions: Actions = {
	invite: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const form = await readForm(event);
		const email = field(form, 'email', 320).toLowerCase();
		const result = await invite(event.locals.client(), workspace.id, email, field(form, 'role', 20));
		if (result.status !== 'created') return fail(400, { problem: 'invalid' as const, email });
		const link = `${event.url.origin}/invite/${result.token}`;
		const words = messages(event.locals.lang).members;
		const { mailer } = theStore();
		// The link is shown to the owner as well: a mail may not arrive, or there may be no mail server.
		const mailed = await mailer
			.send({ to: email, subject: fill(words.mailSubject, { workspace: workspace.name }), text: fill(words.mailText, { workspace: workspace.name, link }) })
			.then(() => mailer.delivers, () => false);
		return { invited: email, link, mailed };
	},
	remove: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const form = await readForm(event);
		const user = field(form, 'user', 36);
		if (!isUuid(user)) return fail(400, { problem: 'invalid' as const });
		const { status } = await removeMember(event.locals.client(), workspace.id, user, field(form, 'role', 20));
		if (status === 'last_owner') return fail(409, { problem: 'lastOwner' as const });
		return { removed: true };
	}
};
