import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { lead, watch } from '#data/server/workshops.ts';
import { MOST_CARDS_AT_ONCE } from '#domain/workshop/act.ts';
import { roomOf } from '#domain/workshop/room.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { field, isUuid, keyField, readForm, requireRole } from '#server/request/rights.ts';
import { theRoom } from '#server/request/workshop-room.ts';
import { answerOffers, decisionOffers, evidenceOf, idFrom, insightOffers, keyOf, KINDS, kindOf, personaOffers, statisticOffers, type Offer } from '#server/workshop-evidence.ts';
import { longDay } from '#ui/day.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

type Event = RequestEvent<{ workshop: string }>;
async function place(event: Event) {
	const room = await theRoom(event);
	await requireRole(event, room.workspace.id);
	return room;
}
type Room = Awaited<ReturnType<typeof place>>;

/** What there is of the kind that is asked for, as it would be told; `?show=` and, of answers, `?release=`. */
async function offered(event: Event, client: Room['client'], projectId: string) {
	const query = event.url.searchParams;
	const asked = query.get('release') ?? '';
	const { lang } = event.locals;
	const words = messages(lang);
	const read = await evidenceOf(client, projectId, kindOf(query.get('show')), isUuid(asked) ? asked : null);
	const plain = (offers: Offer[]) => ({ kind: read.kind, offers, long: 0, releases: [], release: null });
	switch (read.kind) {
		case 'answers':
			return {
				kind: read.kind, ...answerOffers(read, (results, at) => figureWords(results, at, words, lang), words, lang), release: read.release?.id ?? null,
				releases: read.releases.map(({ id, round, releasedOn, simulated }) => ({ value: id, label: `${round} (${longDay(releasedOn, lang)})`, simulated }))
			};
		case 'insights': return plain(insightOffers(read.insights, read.grounds, words, lang));
		case 'personas': return plain(personaOffers(read.personas, words));
		case 'decisions': return plain(decisionOffers(read.decisions, words, lang));
		case 'statistics': return plain(statisticOffers(read.statistics, words, lang));
	}
}

/** Skapa, bryta, behålla: only then there is a column that the answers point to. */
const hasColumns = ({ columns }: { columns: readonly { id: string }[] }) => (['create', 'break', 'keep'] as const).every((one) => columns.some(({ id }) => id === one));

/** What lies there by its own address: brought, and not taken back. */
async function broughtIn({ client, workshop }: Room) {
	const found = await watch(client, workshop.id);
	return found.status === 'ok' ? roomOf(workshop.plan, found.acts).cards.flatMap((card) => (card.what && card.told ? [{ ...card, key: keyOf(card.what), told: card.told }] : [])) : [];
}

export const load: PageServerLoad = async (event) => {
	const room = await place(event);
	const { client, workshop, project } = room;
	const brings = room.leads && workshop.status === 'open';
	const [there, cards] = await Promise.all([brings ? offered(event, client, project.id) : null, broughtIn(room)]);
	const here = new Set(cards.map(({ key }) => key));
	const shown = ({ key, group, hint, told }: Offer) => ({ key, group, hint, title: told('').title });
	const pointed = there && hasColumns(workshop.plan) ? there.offers.flatMap((one) => (one.points ? [{ ...shown(one), column: one.points, facts: one.told(one.points).facts }] : [])) : [];
	const query = event.url.searchParams;
	return {
		words: messages(event.locals.lang).workshops, project: { id: project.id, name: project.name }, kinds: KINDS, brings,
		room: { id: workshop.id, title: workshop.title, open: workshop.status === 'open', columns: workshop.plan.columns, areas: workshop.plan.areas },
		offered: there && {
			kind: there.kind, releases: there.releases, release: there.release, long: there.long, any: there.offers.length > 0,
			offers: there.offers.filter(({ key }) => !here.has(key)).map(shown),
			said: there.kind === 'answers' && hasColumns(workshop.plan) ? { any: pointed.length > 0, left: pointed.filter(({ key }) => !here.has(key)) } : null
		},
		cards: cards.map(({ id, area, column, told }) => ({ id, area, column, title: told.title, facts: told.facts, voices: told.voices })),
		told: { brought: Number(/^\d{1,2}$/.exec(query.get('brought') ?? '')?.[0] ?? 0), done: (['taken', 'moved'] as const).find((one) => query.has(one)) ?? null }
	};
};

