import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/insights.ts';
import { get } from '#data/server/releases.ts';
import { EMPTY } from '#domain/insight/insight.ts';
import { solutionIn } from '#domain/insight/solution.ts';
import { groupsOf } from '#features/insights/offered.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { knownIn, offeredIn } from '#server/insights.ts';
import { readInsight } from '#server/request/insight-form.ts';
import { clientOf, field, isUuid, keyField, notFound, readForm, requireInUse, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const asked = event.url.searchParams.get('release') ?? '';
	const found = isUuid(asked) ? await get(client, asked) : null;
	if (!found) notFound(event);
	const project = await requireInUse(event, found.release.projectId);
	await requireRole(event, project.workspaceId, 'designer', 'trust_agent', 'steering');
	return { client, project, release: found.release, offered: await offeredIn(client, project.id, found.release.id, found) };
}

/** An insight from a result. `?question=` and `?card=`: the figure that it begins with. */
export const load: PageServerLoad = async (event) => {
	const { project, release, offered } = await place(event);
	const words = messages(event.locals.lang);
	const query = event.url.searchParams;
	const begins = [...knownIn(offered)].flatMap(([address, one]) =>
		one.kind === 'figure' && one.question === query.get('question') && one.card === (query.get('card') ?? '') ? [address] : []).slice(0, 1);
	return {
		words: words.insights, names: { lenses: words.surveys.lenses, lifeAreas: words.surveys.lifeAreas }, tooFew: release.n === null ? words.decisions.tell.tooFew : null,
		project: { id: project.id, name: project.name }, release: { id: release.id, round: release.round },
		groups: groupsOf(offered, [], (results, at) => figureWords(results, at, words, event.locals.lang), words.insights, event.locals.lang),
		typed: { ...EMPTY, evidence: begins }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, project, offered } = await place(event);
		const form = await readForm(event);
		const read = readInsight(form, knownIn(offered));
		const key = keyField(form);
		if ('problems' in read) return fail(400, { ...read, key, solution: null, told: null });
		// Asked once: nothing is refused.
		const solution = field(form, 'sure', 3) === 'yes' ? null : solutionIn(read.written.claim);
		if (solution) return { typed: read.typed, problems: {}, key, solution, told: null };
		const { status } = await save(client, project.id, key, 0, read.written);
		if (status === 'saved' || status === 'changed') redirect(303, `/insights/${key}?saved`);
		return fail(status === 'invalid' ? 409 : 403, { typed: read.typed, problems: {}, key, solution: null, told: status === 'invalid' ? ('moved' as const) : ('refused' as const) });
	}
};
