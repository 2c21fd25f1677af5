import { z } from 'zod';
import { keep, list, translations, uses } from '#data/server/cards.ts';
import { askedOfLibrary, keptCard } from '#domain/survey/library.ts';
import { listing } from '#domain/workspace/listing.ts';
import { readJson } from '#server/request/json-body.ts';
import { requireRole } from '#server/request/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'designer';

/** Cards for the studio, 25 a page, each with its translations and the surveys that have it. */
export const GET: RequestHandler = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'designer');
	const client = event.locals.client();
	const query = event.url.searchParams;
	const { rows, total, pages } = listing(await list(client, workspace.id, askedOfLibrary(query)), { sort: 'name', page: query.get('page') }, { name: ({ title }) => title, state: () => 0 });
	const [told, used] = await Promise.all([translations(client, rows.map(({ id }) => id)), uses(client, workspace.id, rows.map(({ code }) => code))]);
	const cards = rows.map(({ archivedOn: _, ...card }) => ({ ...card, translations: told.get(card.id) ?? {}, surveys: 0, first: '', ...used.get(card.code) }));
	return Response.json({ cards, total, pages }, { headers: { 'cache-control': 'no-store' } });
};

const body = keptCard.extend({ replace: z.boolean() });
/** The largest card there may be, in twelve languages. */
const MOST_BYTES = 60_000;

/** Keeps a card of a draft. */
export const POST: RequestHandler = async (event) => {
	const { workspace } = await requireRole(event, event.params.workspace, 'designer');
	const read = await readJson(event, z.looseObject({}), MOST_BYTES);
	if ('refused' in read) return read.refused;
	const parsed = body.safeParse(read.body);
	if (!parsed.success) return Response.json({ status: 'invalid' }, { status: 422 });
	const { card: { id, alt = '', ...card }, language, translations, replace } = parsed.data;
	const told = await keep(event.locals.client(), workspace.id, id, { ...card, alt, language, translations }, replace);
	return Response.json(told, { status: told.status === 'forbidden' ? 403 : 200 });
};
