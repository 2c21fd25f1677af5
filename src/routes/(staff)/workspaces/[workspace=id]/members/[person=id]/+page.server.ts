import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { handOver, setRoles } from '#data/server/membership.ts';
import { members } from '#data/server/workspaces.ts';
import { ROLES, type Role } from '#domain/workspace/roles.ts';
import { messages } from '#i18n/index.ts';
import { field, notFound, readForm, requireAccount, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'owner';

/** The member that the page is about, for an owner. */
async function place(event: RequestEvent) {
	const { workspace, roles: own } = await requireRole(event, event.params.workspace!, 'owner');
	const theirs = (await members(event.locals.client(), workspace.id)).filter(({ userId }) => userId === event.params.person);
	if (!theirs[0]) notFound(event);
	const { id: me } = await requireAccount(event);
	return { workspace, own, self: theirs[0].userId === me, member: { id: theirs[0].userId, email: theirs[0].email, roles: theirs.map(({ role }) => role) } };
}

export const load: PageServerLoad = async (event) => {
	const { workspace, own, self, member } = await place(event);
	const { person, members: words } = messages(event.locals.lang);
	return { words: person, may: words.may, heading: words.heading, workspace, member, self, onlyOwner: own.length === 1, saved: event.url.searchParams.has('saved') };
};

const TOLD = { last_owner: 'lastOwner', unknown: 'unknown', invalid: 'invalid', forbidden: 'refused' } as const;
const refused = (status: keyof typeof TOLD) => fail(status === 'forbidden' ? 403 : status === 'invalid' ? 400 : 409, { problem: TOLD[status] });

export const actions: Actions = {
	roles: async (event) => {
		const { workspace, member, self } = await place(event);
		const form = await readForm(event);
		const typed = form.getAll('roles').map(String);
		if (typed.some((one) => !ROLES.includes(one as Role))) return refused('invalid');
		const roles = ROLES.filter((role) => typed.includes(role));
		const taken = member.roles.filter((role) => !roles.includes(role));
		// What is taken away asks first; with nothing left it is the whole person.
		if (taken.length > 0 && field(form, 'sure', 3) !== 'yes') return { asks: roles.length === 0 ? ('remove' as const) : ('roles' as const), roles, taken };
		const { status } = await setRoles(event.locals.client(), workspace.id, member.id, roles);
		if (status !== 'saved' && status !== 'removed') return refused(status);
		redirect(303, self && !roles.includes('owner') ? '/projects' : status === 'removed' ? `/workspaces/${workspace.id}/members` : `${event.url.pathname}?saved`);
	},
	remove: async (event) => {
		const { workspace, member, self } = await place(event);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: 'remove' as const };
		const { status } = await setRoles(event.locals.client(), workspace.id, member.id, []);
		if (status !== 'saved' && status !== 'removed') return refused(status);
		redirect(303, self ? '/projects' : `/workspaces/${workspace.id}/members`);
	},
	handOver: async (event) => {
		const { workspace, member } = await place(event);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: 'handOver' as const };
		const { status } = await handOver(event.locals.client(), workspace.id, member.id);
		if (status !== 'handed_over') return refused(status);
		redirect(303, '/projects');
	}
};