/** Back to where it was sent from, with what was done. */
function back({ url }: Event, what: string, anchor: string): never {
	const query = new URLSearchParams([...url.searchParams].filter(([name]) => name === 'show' || name === 'release'));
	redirect(303, `${url.pathname}?${[query.toString(), what].filter(Boolean).join('&')}#${anchor}`);
}

type Chosen = { what: string[]; column: string; area: string; key: string; why: 'nothing' | 'full' | 'refused' };

/** Brings these, each in its column: what is told of them is made here, of what may be told now. */
async function bring(event: Event, choose: (offers: readonly Offer[], form: FormData, inColumns: boolean) => { offer: Offer; column: string }[]) {
	const room = await place(event);
	const { client, workshop, project } = room;
	const form = await readForm(event);
	const key = keyField(form);
	const typed = { what: form.getAll('what').filter((one) => typeof one === 'string').slice(0, 500), column: field(form, 'column', 20), area: field(form, 'area', 20), key };
	const no = (status: number, why: Chosen['why']) => fail(status, { chosen: { ...typed, why } satisfies Chosen });
	if (!room.leads || workshop.status !== 'open') return no(403, 'refused');
	const [{ offers }, cards] = await Promise.all([offered(event, client, project.id), broughtIn(room)]);
	const here = new Set(cards.map((one) => one.key));
	const { plan } = workshop;
	const area = plan.areas.find(({ id }) => id === typed.area)?.id ?? plan.areas[0]!.id;
	const chosen = choose(offers, form, hasColumns(plan)).filter(({ offer }, i, all) => all.findIndex((one) => one.offer.key === offer.key) === i);
	if (chosen.length === 0) return no(400, 'nothing');
	if (chosen.some(({ column }) => !plan.columns.some(({ id }) => id === column))) return no(400, 'refused');
	if (chosen.length > MOST_CARDS_AT_ONCE) return no(400, 'full');
	const acts = chosen.filter(({ offer }) => !here.has(offer.key)).map(({ offer, column }) => ({
		id: idFrom(key, `act ${offer.key}`), act: { op: 'bring' as const, card: idFrom(key, offer.key), area, column, what: offer.what, told: offer.told(column) }
	}));
	const acted = acts.length > 0 ? await lead(client, workshop.id, acts) : { status: 'ok' as const, acts: [] };
	if (acted.status !== 'ok') return no(403, 'refused');
	// Sent twice, it lies there already.
	const done = chosen.length - acted.acts.filter(({ status }) => status !== 'done').length;
	if (done === 0) return no(409, acted.acts.some(({ status }) => status === 'full') ? 'full' : 'refused');
	back(event, `brought=${done}`, 'here');
}

/** Moves or takes back something that was brought, and nothing else. */
async function change(event: Event, what: 'take' | 'move') {
	const room = await place(event);
	const form = await readForm(event);
	if (!room.leads || room.workshop.status !== 'open') return fail(403, { changed: 'refused' as const });
	const [id, column, area] = [field(form, 'card', 36), field(form, 'column', 20), field(form, 'area', 20)];
	const { columns, areas } = room.workshop.plan;
	const card = (await broughtIn(room)).find((one) => one.id === id);
	const to = { column: columns.find((one) => one.id === column)?.id ?? card?.column ?? '', area: areas.find((one) => one.id === area)?.id ?? card?.area ?? '' };
	if (!card) return fail(409, { changed: 'refused' as const });
	const act = what === 'take' ? ({ op: 'take', card: card.id } as const) : ({ op: 'move', card: card.id, ...to } as const);
	const acted = await lead(room.client, room.workshop.id, [{ id: keyField(form), act }]);
	if (acted.status !== 'ok' || acted.acts[0]?.status !== 'done') return fail(403, { changed: 'refused' as const });
	back(event, what === 'take' ? 'taken' : 'moved', 'here');
}

export const actions: Actions = {
	bring: (event) => bring(event, (offers, form) => {
		const asked = new Set(form.getAll('what'));
		const column = field(form, 'column', 20);
		return offers.filter(({ key }) => asked.has(key)).map((offer) => ({ offer, column }));
	}),
	/** All that the answers say, each where they point. */
	said: (event) => bring(event, (offers, _, inColumns) => (inColumns ? offers.flatMap((offer) => (offer.points ? [{ offer, column: offer.points }] : [])) : [])),
	take: (event) => change(event, 'take'),
	move: (event) => change(event, 'move')
};
