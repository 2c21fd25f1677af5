/** A published persona for whoever asks: with what its lines rest on as that is told to them now. */
import type { Client } from '#data/server/clients.ts';
import { get, published } from '#data/server/personas.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { toldPersonas } from '#server/personas.ts';
import { dayIn } from '#ui/day.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { notFound, requireRole } from './rights.ts';

/** `?version=`: an earlier one. */
export function versionAsked({ url }: Pick<RequestEvent, 'url'>): number | undefined {
	const asked = url.searchParams.get('version') ?? '';
	return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
}

/** What is not published yet leads who writes it to the draft. `newest`: the number of the version that holds. */
export async function personaFor(client: Client, event: RequestEvent<{ persona: string }>) {
	const { persona: id } = event.params;
	const number = versionAsked(event);
	const { personas: [persona], grounds, parties } = await toldPersonas(client, [id], number);
	if (!persona) {
		if (number === undefined && (await get(client, id))) redirect(303, `/personas/${id}/edit`);
		notFound(event);
	}
	const { workspace, roles } = await requireRole(event, persona.workspaceId);
	const [project, newest] = await Promise.all([getWithSmallest(client, persona.projectId), number === undefined ? persona : published(client, id)]);
	if (!project) notFound(event);
	const now = { today: dayIn(workspace.timeZone, new Date()), smallest: project.smallest };
	return { persona, grounds, parties, workspace, roles, project, now, newest: newest && newest.number > persona.number ? newest.number : null };
}
