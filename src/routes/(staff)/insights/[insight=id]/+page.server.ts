import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { fromInsight } from '#data/server/decisions.ts';
import { changesOf, remove, type Saved } from '#data/server/insights.ts';
import { linesOf } from '#features/insights/lines.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { insightWith, keep, resultsBehind, setAside, standing, WRITES } from '#server/insights.ts';
import { clientOf, field, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent, ...needed: Role[]) {
	const client = await clientOf(event);
	const found = await insightWith(client, event.params.insight!);
	if (!found) notFound(event);
	const { roles } = await requireRole(event, found.project.workspaceId, ...needed);
	return { client, ...found, writes: found.project.archivedOn === null && roles.some((role) => WRITES.includes(role)) };
}

export const load: PageServerLoad = async (event) => {
	const { client, insight, project, grounds, writes } = await place(event);
	const { lang } = event.locals;
	const words = messages(lang);
	const { asks, now } = standing(insight, grounds);
	const said = event.url.searchParams;
	const [changes, decided] = await Promise.all([changesOf(client, insight.id), fromInsight(client, insight.id)]);
	const about = resultsBehind(insight, grounds).find(({ release }) => grounds.releases.some(({ id, n }) => id === release && n !== null));
	return {
		words: words.insights, shared: { wrote: words.decisions.one.wrote, nothing: words.decisions.one.nothing }, names: { lenses: words.surveys.lenses, lifeAreas: words.surveys.lifeAreas },
		insight, project: { id: project.id, name: project.name }, asks, writes,
		decide: writes && about ? `/decisions/new?release=${about.release}${about.kind === 'figure' && about.card ? `&card=${about.card}` : ''}&insight=${insight.id}` : null,
		/** Something is left to rest on. */
		keeps: now.length > 0 || insight.state === 'draft',
		lines: linesOf(insight.evidence, grounds, (results, at) => figureWords(results, at, words, lang), words.insights, lang),
		changes, decided: { all: decided, states: words.decisions.states },
		saved: said.has('saved') ? ('saved' as const) : null, settled: said.has('kept') ? ('kept' as const) : said.has('aside') ? ('asideDone' as const) : null
	};
};

const REFUSED = { changed: [409, 'changed'], forbidden: [403, 'refused'], invalid: [409, 'moved'] } as const;
async function settle(event: RequestEvent, how: 'kept' | 'aside', doIt: typeof keep | ((...all: Parameters<typeof keep>) => Promise<Saved>)) {
	const { client, insight, grounds } = await place(event, ...WRITES);
	const version = Number(field(await readForm(event), 'version', 9)) || 0;
	const { status } = await doIt(client, insight, grounds, version);
	if (status === 'saved') redirect(303, `${event.url.pathname}?${how}`);
	const [code, told] = REFUSED[status];
	return fail(code, { told });
}

export const actions: Actions = {
	/** It holds: from now on it rests on what is told now. */
	keep: (event) => settle(event, 'kept', keep),
	aside: (event) => settle(event, 'aside', (client, insight, _, version) => setAside(client, insight, version)),
	/** The first press asks. */
	remove: async (event) => {
		const { client, insight } = await place(event, ...WRITES);
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true };
		const { status } = await remove(client, insight.id);
		if (status === 'removed') redirect(303, `/projects/${insight.projectId}/insights?removed`);
		return fail(403, { told: 'refused' as const });
	}
};
