import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { colleagues, save } from '#data/server/workshop-templates.ts';
import { setLeader, watch } from '#data/server/workshops.ts';
import { quoteRules } from '#data/server/workspaces.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { clocks } from '#features/workshops/begin/time.ts';
import { messages } from '#i18n/index.ts';
import { originForOthers } from '#server/request/address.ts';
import { field, isUuid, keyField, readForm, requireRole } from '#server/request/rights.ts';
import { theRoom } from '#server/request/workshop-room.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent<{ workshop: string }>) {
	const room = await theRoom(event);
	await requireRole(event, room.workspace.id);
	return room;
}

/** The room's own page: how one comes in, the ways to its wall and its desk, and what there is to know before it begins. */
export const load: PageServerLoad = async (event) => {
	const { client, workshop, project, workspace, account, works, leads } = await place(event);
	const [people, found, { days }] = await Promise.all([colleagues(client, workshop.id), watch(client, workshop.id), quoteRules(client, workspace.id)]);
	const query = event.url.searchParams;
	const open = workshop.status === 'open';
	const address = `${originForOthers(event.url)}/w/${workshop.code}`;
	return {
		words: messages(event.locals.lang).workshops, project: { id: project.id, name: project.name }, account, people, days,
		room: { id: workshop.id, title: workshop.title, code: workshop.code, open, closedOn: workshop.closedOn, destroyedOn: workshop.destroyedOn, plan: workshop.plan },
		address, local: /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(address),
		leads, keeps: works,
		clocks: open ? clocks(workshop.plan.steps, new Date(), workspace.timeZone) : null,
		inside: found.status === 'ok' ? found.people : 0,
		brought: found.status === 'ok' ? roomOf(workshop.plan, found.acts).cards.filter(({ what }) => what !== null).length : 0,
		told: (['begun', 'changed', 'saved'] as const).find((one) => query.has(one)) ?? null
	};
};

export const actions: Actions = {
	/** Lets a colleague lead, hands over, or stops. */
	lead: async (event) => {
		const { client, workshop, account } = await place(event);
		const form = await readForm(event);
		const [user, what] = [field(form, 'user', 36), field(form, 'do', 10)];
		if (!isUuid(user) || !['let', 'over', 'stop'].includes(what)) return fail(400, { lead: 'refused' as const });
		const first = await setLeader(client, workshop.id, user, what !== 'stop');
		const { status } = first.status === 'ok' && what === 'over' && user !== account ? await setLeader(client, workshop.id, account, false) : first;
		if (status !== 'ok') return fail(status === 'last' ? 409 : status === 'invalid' ? 400 : 403, { lead: status === 'last' ? ('last' as const) : ('refused' as const) });
		redirect(303, `${event.url.pathname}?changed#leaders`);
	},
	template: async (event) => {
		const { client, workshop, workspace } = await place(event);
		const form = await readForm(event);
		const [key, name, about] = [keyField(form), field(form, 'name', 300), field(form, 'about', 500)];
		const { status } = await save(client, workspace.id, { id: key, name, about, plan: workshop.plan });
		if (status === 'saved') redirect(303, `${event.url.pathname}?saved#template`);
		return fail(status === 'forbidden' ? 403 : status === 'full' ? 409 : 400, { template: { key, name, about, why: status } });
	}
};
