import { fail, type RequestEvent } from '@sveltejs/kit';
import { cancelInvitation, invite, members, openInvitations, removeMember, renewInvitation } from '#data/server/workspaces.ts';
import { readAddress } from '#domain/workspace/address.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { originForOthers } from '#server/request/address.ts';
import { field, isUuid, keyField, readForm, requireRole } from '#server/request/rights.ts';
import { theStore } from '#server/store.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

export const load: PageServerLoad = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'owner');
	const client = event.locals.client();
	const { helpLines, timeZone, mark } = messages(event.locals.lang).workspaces;
	const [all, open] = await Promise.all([members(client, workspace.id), openInvitations(client, workspace.id)]);
	const now = new Date();
	const invitations = open.map(({ expires, ...invitation }) => ({ ...invitation, until: dayIn(workspace.timeZone, expires), expired: new Date(expires) <= now, key: crypto.randomUUID() }));
	return { words: messages(event.locals.lang).members, pick: messages(event.locals.lang).person.pick, workspace, helpLines: helpLines.link, timeZone: timeZone.link, mark: mark.link, files: messages(event.locals.lang).deidentified.rights.link, members: all, invitations, inviteKey: crypto.randomUUID() };
};

/** Mails a link, once, and shows it to the owner as well: a mail may not arrive, or there may be no mail server. */
async function hand(event: RequestEvent, workspace: string, email: string, token: string, again = false) {
	const link = `${originForOthers(event.url)}/invite/${token}`;
	const words = messages(event.locals.lang).members;
	const { mailer } = theStore();
	if (again) return { invited: email, link, mailed: mailer.delivers };
	const mailed = await mailer
		.send({ to: email, subject: fill(words.mailSubject, { workspace }), text: fill(words.mailText, { workspace, link }) })
		.then(() => mailer.delivers, () => false);
	return { invited: email, link, mailed };
}

export const actions: Actions = {
	invite: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const form = await readForm(event);
		const typed = field(form, 'email', 640);
		const email = readAddress(typed);
		if (!email) return fail(400, { problem: 'notOneAddress' as const, email: typed });
		const result = await invite(event.locals.client(), workspace.id, email, field(form, 'role', 20), keyField(form));
		if (result.status !== 'created') return fail(400, { problem: result.status === 'member' ? ('member' as const) : ('invalid' as const), email });
		return hand(event, workspace.name, email, result.token!, result.again);
	},
	resend: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const form = await readForm(event);
		const id = field(form, 'invitation', 36);
		const result = isUuid(id) ? await renewInvitation(event.locals.client(), workspace.id, id, keyField(form)) : null;
		if (result?.status !== 'renewed') return fail(404, { problem: 'gone' as const });
		return hand(event, workspace.name, result.email, result.token, result.again);
	},
	cancel: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const id = field(await readForm(event), 'invitation', 36);
		const result = isUuid(id) ? await cancelInvitation(event.locals.client(), workspace.id, id) : null;
		return result?.status === 'cancelled' ? { cancelled: true } : fail(404, { problem: 'gone' as const });
	},
	remove: async (event) => {
		const { workspace } = await requireRole(event, event.params.workspace, 'owner');
		const form = await readForm(event);
		const user = field(form, 'user', 36);
		if (!isUuid(user)) return fail(400, { problem: 'invalid' as const });
		const role = field(form, 'role', 20);
		// It cannot be taken back: the first press asks.
		if (field(form, 'sure', 3) !== 'yes') {
			const member = (await members(event.locals.client(), workspace.id)).find((one) => one.userId === user && one.role === role);
			return member ? { asks: member } : fail(404, { problem: 'notMember' as const });
		}
		const { status } = await removeMember(event.locals.client(), workspace.id, user, role);
		if (status === 'last_owner') return fail(409, { problem: 'lastOwner' as const });
		if (status !== 'removed') return fail(404, { problem: 'notMember' as const });
		return { removed: field(form, 'email', 320) };
	}
};
