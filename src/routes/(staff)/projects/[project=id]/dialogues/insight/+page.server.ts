import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ofProject } from '#data/server/dialogues.ts';
import { save } from '#data/server/insights.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { addressOf, EMPTY, MOST_EVIDENCE, type Evidence } from '#domain/insight/insight.ts';
import { solutionIn } from '#domain/insight/solution.ts';
import { NOTE_KINDS } from '#domain/dialogue/dialogue.ts';
import { optionsOf } from '#features/dialogues/shown.ts';
import { messages } from '#i18n/index.ts';
import { toldDialogues } from '#server/dialogues.ts';
import { WRITES } from '#server/insights.ts';
import { readInsight } from '#server/request/insight-form.ts';
import { clientOf, field, keyField, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await getWithSmallest(client, event.params.project!);
	if (!project) notFound(event);
	await requireRole(event, project.workspaceId, ...WRITES);
	refuseArchived(event, project);
	const { notes } = await toldDialogues(client, await ofProject(client, project.id), project.smallest);
	const restable = notes.filter(({ kind }) => kind !== 'parked');
	return { client, project, notes: restable, known: new Map<string, Evidence>(restable.map(({ evidence }) => [addressOf(evidence), evidence])) };
}

/** An insight of notes; `?note=`, one or several: those that it begins with. */
export const load: PageServerLoad = async (event) => {
	const { project, notes } = await place(event);
	const asked = new Set(event.url.searchParams.getAll('note'));
	const chosen = notes.filter(({ id }) => asked.has(id)).slice(0, MOST_EVIDENCE);
	// What was written stays, also where the notes it began with are gone meanwhile.
	if (chosen.length === 0 && event.request.method === 'GET') redirect(303, `/projects/${project.id}/dialogues?nothing#found`);
	const words = messages(event.locals.lang);
	const t = words.dialogues;
	const address = new Map(notes.map(({ id, evidence }) => [id, addressOf(evidence)]));
	const options = (some: typeof notes) => NOTE_KINDS.flatMap((kind) => optionsOf(some, kind, new Set(), t)).map((one) => ({ ...one, value: address.get(one.value)! }));
	const first = new Set(chosen.map(({ id }) => id));
	return {
		words: words.insights, dialogues: t, names: { lenses: words.surveys.lenses, lifeAreas: words.surveys.lifeAreas }, project: { id: project.id, name: project.name },
		groups: [
			{ id: 'chosen', heading: t.insight.chosen, options: options(chosen) },
			{ id: 'others', heading: t.insight.others, options: options(notes.filter(({ id }) => !first.has(id))) }
		].filter(({ options }) => options.length > 0),
		typed: { ...EMPTY, evidence: chosen.map(({ id }) => address.get(id)!) }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, project, known } = await place(event);
		const form = await readForm(event);
		const key = keyField(form);
		const read = readInsight(form, known);
		if ('problems' in read) return fail(400, { ...read, key, solution: null, told: null });
		// Asked once: nothing is refused.
		const solution = field(form, 'sure', 3) === 'yes' ? null : solutionIn(read.written.claim);
		if (solution) return { typed: read.typed, problems: {}, key, solution, told: null };
		const { status } = await save(client, project.id, key, 0, read.written);
		if (status === 'saved' || status === 'changed') redirect(303, `/insights/${key}?saved`);
		return fail(status === 'invalid' ? 409 : 403, { typed: read.typed, problems: {}, key, solution: null, told: status === 'invalid' ? ('moved' as const) : ('refused' as const) });
	}
};
