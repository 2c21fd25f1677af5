import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { save } from '#data/server/decisions.ts';
import { several } from '#data/server/releases.ts';
import { close } from '#data/server/workshops.ts';
import { cardsOfResults } from '#domain/result/cards.ts';
import { decidedIn, withDecisions } from '#domain/workshop/minutes.ts';
import { shownMinutes } from '#features/workshops/minutes/shown.ts';
import { messages } from '#i18n/index.ts';
import { languagesIn } from '#server/request/decision-form.ts';
import { closingOf, decisionOf, decisionsToSave, freshFields, readClosing, workshopFor, type ClosingFields, type ClosingProblem } from '#server/request/minutes.ts';
import { clientOf, field, notFound, readForm, refuseArchived, requireRole } from '#server/request/rights.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

/** Thirty decisions in three languages. */
const MOST_FORM_BYTES = 256 * 1024;

async function place(event: RequestEvent<{ workshop: string }>) {
	const client = await clientOf(event);
	const { workshop, project, workspace, leads } = await workshopFor(client, event);
	await requireRole(event, project.workspaceId, 'designer', 'trust_agent');
	if (!leads) error(403, messages(event.locals.lang).workshopMinutes.close.notLeading);
	if (workshop.status === 'closed') redirect(303, `/workshops/${workshop.id}/minutes`);
	refuseArchived(event, project);
	const closing = await closingOf(client, workshop, workspace.id);
	if (!closing) notFound(event);
	return { client, workshop, project, closing };
}

/** What the minutes will say, and what becomes a decision. */
export const load: PageServerLoad = async (event) => {
	const { workshop, project, closing } = await place(event);
	const { lang } = event.locals;
	const { workshopMinutes: t, workshopCards, decisions } = messages(lang);
	const { told, room, boards, board, seq } = closing;
	return {
		words: t, cards: workshopCards, actions: decisions.actions,
		workshop: { id: workshop.id, title: workshop.title }, project: { id: project.id, name: project.name },
		seq, shown: shownMinutes(told, t, lang), boards: boards.map(({ id, round, releasedOn }) => ({ value: id, label: fill(t.close.boardNamed, { round, date: longDay(releasedOn, lang) }) })), board,
		fresh: Object.fromEntries(decidedIn(told).map((laid) => [laid.card.id, freshFields(laid, board)])),
		languages: languagesIn(lang),
		facts: { people: told.people, cards: told.cards.length, votes: told.votes.length, decided: decidedIn(told).length },
		warnings: {
			unseen: told.left.unseen, hiddenDecisions: room.cards.filter(({ seen, decided }) => !seen && decided).length,
			notShown: workshop.plan.steps.filter(({ kind, id }) => kind === 'vote' && !room.votesShown.includes(id) && told.steps.some((step) => step.id === id && step.times > 0)).map(({ name }) => name)
		}
	};
};

type Typed = Record<string, ClosingFields>;
type Wrong = { told: 'changed'; since: number; known: string[] } | { told: 'refused' | 'tooLong' } | { told: 'problems'; problems: Record<string, ClosingProblem[]> } | { told: 'notSaved'; title: string };

export const actions: Actions = {
	default: async (event) => {
		const { client, workshop, closing } = await place(event);
		const form = await readForm(event, MOST_FORM_BYTES);
		const typed: Typed = readClosing(form, closing);
		const again = (status: number, wrong: Wrong) => fail(status, { typed, wrong });
		const since = closing.seq - (Number(field(form, 'seq', 9)) || 0);
		const changed = (n: number) => again(409, { told: 'changed', since: n, known: form.getAll('card').map(String) });
		if (since !== 0) return changed(Math.max(1, since));

		const chosen = [...new Set(Object.values(typed).filter(({ on }) => on).map(({ board }) => board))].filter((board) => closing.boards.some(({ id }) => id === board));
		const found = await several(client, chosen);
		const read = decisionsToSave(typed, closing, Object.fromEntries(found.map(({ release, results }) => [release.id, cardsOfResults(results)])));
		if ('problems' in read) return again(400, { told: 'problems', problems: read.problems });
		for (const { card, board, written } of read.decisions) {
			const id = decisionOf(workshop.id, card);
			let saved = await save(client, board, id, 0, written);
			// Closing was begun before and came no further; nobody has written in it since.
			if (saved.status === 'changed' && saved.version === 1) saved = await save(client, board, id, 1, written);
			if (saved.status !== 'saved' && saved.status !== 'changed') return again(saved.status === 'forbidden' ? 403 : 409, { told: 'notSaved', title: written.title });
		}
		const closed = await close(client, workshop.id, closing.seq, withDecisions(closing.told, Object.fromEntries(read.decisions.map(({ card }) => [card, decisionOf(workshop.id, card)]))));
		if (closed.status === 'closed') redirect(303, `/workshops/${workshop.id}/minutes?closed`);
		if (closed.status === 'changed') return changed(Math.max(1, closed.seq - closing.seq));
		return closed.status === 'invalid' ? again(413, { told: 'tooLong' }) : again(403, { told: 'refused' });
	}
};
