import { fail, type RequestEvent } from '@sveltejs/kit';
import { ofProject } from '#data/server/decisions.ts';
import { get } from '#data/server/projects.ts';
import { lookAt, start, stop } from '#data/server/reminders.ts';
import { byDay, UNDER_WAY } from '#domain/decision/decision.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, notFound, requireAccount, requireRole } from '#server/request/rights.ts';
import { theStore } from '#server/store.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	const [{ workspace }, account] = await Promise.all([requireRole(event, project.workspaceId), requireAccount(event)]);
	const { reminding } = theStore();
	return { client, project, workspace, reminding, userId: account.id, token: reminding?.tokenFor(workspace.id, account.id) ?? '' };
}

export const load: PageServerLoad = async (event) => {
	const { client, project, workspace, reminding, token } = await place(event);
	const [found, reminder] = await Promise.all([ofProject(client, project.id), lookAt(client, token)]);
	const all = byDay(found);
	const { decisions, reminders } = messages(event.locals.lang);
	return {
		words: decisions,
		reminders: { words: reminders, offered: reminding !== null, on: reminder.status === 'on' },
		workspace: workspace.name,
		project,
		today: dayIn(workspace.timeZone, new Date()),
		underWay: all.filter(({ state }) => UNDER_WAY.includes(state)),
		ended: all.filter(({ state }) => !UNDER_WAY.includes(state)),
		removed: event.url.searchParams.has('removed')
	};
};

/** Letters are a person's own matter: every member's, and for the whole workspace. */
export const actions: Actions = {
	remind: async (event) => {
		const { client, workspace, reminding, userId } = await place(event);
		const wish = { workspaceId: workspace.id, userId, language: event.locals.lang, origin: originForOthers(event.url) };
		const status = reminding ? (await start(client, reminding, wish)).status : 'invalid';
		return status === 'on' ? { reminders: 'started' as const } : fail(400, { reminders: 'failed' as const });
	},
	stop: async (event) => {
		const { client, token } = await place(event);
		await stop(client, token);
		return { reminders: 'stopped' as const };
	}
};
