import { z } from 'zod';
import { get } from '#data/server/personas.ts';
import { change } from '#domain/persona/change.ts';
import { makeEach } from '#server/personas.ts';
import { readJson } from '#server/request/json-body.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'designer';

const body = z.strictObject({ changes: z.array(change).max(500) });

/** Makes changes to a persona, and gives it as it is then: also to who has none. Which could not be made is said by their place in the list. */
export const POST: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const read = await readJson(event, body, 500_000);
	if ('refused' in read) return read.refused;
	const draft = await get(client, event.params.persona);
	if (!draft) notFound(event);
	await requireRole(event, draft.workspaceId, 'designer');
	const made = await makeEach(client, draft, read.body.changes);
	if (made.status === 'gone') notFound(event);
	if (made.status === 'refused') return Response.json({ status: 'refused' }, { status: 409 });
	const { name, age, pronoun, portrait, sections, notKnown, reviewOn, revision } = made.draft;
	return Response.json({ now: { name, age, pronoun, portrait, sections, notKnown, reviewOn, revision }, refused: made.refused });
};
