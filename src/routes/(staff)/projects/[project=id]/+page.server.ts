import { fail, redirect } from '@sveltejs/kit';
import { titles } from '#data/server/drafts.ts';
import { list as listRounds, summaries } from '#data/server/rounds.ts';
import { archive, get, restore } from '#data/server/projects.ts';
import { list as listReleases } from '#data/server/releases.ts';
import { list as listSurveys } from '#data/server/surveys.ts';
import { askedOf, listing } from '#domain/workspace/listing.ts';
import { clientOf, field, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { messages } from '#i18n/index.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const project = await get(client, event.params.project!);
	if (!project) notFound(event);
	return { client, project, ...(await requireRole(event, project.workspaceId)) };
}

export const load: PageServerLoad = async (event) => {
	const { client, project, roles } = await place(event);
	const designs = roles.includes('designer');
	const [rounds, releases, surveys, drafts] = await Promise.all([
		summaries(client, project.id),
		listReleases(client, project.id),
		listSurveys(client, project.id),
		designs ? titles(client, project.id) : new Map<string, string>()
	]);
	const { projects: { one, next, list }, lists, imports, statistics, decisions, diary, insights, personas, dialogues, workshops } = messages(event.locals.lang);
	const query = event.url.searchParams;
	// What nobody but a designer opens is in nobody else's list.
	const seen = surveys.filter(({ versions }) => versions.length > 0 || designs).map((survey) => (drafts.has(survey.id) ? { ...survey, title: drafts.get(survey.id) || one.untitled } : survey)).reverse();
	return {
		words: one, next, nextStep: list.nextStep, project, roles, lists,
		search: event.url.search,
		statistics: statistics.link,
		toDecisions: decisions.link,
		toInsights: insights.link,
		toPersonas: personas.link,
		toPhases: diary.link,
		toDialogues: dialogues.link,
		toWorkshops: workshops.link,
		imports: { tag: imports.round.tag, link: imports.link, possible: surveys.some(({ versions }) => versions.length > 0) },
		restored: query.has('restored'),
		/** The first open round without a release: what a designer should do next. */
		waiting: rounds.find((round) => round.status === 'open' && !releases.some((release) => release.roundId === round.id)) ?? null,
		rounds: listing(rounds, askedOf(query, 'rounds'), { name: ({ title }) => title, state: ({ status }) => ['open', 'coming', 'closed'].indexOf(status) }),
		releases: listing(releases, askedOf(query, 'releases'), { name: ({ round }) => round, state: ({ n }) => (n === null ? 1 : 0) }),
		surveys: listing(seen, askedOf(query, 'surveys'), { name: ({ title }) => title, state: ({ versions }) => (versions.length > 0 ? 0 : 1) })
	};
};

export const actions: Actions = {
	/** Puts the project away; the first press asks, and says how many rounds it closes. */
	archive: async (event) => {
		const { client, project } = await place(event);
		await requireRole(event, project.workspaceId, 'designer');
		if (field(await readForm(event), 'sure', 3) !== 'yes') return { asks: true, open: (await listRounds(client, project.id)).filter(({ status }) => status === 'open').length };
		const { status } = await archive(client, project.id);
		if (status !== 'archived') return fail(403, { refused: true });
		redirect(303, '/projects/all?show=archived');
	},
	restore: async (event) => {
		const { client, project } = await place(event);
		await requireRole(event, project.workspaceId, 'designer');
		const { status } = await restore(client, project.id);
		if (status !== 'restored') return fail(403, { refused: true });
		redirect(303, `${event.url.pathname}?restored`);
	}
};
