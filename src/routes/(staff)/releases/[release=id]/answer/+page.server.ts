import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { tell, toldBy } from '#data/server/decisions.ts';
import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { cardsOfResults } from '#domain/result/cards.ts';
import type { Role } from '#domain/workspace/roles.ts';
import { messages } from '#i18n/index.ts';
import { answerWords, ownName, respondentWords, RESPONDENT_LANGUAGES } from '#i18n/respondent.ts';
import { answerIn } from '#domain/decision/answer.ts';
import { picturesOf, withPictures } from '#domain/picture/own.ts';
import { saidOf } from '#server/decisions.ts';
import { clientOf, field, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';
const DECIDES: Role[] = ['designer', 'trust_agent', 'steering'];

async function place(event: RequestEvent, ...roles: Role[]) {
	const client = await clientOf(event);
	const found = await get(client, event.params.release!);
	const project = found && (await getProject(client, found.release.projectId));
	if (!project) notFound(event);
	return { client, ...found!, project, ...(await requireRole(event, project.workspaceId, ...roles)) };
}

/** The page for those who answered, as it is or would be. */
export const load: PageServerLoad = async (event) => {
	const { client, release, results, answered, project, workspace, roles } = await place(event);
	const told = await toldBy(client, release.roundId);
	const query = event.url.searchParams;
	const language = RESPONDENT_LANGUAGES.find((one) => one === query.get('language')) ?? 'sv';
	const words = respondentWords(language);
	const answer = release.n === null ? null : answerIn(language, { n: release.n, simulated: release.simulated, said: saidOf(results), decisions: answered.decisions }, withPictures({ cards: cardsOfResults(results) }, picturesOf(workspace.id)).cards);
	return {
		words: messages(event.locals.lang).decisions.tell,
		release: { id: release.id, round: release.round, tooFew: release.n === null },
		state: told === null ? ('closed' as const) : told.releaseId === release.id ? ('open' as const) : ('other' as const),
		decides: project.archivedOn === null && roles.some((role) => DECIDES.includes(role)),
		done: (['opened', 'closed'] as const).find((one) => query.has(one)) ?? null,
		language, languages: RESPONDENT_LANGUAGES.map((code) => ({ value: code, label: ownName(code), lang: code })),
		page: answer && { answer, title: release.survey, from: workspace.name, contact: workspace.contact, madeUp: words.respond.madeUpRound, t: answerWords(language), lang: words.lang, dir: words.dir }
	};
};

export const actions: Actions = {
	open: async (event) => {
		const { client, release, results } = await place(event, ...DECIDES);
		await readForm(event);
		const { status } = await tell(client, release.id, saidOf(results));
		if (status === 'told') redirect(303, `${event.url.pathname}?opened`);
		return fail(403, { refused: true });
	},
	close: async (event) => {
		const { client, release } = await place(event, ...DECIDES);
		field(await readForm(event), 'sure', 3);
		const { status } = await tell(client, release.id, null);
		if (status === 'closed') redirect(303, `${event.url.pathname}?closed`);
		return fail(403, { refused: true });
	}
};
