import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as clashes from '#data/server/clashes.ts';
import { link, save } from '#data/server/decisions.ts';
import { byIds } from '#data/server/insights.ts';
import { get } from '#data/server/releases.ts';
import { cardsOfResults } from '#domain/result/cards.ts';
import { messages } from '#i18n/index.ts';
import { languagesIn, readDecision } from '#server/request/decision-form.ts';
import { clientOf, isUuid, keyField, notFound, readForm, requireInUse, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

async function place(event: RequestEvent) {
	const client = await clientOf(event);
	const asked = event.url.searchParams.get('release') ?? '';
	const found = isUuid(asked) ? await get(client, asked) : null;
	if (!found) notFound(event);
	const project = await requireInUse(event, found.release.projectId);
	await requireRole(event, project.workspaceId, 'designer', 'trust_agent', 'steering');
	return { client, project, release: found.release, cards: cardsOfResults(found.results) };
}

/** A decision about a result. `?card=`: the card that it is about; `?insight=`, `?clash=`: what has been understood, or where rules clash, to have before one's eyes. */
export const load: PageServerLoad = async (event) => {
	const { client, project, release, cards } = await place(event);
	const { contacts, decisions, errors, insights } = messages(event.locals.lang);
	const card = event.url.searchParams.get('card') ?? '';
	const asked = event.url.searchParams.get('insight') ?? '';
	const [insight] = isUuid(asked) ? (await byIds(client, [asked], true)).insights.filter(({ projectId }) => projectId === project.id) : [];
	const clashing = event.url.searchParams.get('clash') ?? '';
	const [clash] = isUuid(clashing) ? (await clashes.byId(client, clashing)).clashes.filter(({ projectId }) => projectId === project.id) : [];
	return {
		words: decisions, tooFew: release.n === null ? errors.notFound : null,
		insight: insight ? { id: insight.id, claim: insight.claim, heading: insights.fromInsight } : null,
		clash: clash ? { id: clash.id, situation: clash.situation, effect: clash.effect, heading: contacts.clash.from } : null,
		release: { id: release.id, round: release.round },
		cards: cards.map(({ id, title }) => ({ id, title })),
		languages: languagesIn(event.locals.lang),
		typed: { card: cards.some(({ id }) => id === card) ? card : '', title: '', action: '', owner: '', level: 'steering', firstStep: '', dueOn: '', state: 'planned', because: '', plain: {} }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { client, release, cards } = await place(event);
		const form = await readForm(event);
		const read = readDecision(form, cards);
		const id = keyField(form);
		if ('problems' in read) return fail(400, { ...read, key: id, refused: false });
		const { status } = await save(client, release.id, id, 0, read.written);
		if (status === 'saved' || status === 'changed') {
			const insight = event.url.searchParams.get('insight') ?? '';
			if (isUuid(insight)) await link(client, id, insight);
			const clash = event.url.searchParams.get('clash') ?? '';
			if (isUuid(clash)) await clashes.link(client, id, clash);
			redirect(303, `/decisions/${id}?saved`);
		}
		return fail(403, { typed: read.typed, problems: {}, key: id, refused: true });
	}
};
