import { randomBytes } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { ofRelease, revoke, share } from '#data/server/shares.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { originForOthers } from '#server/request/address.ts';
import { clientOf, field, isUuid, keyField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';
const DAYS = 30;

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const found = await get(client, event.params.release!);
	const project = found && (await getProject(client, found.release.projectId));
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId, 'designer', 'trust_agent', 'steering');
	const today = dayIn(workspace.timeZone, new Date());
	const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
	return { client, release: found!.release, today, later };
}

export const load: PageServerLoad = async (event) => {
	const { client, release, today, later } = await place(event);
	return {
		words: messages(event.locals.lang).shares,
		release: { id: release.id, round: release.round, tooFew: release.n === null },
		shares: (await ofRelease(client, release.id)) ?? [],
		days: { first: today, usual: later(DAYS), last: later(366) },
		revoked: event.url.searchParams.has('revoked')
	};
};

export const actions: Actions = {
	make: async (event) => {
		const { client, release, today, later } = await place(event);
		const form = await readForm(event);
		const typed = { name: field(form, 'name', 200), until: field(form, 'until', 20) };
		const password = field(form, 'password', 300);
		const problems = {
			...((typed.name === '' || typed.name.length > 80) && { name: true }),
			...((!/^\d{4}-\d\d-\d\d$/.test(typed.until) || typed.until < today || typed.until > later(366)) && { until: true }),
			...(password.length > 200 && { password: true })
		};
		if (Object.keys(problems).length > 0) return fail(400, { typed, problems });
		const token = randomBytes(16).toString('base64url');
		const { status } = await share(client, release.id, { id: keyField(form), name: typed.name, token, password, expiresOn: typed.until });
		// Not in an address, and not kept: it is told in this answer alone.
		if (status === 'shared') return { address: `${originForOthers(event.url)}/share/${token}` };
		if (status === 'again') return { again: true };
		return fail(status === 'too_many' ? 409 : 403, { typed, problems: {}, told: status === 'too_many' ? ('tooMany' as const) : ('refused' as const) });
	},
	revoke: async (event) => {
		const { client } = await place(event);
		const id = field(await readForm(event), 'share', 36);
		if (!isUuid(id) || (await revoke(client, id)).status !== 'revoked') return fail(403, { typed: null, problems: {}, told: 'refused' as const });
		redirect(303, `${event.url.pathname}?revoked`);
	}
};
