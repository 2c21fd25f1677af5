import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { checkSurvey } from '#content/persona-check.ts';
import { create } from '#data/server/drafts.ts';
import { published } from '#data/server/personas.ts';
import { get } from '#data/server/projects.ts';
import { asking, several } from '#data/server/releases.ts';
import { linesToCheck, questionOfLine } from '#domain/persona/check.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { checkedLines } from '#features/personas/check/checked.ts';
import { messages } from '#i18n/index.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent<{ persona: string }>) {
	const client = await clientOf(event);
	const persona = await published(client, event.params.persona);
	const project = persona && (await get(client, persona.projectId));
	if (!persona || !project) notFound(event);
	return { client, persona: persona!, project, membership: await requireRole(event, persona!.workspaceId) };
}

/** What those whom a persona is about have said of its lines, round by round, and a new round to ask in. */
export const load: PageServerLoad = async (event) => {
	const { client, persona, project, membership } = await place(event);
	const { lines, tooLong } = linesToCheck(persona);
	const checks = (await several(client, await asking(client, project.id, lines.map(({ id }) => questionOfLine(id))))).sort((a, b) => b.release.releasedOn.localeCompare(a.release.releasedOn));
	const { personaCheck, releases } = messages(event.locals.lang);
	return {
		words: personaCheck, releases, project: { id: project.id, name: project.name }, persona: { id: persona.id, name: persona.name, number: persona.number },
		lines: checkedLines(lines, checks), checks: checks.map(({ release: { id, round, n, simulated, smallestGroup, releasedOn } }) => ({ id, round, n, simulated, smallestGroup, releasedOn })),
		tooLong: tooLong.map(({ id, text }) => ({ id, text })), mayAsk: membership.roles.includes('designer') && project.archivedOn === null
	};
};

export const actions: Actions = {
	/** A survey in the studio: it is looked through, translated and published there, and asked in a round as any other. */
	default: async (event) => {
		const { client, persona, project } = await place(event);
		await requireRole(event, persona.workspaceId, 'designer');
		const survey = checkSurvey(persona);
		if (!survey) return fail(400, { refused: 'nothing' as const });
		const made = await create(client, project.id, survey.title.slice(0, 160), draftOf(survey));
		if (made.status !== 'created') return fail(403, { refused: 'forbidden' as const });
		redirect(303, `/surveys/${made.survey}/edit`);
	}
};
