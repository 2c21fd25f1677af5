import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/personas.ts';
import { list } from '#data/server/releases.ts';
import { fromGroup } from '#content/persona-templates.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import { name as personaName } from '#domain/persona/persona.ts';
import { MOST_AXES } from '#domain/result/placement.ts';
import { messages } from '#i18n/index.ts';
import { placementIn } from '#server/placement.ts';
import { clientOf, field, readForm, requireInUse, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

/** As many as an address may name: more than can be shown, so that choosing too many is told and not cut. */
const MOST_NAMED = MOST_AXES + 20;

async function place(event: RequestEvent<{ project: string }>) {
	const client = await clientOf(event);
	const project = await requireInUse(event, event.params.project);
	await requireRole(event, project.workspaceId, 'designer');
	const newest = new Map((await list(client, project.id)).filter(({ n }) => n !== null).sort((a, b) => a.number - b.number).map((one) => [one.roundId, one]));
	const releases = [...newest.values()].sort((a, b) => b.releasedOn.localeCompare(a.releasedOn));
	const query = event.url.searchParams;
	const release = releases.find(({ id }) => id === query.get('release')) ?? releases[0] ?? null;
	const chosen = [...new Set(query.getAll('axis'))].slice(0, MOST_NAMED);
	const isCount = chosen.length >= 2 && chosen.length <= MOST_AXES;
	return { client, project, releases, release, chosen, isCount, found: release && (await placementIn(client, release.id, isCount ? chosen : [])) };
}

export const load: PageServerLoad = async (event) => {
	const { project, releases, release, chosen, isCount, found } = await place(event);
	const { placement, segments, personas } = messages(event.locals.lang);
	return {
		words: placement, segments, toPersonas: personas.heading, project: { id: project.id, name: project.name },
		releases: releases.map(({ id, round }) => ({ id, round })), release: release && { id: release.id, round: release.round, simulated: release.simulated },
		axes: found?.axes ?? null, k: found?.k ?? 0, now: found?.now ?? null, chosen, wrongCount: chosen.length > 0 && !isCount, here: event.url.pathname + event.url.search
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await place(event);
		const form = await readForm(event);
		const name = personaName.safeParse(field(form, 'name', 200).trim());
		const group = field(form, 'group', 4);
		const words = messages(event.locals.lang).placement.begin;
		if (!name.success || !at.release) return fail(400, { nameless: words.nameless, typed: field(form, 'name', 200), group });
		const verdict = at.found?.now?.state === 'counted' ? at.found.now.placement.found?.verdict : null;
		const pattern = verdict?.kind === 'patterns' ? verdict.patterns[Number(group)] : undefined;
		const id = crypto.randomUUID();
		const { status } = await save(at.client, at.project.id, id, 0, fromGroup(name.data, (pattern?.top ?? []).map(({ title }) => title), at.release.round, newTileId));
		if (status !== 'saved') return fail(status === 'forbidden' ? 403 : 409, { nameless: words.nameless, typed: name.data, group });
		redirect(303, `/personas/${id}/edit`);
	}
};
