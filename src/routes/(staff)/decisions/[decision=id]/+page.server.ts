import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get, remove, save } from '#data/server/decisions.ts';
import { get as getRelease } from '#data/server/releases.ts';
import { cardsOfResults } from '#domain/result/cards.ts';
import { messages } from '#i18n/index.ts';
import { fieldsOf } from '#domain/decision/decision.ts';
import { languagesIn, readDecision } from '#server/request/decision-form.ts';
import { get as getProject } from '#data/server/projects.ts';
import { clientOf, field, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';
const DECIDES: Role[] = ['designer', 'trust_agent', 'steering'];

async function place(event: RequestEvent, ...roles: Role[]) {
	const client = await clientOf(event);
	const found = await get(client, event.params.decision!);
	if (!found) notFound(event);
	const [project, release] = await Promise.all([getProject(client, found.decision.projectId), getRelease(client, found.decision.releaseId)]);
	if (!project || !release) notFound(event);
	return { client, ...found, project, release: release.release, cards: cardsOfResults(release.results), ...(await requireRole(event, project.workspaceId, ...roles)) };
}

export const load: PageServerLoad = async (event) => {
	const { decision, changes, from, clash, project, release, cards, roles } = await place(event);
	const told = event.url.searchParams;
	return {
		words: messages(event.locals.lang).decisions,
		decision, changes, from, clash: clash && { ...clash, heading: messages(event.locals.lang).contacts.clash.from }, project, release: { id: release.id, round: release.round },
		cards: cards.map(({ id, title }) => ({ id, title })),
		languages: languagesIn(event.locals.lang),
		typed: fieldsOf(decision),
		decides: project.archivedOn === null && roles.some((role) => DECIDES.includes(role)),
		saved: told.has('saved')
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { client, decision, cards } = await place(event, ...DECIDES);
		const form = await readForm(event);
		const read = readDecision(form, cards);
		const version = Number(field(form, 'version', 9)) || 0;
		if ('problems' in read) return fail(400, { ...read, version, told: null });
		const { status } = await save(client, decision.releaseId, decision.id, version, read.written);
		if (status === 'saved') redirect(303, `${event.url.pathname}?saved`);
		// Saved again it is made from the version that stands beside it now.
		if (status === 'changed') return fail(409, { typed: read.typed, problems: {}, version: decision.version, told: 'changed' as const });
		return fail(403, { typed: read.typed, problems: {}, version, told: 'refused' as const });
	},
	/** The first press asks. */
	remove: async (event) => {
		const { client, decision } = await place(event, ...DECIDES);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await remove(client, decision.id);
		if (status === 'removed') redirect(303, `/projects/${decision.projectId}/decisions?removed`);
		return fail(409, { told: status === 'told' ? ('isTold' as const) : ('refused' as const) });
	}
};
