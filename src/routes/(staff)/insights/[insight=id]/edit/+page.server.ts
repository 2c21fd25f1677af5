import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/insights.ts';
import { list } from '#data/server/releases.ts';
import { newestOf } from '#domain/insight/grounds.ts';
import { fieldsOf } from '#domain/insight/insight.ts';
import { solutionIn } from '#domain/insight/solution.ts';
import { linesOf, type Say } from '#features/insights/lines.ts';
import { groupsOf } from '#features/insights/offered.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { insightWith, knownIn, offeredIn, standing, WRITES } from '#server/insights.ts';
import { readInsight } from '#server/request/insight-form.ts';
import { clientOf, field, isUuid, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

/** `?release=`: another result to take something from. Otherwise the newest of what the insight rests on first. */
async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const found = await insightWith(client, event.params.insight!);
	if (!found) notFound(event);
	await requireRole(event, found.project.workspaceId, ...WRITES);
	refuseArchived(event, found.project);
	const asked = event.url.searchParams.get('release') ?? '';
	const first = found.insight.evidence.flatMap((one) => ('release' in one ? (newestOf(one.release, found.grounds)?.id ?? []) : []))[0];
	const offered = await offeredIn(client, found.project.id, isUuid(asked) ? asked : (first ?? null));
	const { now } = standing(found.insight, found.grounds);
	return { ...found, client, offered, now, known: knownIn(offered, now) };
}

export const load: PageServerLoad = async (event) => {
	const { client, insight, project, grounds, offered, now } = await place(event);
	const { lang } = event.locals;
	const words = messages(lang);
	const say: Say = (results, at) => figureWords(results, at, words, lang);
	const t = words.insights;
	const others = (await list(client, project.id)).filter(({ id, n }) => n !== null && id !== offered.release?.id);
	return {
		words: t, names: { lenses: words.surveys.lenses, lifeAreas: words.surveys.lifeAreas }, insight, project: { id: project.id, name: project.name },
		typed: fieldsOf({ ...insight, evidence: now }), dropped: now.length < insight.evidence.length,
		groups: groupsOf(offered, linesOf(now, grounds, say, t, lang), say, t, lang),
		others: others.map(({ id, round, releasedOn }) => ({ href: `${event.url.pathname}?release=${id}`, name: fill(t.evidence.from, { round, date: longDay(releasedOn, lang) }) })),
		lines: linesOf(insight.evidence, grounds, say, t, lang)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, insight, project, known } = await place(event);
		const form = await readForm(event);
		const read = readInsight(form, known);
		const version = Number(field(form, 'version', 9)) || 0;
		if ('problems' in read) return fail(400, { ...read, version, solution: null, told: null });
		// A claim that has been said to be an insight is not asked about again.
		const solution = field(form, 'sure', 3) === 'yes' || read.written.claim === insight.claim ? null : solutionIn(read.written.claim);
		if (solution) return { typed: read.typed, problems: {}, version, solution, told: null };
		const { status } = await save(client, project.id, insight.id, version, read.written);
		if (status === 'saved') redirect(303, `/insights/${insight.id}?saved`);
		// Saved again it is made from the version that stands beside it now.
		if (status === 'changed') return fail(409, { typed: read.typed, problems: {}, version: insight.version, solution: null, told: 'changed' as const });
		return fail(status === 'invalid' ? 409 : 403, { typed: read.typed, problems: {}, version, solution: null, told: status === 'invalid' ? ('moved' as const) : ('refused' as const) });
	}
};
