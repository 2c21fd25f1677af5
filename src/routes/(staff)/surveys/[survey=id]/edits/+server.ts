import { z } from 'zod';
import { begin, get, write } from '#data/server/drafts.ts';
import { getNewest } from '#data/server/surveys.ts';
import type { Edit } from '#drafting/journal.ts';
import { isInOtherLanguage } from '#drafting/sheet.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { clientOf, notFound, requireInUse, requireRole } from '#server/request/rights.ts';
import { readJson } from '#server/request/json-body.ts';
import { messages } from '#i18n/index.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

/** What an edit holds is checked by the database. */
const body = z.strictObject({ after: z.int().min(0), edits: z.array(z.looseObject({})).max(1000) });

/** What the studio's page leaves out at its start: texts in other languages, as they were at the number it began with. */
export const GET: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const { survey } = event.params;
	const number = z.int().min(0).safeParse(Number(event.url.searchParams.get('number')));
	if (!number.success) notFound(event);
	const begun = await get(client, survey, { until: number.data });
	const newest = begun ? null : await getNewest(client, survey);
	const draft = begun ?? (newest && { workspaceId: newest.workspaceId, sheet: draftOf(newest.content) });
	if (!draft) notFound(event);
	await requireRole(event, draft.workspaceId, 'designer');
	return Response.json({ places: [...draft.sheet].filter(([place]) => isInOtherLanguage(place)) });
};

/** Writes down edits of a draft, and gives those that the window does not have. For designers; the database says of whom. */
export const POST: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const read = await readJson(event, body, 2_000_000);
	if ('refused' in read) return read.refused;
	const { survey } = event.params;
	const edits = read.body.edits as unknown as Edit[];
	let answer = await write(client, survey, read.body.after, edits);
	if (answer.status === 'forbidden') {
		// A published survey that nobody has changed yet has no draft: the first edit begins it.
		const newest = await getNewest(client, survey);
		if (!newest) notFound(event);
		await requireRole(event, newest.workspaceId, 'designer');
		if (edits.length === 0) return Response.json({ number: 0, edits: [] });
		if ((await begin(client, survey, draftOf(newest.content))).status === 'forbidden') await requireInUse(event, newest.projectId);
		answer = await write(client, survey, read.body.after, edits);
	}
	if (answer.status === 'forbidden') notFound(event);
	if (answer.status === 'archived') return Response.json({ status: 'archived', message: messages(event.locals.lang).lists.archive.nothing }, { status: 409 });
	if (answer.status !== 'written') return Response.json({ status: 'invalid', message: messages(event.locals.lang).api.wrongShape }, { status: 422 });
	return Response.json({ number: answer.number, edits: answer.edits });
};
