import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { get as getRound } from '#data/server/rounds.ts';
import { messages } from '#i18n/index.ts';
import { dayIn } from '#ui/day.ts';
import { clientOf, field, membershipsOf, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { dividings, SMALLEST, splitRound } from '#server/splits.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const found = await get(client, event.params.release!);
	const project = found && (await getProject(client, found.release.projectId));
	if (!project) notFound(event);
	return { client, found: found!, project };
}

/** What a designer may choose; null for others, and where it is not theirs to choose any more. */
async function toChoose({ client, found, project }: Awaited<ReturnType<typeof place>>, event: RequestEvent) {
	if (found.split || found.pairing || found.release.n === null || project.archivedOn !== null) return null;
	const own = (await membershipsOf(event)).find(({ workspace }) => workspace.id === project.workspaceId);
	const round = own?.roles.includes('designer') ? await getRound(client, found.release.roundId) : null;
	if (!own || !round) return null;
	const isOpen = round.status === 'open' && !(round.closesOn !== null && round.closesOn < dayIn(own.workspace.timeZone, new Date()));
	const smallest = Math.max(SMALLEST, round.smallestGroup);
	return { round: round.id, isOpen, codes: round.repeatCodes, smallest, dividings: isOpen ? [] : await dividings(client, round) };
}

export const load: PageServerLoad = async (event) => {
	const at = await place(event);
	const { splits, parties, pairings } = messages(event.locals.lang);
	const { id, round, simulated } = at.found.release;
	return { words: splits, beside: parties.beside, release: { id, round, simulated }, split: at.found.split, twice: pairings.link, choose: await toChoose(at, event) };
};

export const actions: Actions = {
	default: async (event) => {
		const { client, found, project } = await place(event);
		await requireRole(event, project.workspaceId, 'designer');
		const round = await getRound(client, found.release.roundId);
		if (!round) notFound(event);
		const result = await splitRound(client, round!, field(await readForm(event), 'question', 40));
		// Sent twice: the first has divided it.
		if (result.status === 'split') redirect(303, `/releases/${result.release}/groups`);
		return fail(result.status === 'invalid' ? 400 : result.status === 'forbidden' ? 403 : 409, { refused: result.status });
	}
};
