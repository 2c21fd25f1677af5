import { CHROMIUM_PATH } from '$app/env/private';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ofProject } from '#data/server/decisions.ts';
import { addToMinutes } from '#data/server/workshops.ts';
import { PRODUCT_NAME } from '#content/product.ts';
import { shownMinutes, withStanding } from '#features/workshops/minutes/shown.ts';
import { messages } from '#i18n/index.ts';
import { minutesFor } from '#server/request/minutes.ts';
import { chromiumAt } from '#server/request/pdf/chromium.ts';
import { clientOf, field, linesField, readForm } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'signed_in';

/** What a workshop left behind, for every member. `?file`: without what is for a screen alone. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { workshop, project, workspace, leads, stored, told } = await minutesFor(client, event);
	const { lang } = event.locals;
	const { workshopMinutes: t, workshopCards } = messages(lang);
	const [sender, decisions] = await Promise.all([senderFor(client, workspace.id), told && told.cards.some(({ decided }) => decided?.decision) ? ofProject(client, project.id) : []]);
	const asked = event.url.searchParams;
	return {
		words: t, cards: workshopCards, sender, product: PRODUCT_NAME, pdf: chromiumAt(CHROMIUM_PATH) !== null, workspace: workspace.name,
		workshop: { id: workshop.id, title: workshop.title, open: workshop.status === 'open' }, project: { id: project.id, name: project.name },
		shown: told && withStanding(shownMinutes(told, t, lang), new Set(decisions.map(({ id }) => id))),
		frozen: stored !== null, additions: stored?.additions ?? [], diaryNumber: stored?.diaryNumber ?? '', leads,
		closedOn: workshop.closedOn && fill(t.page.writtenBy, { date: longDay(workshop.closedOn, lang) }),
		raw: workshop.destroyedOn ? fill(t.page.destroyed, { date: longDay(workshop.destroyedOn, lang) }) : t.page.raw,
		done: asked.has('closed') ? ('closed' as const) : asked.has('added') ? ('added' as const) : asked.has('numbered') ? ('numberSaved' as const) : null
	};
};

const [LONGEST, LONGEST_NUMBER] = [1000, 60];
async function place(event: RequestEvent<{ workshop: string }>) {
	const client = await clientOf(event);
	const found = await minutesFor(client, event);
	if (!found.leads || !found.stored) error(403, messages(event.locals.lang).workshopMinutes.page.addRefused);
	return { client, ...found };
}

export const actions: Actions = {
	add: async (event) => {
		const { client, workshop } = await place(event);
		const text = linesField(await readForm(event), 'text');
		if (text === '' || text.length > LONGEST) return fail(400, { text, number: null, told: 'addProblem' as const });
		const { status } = await addToMinutes(client, workshop.id, text);
		if (status === 'added') redirect(303, `${event.url.pathname}?added#additions`);
		return status === 'invalid' ? fail(400, { text, number: null, told: 'addRefused' as const }) : fail(403, { text, number: null, told: 'addRefused' as const });
	},
	number: async (event) => {
		const { client, workshop } = await place(event);
		const number = field(await readForm(event), 'number', 200);
		if (number === '' || number.length > LONGEST_NUMBER) return fail(400, { text: '', number, told: 'numberProblem' as const });
		const { status } = await addToMinutes(client, workshop.id, '', number);
		if (status === 'added') redirect(303, `${event.url.pathname}?numbered#archive`);
		return fail(status === 'invalid' ? 400 : 403, { text: '', number, told: 'addRefused' as const });
	}
};
