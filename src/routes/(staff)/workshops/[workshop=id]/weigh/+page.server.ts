import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as releases from '#data/server/releases.ts';
import * as rounds from '#data/server/rounds.ts';
import * as surveys from '#data/server/surveys.ts';
import { lead, watch } from '#data/server/workshops.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { messages } from '#i18n/index.ts';
import { previewRound, releaseRound } from '#server/releases.ts';
import { field, isUuid, keyField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { theRoom } from '#server/request/workshop-room.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

/** `?step=`: one that weighs; without it the first that has not been weighed, or the first. */
async function place(event: RequestEvent<{ workshop: string }>) {
	const found = await theRoom(event);
	const { client, workshop } = found;
	const seen = await watch(client, workshop.id);
	if (seen.status !== 'ok') notFound(event);
	const { weighings } = roomOf(workshop.plan, seen.acts);
	const steps = workshop.plan.steps.filter(({ kind }) => kind === 'weigh');
	const wanted = event.url.searchParams.get('step');
	const step = steps.find(({ id }) => id === wanted) ?? steps.find(({ id }) => !weighings[id]?.release) ?? steps[0];
	if (!step) notFound(event);
	// Who has no right to open a round has none to publish it.
	const { roles } = await requireRole(event, found.workspace.id);
	const designs = found.leads && roles.includes('designer');
	return { ...found, leads: found.leads && workshop.status === 'open', designs, step, weighing: weighings[step.id] ?? null, before: step.again ? (weighings[step.again] ?? null) : null };
}

export const load: PageServerLoad = async (event) => {
	const { client, workshop, project, leads, designs, step, weighing, before } = await place(event);
	const t = messages(event.locals.lang).workshopWeigh;
	const [all, offered, told, round] = await Promise.all([
		weighing ? [] : rounds.list(client, project.id),
		weighing || !designs ? [] : surveys.list(client, project.id),
		weighing ? releases.list(client, project.id) : [],
		weighing ? rounds.get(client, weighing.round) : null
	]);
	const first = before && all.find(({ id }) => id === before.round);
	const counted = weighing && leads ? await rounds.countResponses(client, weighing.round) : null;
	return {
		words: t, lang: event.locals.lang, room: { id: workshop.id, title: workshop.title, open: workshop.status === 'open' }, project: { id: project.id, name: project.name }, step: { id: step.id, name: step.name },
		leads, designs,
		options: [
			...(first && designs ? [{ value: `same:${first.id}`, label: fill(t.choose.newOf, { survey: first.title }), hint: t.choose.sameHint }] : []),
			...offered.flatMap(({ title, versions }) => (versions[0] ? [{ value: `new:${versions[0].id}`, label: fill(t.choose.newOf, { survey: title }), hint: t.choose.newHint }] : [])),
			...all.filter(({ status, id, oneUseCodes }) => status === 'open' && !oneUseCodes && id !== before?.round).map(({ id, title, code }) => ({ value: `open:${id}`, label: title, hint: fill(t.choose.openHint, { code }) }))
		],
		weighing,
		answered: counted?.status === 'ok' ? counted.received : null,
		k: round?.smallestGroup ?? 0,
		// The newest that tells anything.
		release: weighing ? (told.filter(({ roundId, n }) => roundId === weighing.round && n !== null).sort((a, b) => b.number - a.number)[0]?.id ?? null) : null
	};
};

export const actions: Actions = {
	choose: async (event) => {
		const { client, workshop, project, leads, designs, step, before } = await place(event);
		if (!leads) return fail(403, { why: 'refused' as const });
		const form = await readForm(event);
		const [what, id] = field(form, 'round', 50).split(':') as [string, string | undefined];
		if (!id || !isUuid(id)) return fail(400, { why: 'problem' as const });
		let round: rounds.Round | null = null;
		if (what === 'open') round = await rounds.get(client, id);
		else if (designs) {
			const first = what === 'same' && before?.round === id ? await rounds.get(client, id) : null;
			const version = first ? first.surveyVersionId : id;
			round = await rounds.open(client, { workspaceId: project.workspaceId, projectId: project.id, surveyVersionId: version, title: fill(workshopWeighTitle(event), { workshop: workshop.title, step: step.name }).slice(0, 120), followsRound: first?.id ?? null, key: keyField(form) });
		}
		if (!round || round.projectId !== project.id || round.status !== 'open') return fail(409, { why: 'refused' as const });
		const done = await lead(client, workshop.id, [{ id: keyField(form), act: { op: 'weigh', step: step.id, round: round.id, code: round.code } }]);
		if (done.status !== 'ok') return fail(409, { why: 'refused' as const });
		redirect(303, `${event.url.pathname}?step=${step.id}`);
	},
	/** Closes the round and tells what may be told; under k it stays open, and nothing is. */
	show: async (event) => {
		const { client, workshop, project, leads, designs, step, weighing } = await place(event);
		const form = await readForm(event);
		const round = weighing && (await rounds.get(client, weighing.round));
		if (!leads || !round || round.projectId !== project.id) return fail(403, { why: 'failed' as const });
		const newest = async () => (await releases.list(client, project.id)).filter(({ roundId, n }) => roundId === round.id && n !== null).sort((a, b) => b.number - a.number)[0]?.id;
		let release = await newest();
		if (!release && designs) {
			const shown = await previewRound(client, round);
			if (shown.status === 'too_few_yet') return fail(409, { missing: shown.missing });
			if (shown.status === 'would_release') {
				if (round.status === 'open') await rounds.setStatus(client, round.id, 'closed');
				await releaseRound(client, round);
				release = await newest();
			}
		}
		if (!release) return fail(409, { why: 'failed' as const });
		const done = await lead(client, workshop.id, [{ id: keyField(form), act: { op: 'weighed', step: step.id, release } }]);
		if (done.status !== 'ok') return fail(409, { why: 'failed' as const });
		redirect(303, `${event.url.pathname}?step=${step.id}`);
	}
};
const workshopWeighTitle = (event: RequestEvent) => messages(event.locals.lang).workshopWeigh.title;
