import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { INSTEAD } from '#content/instead.ts';
import { decide, freeTags, mergeTag, tag, wash, workshop } from '#data/server/quotes.ts';
import type { Round } from '#data/server/rounds.ts';
import { getVersion } from '#data/server/surveys.ts';
import { hintedIn, languageOf, markedIn } from '#domain/quote/marked.ts';
import { sift, WAYS } from '#domain/quote/sift.ts';
import { leftIn, nextAfter, tagsIn, type Decision } from '#domain/quote/quote.ts';
import { picturesOf, withPictures } from '#domain/picture/own.ts';
import { messages } from '#i18n/index.ts';
import { field, isUuid, linesField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import { theRound } from '#server/request/round.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'designer';

const DONE = ['saved', 'savedForOther', 'approved', 'rejected', 'reopened', 'tagged', 'merged', 'unmerged'] as const;
type Done = (typeof DONE)[number];
const VIEWS = ['others', 'approved', 'rejected', 'tags'] as const;

export const load: PageServerLoad = async (event) => {
	const round = await theRound(event);
	await requireRole(event, round.workspaceId, 'designer');
	const client = event.locals.client();
	const asked = event.url.searchParams.get('text') ?? '';
	const [version, found, tags] = await Promise.all([getVersion(client, round.surveyVersionId), workshop(client, round.id, isUuid(asked) ? asked : undefined), freeTags(client, round.workspaceId)]);
	if (!found) notFound(event);
	const cards = version ? withPictures(version.content, picturesOf(round.workspaceId)).cards : [];
	const cardOf = (id: string | null) => cards.find((card) => card.id === id) ?? null;
	const one = found.quotes.find(({ id }) => id === found.at);
	// The rest of the page has no need of what it does not show.
	const view = VIEWS.find((name) => name === event.url.searchParams.get('show')) ?? null;
	const ofView = found.quotes.filter(({ state, mine }) => (view === 'others' ? state === 'washed' && mine && found.twoPeople : state === view));
	const sifted = view === 'approved' ? sift(ofView, Object.fromEntries(WAYS.map((way) => [way, event.url.searchParams.get(way) ?? '']))) : null;
	const listed = sifted?.found ?? ofView;
	const before = one && (one.original ?? one.text ?? '');
	const card = (id: string | null) => ((found) => found && { title: found.title, picture: found.picture })(cardOf(id));
	const { quotes: words, surveys: { lifeAreas, lenses } } = messages(event.locals.lang);
	return {
		words,
		tags, names: { lifeAreas, lenses }, cards: cards.map(({ id, title }) => ({ id, title })),
		round: { id: round.id, title: round.title, k: round.smallestGroup },
		left: leftIn(found),
		any: found.quotes.length > 0,
		rules: { twoPeople: found.twoPeople, days: found.days, told: found.told },
		view, sifting: sifted?.sifting ?? null,
		listed: view === null ? [] : listed.map(({ id, version, text, destroyed, card: about, tags }) => ({ id, version, text, destroyed, tags, card: card(about) })),
		work: view !== null || !one || before === undefined ? null : {
			id: one.id, version: one.version, state: one.state, text: one.text, original: one.original, sealed: one.sealed, rewriteOnly: one.rewriteOnly, mine: one.mine, card: card(one.card),
			// Until somebody has said what it is about: the card that was asked about.
			tags: { lifeArea: one.lifeArea, lens: one.lens, about: one.about ?? one.card, tags: one.tags },
			before, pieces: markedIn(before), hinted: hintedIn(before), instead: INSTEAD[languageOf(before)], next: nextAfter(found, one.id)
		},
		done: DONE.find((name) => name === event.url.searchParams.get('done')) ?? null
	};
};

/** The form of one text, and where to go when it has been dealt with. */
async function begin(event: RequestEvent, round: Round) {
	const form = await readForm(event);
	const id = field(form, 'quote', 36);
	const version = Number(field(form, 'version', 9));
	if (form.has('quote') && !isUuid(id) || !Number.isSafeInteger(version)) notFound(event);
	const go = (done: Done, more = ''): never => redirect(303, `/rounds/${round.id}/quotes?done=${done}${more}`);
	return { client: event.locals.client(), form, id, version, go };
}

type Problem = { problem: string; typed: string | null; version: number | null; theirs?: string | null; tags?: string };
const refuse = (code: number, problem: Problem) => fail(code, problem);

/** Saves what is typed; a failure keeps it. */
async function save({ client, form, id, version }: Awaited<ReturnType<typeof begin>>) {
	const typed = linesField(form, 'text');
	const result = await wash(client, id, version, typed);
	if (result.status === 'saved') return { typed, version: result.version, failed: null };
	if (result.status === 'stale') return { typed, version, failed: refuse(409, { problem: ['approved', 'rejected'].includes(result.state) ? 'decided' : 'stale', typed, version: result.version, theirs: result.text }) };
	return { typed, version, failed: refuse(result.status === 'unknown' ? 404 : 400, { problem: result.status, typed, version }) };
}

/** Approves, rejects or opens again what has been saved. */
async function settle({ client, id, go }: Awaited<ReturnType<typeof begin>>, version: number, decision: Decision, typed: string | null) {
	const result = await decide(client, id, version, decision);
	if (result.status === 'done') return decision === 'reopen' ? go('reopened', `&text=${id}`) : go(decision === 'approve' ? 'approved' : 'rejected');
	return refuse(409, { problem: result.status, typed, version: result.status === 'stale' ? result.version : version, theirs: result.status === 'stale' ? result.text : null });
}

export const actions: Actions = {
	wash: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const at = await begin(event, round);
		const { failed } = await save(at);
		if (failed) return failed;
		// Where somebody else approves, this person goes on to the next.
		if (at.form.has('second')) at.go('savedForOther');
		at.go('saved', `&text=${at.id}`);
	},
	approve: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const at = await begin(event, round);
		const { failed, version, typed } = await save(at);
		return failed ?? settle(at, version, 'approve', typed);
	},
	reject: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const at = await begin(event, round);
		return settle(at, at.version, 'reject', at.form.has('text') ? linesField(at.form, 'text') : null);
	},
	reopen: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const at = await begin(event, round);
		return settle(at, at.version, 'reopen', null);
	},
	tag: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const { client, form, id, go } = await begin(event, round);
		const typed = field(form, 'tags', 1000);
		const { status } = await tag(client, id, { lifeArea: field(form, 'area', 20), lens: field(form, 'lens', 20), about: field(form, 'about', 24), tags: tagsIn(typed) });
		if (status === 'saved') return go('tagged', `&text=${id}`);
		return refuse(status === 'invalid' ? 400 : 404, { problem: status === 'invalid' ? 'tags' : status, typed: null, version: null, tags: typed });
	},
	merge: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const { client, form, go } = await begin(event, round);
		const [from, into] = [field(form, 'from', 36), field(form, 'into', 36)];
		if (isUuid(from) && isUuid(into) && (await mergeTag(client, round.workspaceId, from, into))) return go('merged', '&show=tags');
		return refuse(400, { problem: 'merge', typed: null, version: null });
	},
	unmerge: async (event) => {
		const round = await theRound(event);
		await requireRole(event, round.workspaceId, 'designer');
		const { client, form, go } = await begin(event, round);
		const from = field(form, 'from', 36);
		if (isUuid(from) && (await mergeTag(client, round.workspaceId, from, null))) return go('unmerged', '&show=tags');
		return refuse(400, { problem: 'other', typed: null, version: null });
	}
};
