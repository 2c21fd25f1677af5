import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { get as getProject } from '#data/server/projects.ts';
import { get } from '#data/server/releases.ts';
import { get as getRound } from '#data/server/rounds.ts';
import { messages } from '#i18n/index.ts';
import { choosable, pairRounds } from '#server/pairings.ts';
import { clientOf, field, membershipsOf, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const found = await get(client, event.params.release!);
	const project = found && (await getProject(client, found.release.projectId));
	if (!project) notFound(event);
	return { client, found: found!, project };
}

/** The rounds that a designer may choose; null for others, and where it is not theirs to choose any more. */
async function toChoose({ client, found, project }: Awaited<ReturnType<typeof place>>, event: RequestEvent) {
	if (found.pairing || found.release.n === null || project.archivedOn !== null) return null;
	const own = (await membershipsOf(event)).find(({ workspace }) => workspace.id === project.workspaceId);
	const round = own?.roles.includes('designer') ? await getRound(client, found.release.roundId) : null;
	return round && { rounds: await choosable(client, round) };
}

export const load: PageServerLoad = async (event) => {
	const at = await place(event);
	const { client, found } = at;
	const before = found.pairing && (await get(client, found.pairing.before));
	const { pairings, parties, splits } = messages(event.locals.lang);
	const { id, round, simulated } = found.release;
	const shown = found.pairing && before ? { pairing: found.pairing, before: before.release.round } : null;
	return { words: pairings, beside: { ...parties.beside, ...parties.overTime }, named: splits.named, release: { id, round, simulated }, shown, choose: await toChoose(at, event) };
};

export const actions: Actions = {
	default: async (event) => {
		const { client, found, project } = await place(event);
		await requireRole(event, project.workspaceId, 'designer');
		const round = await getRound(client, found.release.roundId);
		if (!round) notFound(event);
		const result = await pairRounds(client, round!, field(await readForm(event), 'round', 40));
		// Sent twice: the first has told it.
		if (result.status === 'paired') redirect(303, `/releases/${result.release}/twice`);
		if (result.status === 'settled' && found.pairing) redirect(303, `/releases/${found.release.id}/twice`);
		return fail(result.status === 'invalid' ? 400 : result.status === 'forbidden' ? 403 : 409, { refused: result.status });
	}
};
