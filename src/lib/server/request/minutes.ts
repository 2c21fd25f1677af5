/** A workshop and its minutes for whoever asks, and what is sent when one is closed. */
import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Client } from '#data/server/clients.ts';
import { get as getProject } from '#data/server/projects.ts';
import { list } from '#data/server/releases.ts';
import { get, minutes as storedMinutes, watch, type Workshop } from '#data/server/workshops.ts';
import { members } from '#data/server/workspaces.ts';
import { ACTIONS, type DecisionFields, type WrittenDecision, writtenDecision } from '#domain/decision/decision.ts';
import type { Release } from '#domain/result/release.ts';
import type { ResultCard } from '#domain/result/cell.ts';
import { decidedIn, minutesIn, minutesOf, wordsOf, type KeptLaid, type Minutes } from '#domain/workshop/minutes.ts';
import { roomOf, type Room } from '#domain/workshop/room.ts';
import { RESPONDENT_LANGUAGES } from '#i18n/respondent.ts';
import { field, linesField, notFound, requireRole } from './rights.ts';
import { beginning } from './slides/clean.ts';

/** The workshop, its project and the reader's own roles; `leads`: whether they lead it. */
export async function workshopFor(client: Client, event: RequestEvent<{ workshop: string }>) {
	const workshop = await get(client, event.params.workshop);
	const project = workshop && (await getProject(client, workshop.projectId));
	if (!workshop || !project) notFound(event);
	const { workspace, roles } = await requireRole(event, project.workspaceId);
	const account = await event.locals.account();
	return { workshop, project, workspace, roles, leads: account !== null && workshop.leaders.includes(account.id) };
}

/** With its minutes; null where it is not closed, and `content` null where this version cannot read them. */
export async function minutesFor(client: Client, event: RequestEvent<{ workshop: string }>) {
	const found = await workshopFor(client, event);
	const stored = found.workshop.status === 'closed' ? await storedMinutes(client, event.params.workshop) : null;
	return { ...found, stored, told: stored && minutesIn(stored.content) };
}

/** A release that decisions can stand on. */
export type Board = Pick<Release, 'id' | 'round' | 'releasedOn'>;
export interface Closing {
	/** Of the last act that is in it. */
	seq: number;
	room: Room;
	/** As they would be frozen now. */
	told: Minutes;
	boards: Board[];
	/** Where a decision stands unless somebody says another: what most of the brought figures come from, else the newest. */
	board: string | null;
}

/** Which release each card that was brought points at. */
const releaseOf = ({ what }: Room['cards'][number]): string | null => (what && (what.kind === 'figure' || what.kind === 'quote') ? what.release : null);

/** The minutes as they would be frozen now. Four calls. */
export async function closingOf(client: Client, workshop: Workshop, workspaceId: string): Promise<Closing | null> {
	const [seen, everybody, releases] = await Promise.all([watch(client, workshop.id), members(client, workspaceId), list(client, workshop.projectId)]);
	if (seen.status !== 'ok') return null;
	const room = roomOf(workshop.plan, seen.acts);
	const roles = workshop.leaders.map((id) => everybody.filter(({ userId }) => userId === id).map(({ role }) => role)).map((own) => (['trust_agent', 'designer'] as const).find((role) => own.includes(role)) ?? 'other');
	const from = room.cards.flatMap((card) => releaseOf(card) ?? []);
	const boards = releases.filter(({ n }) => n !== null).map(({ id, round, releasedOn }) => ({ id, round, releasedOn }));
	const [most] = boards.map(({ id }) => ({ id, n: from.filter((one) => one === id).length })).sort((a, b) => b.n - a.n);
	return {
		seq: seen.seq, room, boards, board: most?.id ?? null,
		told: minutesOf({
			title: workshop.title, heldOn: workshop.heldOn, plan: workshop.plan, done: seen.acts, votes: seen.votes, people: seen.people,
			leaders: [...new Set(roles)].map((role) => ({ role, n: roles.filter((one) => one === role).length })),
			madeUp: releases.some(({ id, simulated }) => simulated && from.includes(id))
		})
	};
}

/** The decision that a card becomes has one id, however often the workshop is closed. A card's own is its device's to choose, so it is not that one. */
export function decisionOf(workshop: string, card: string): string {
	const hex = createHash('sha256').update(`${workshop} ${card}`).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What was typed of a decided card. */
export interface ClosingFields {
	on: boolean;
	title: string;
	board: string;
	plain: DecisionFields['plain'];
}
export type ClosingProblem = 'title' | 'board' | 'plain';

const LONGEST_TITLE = 160;
/** Its words as a title: cut between two of them where they are too many. */
const titleOf = (text: string): string => (text.length <= LONGEST_TITLE ? text : `${beginning(text, LONGEST_TITLE - 1).trimEnd()}…`);
export const freshFields = ({ card }: KeptLaid, board: string | null): ClosingFields => ({ on: board !== null, title: titleOf(wordsOf(card)), board: board ?? '', plain: {} });

/** By card, of those that are decided now; of one that came meanwhile what it would be. */
export function readClosing(form: FormData, { told, board, boards }: Closing): Record<string, ClosingFields> {
	const known = new Set(form.getAll('card').map(String));
	return Object.fromEntries(decidedIn(told).map((laid) => {
		const { id } = laid.card;
		if (!known.has(id)) return [id, freshFields(laid, board)];
		const plain = Object.fromEntries(RESPONDENT_LANGUAGES.map((language) => [language, linesField(form, `plain-${language}-${id}`)] as const).filter(([, said]) => said !== ''));
		return [id, { on: form.get(`on-${id}`) !== null, title: field(form, `title-${id}`, 400), board: boards.length > 1 ? field(form, `board-${id}`, 36) : (board ?? ''), plain }];
	}));
}

/** The figure that a decision is about: the card's own, or the first that lies under it. */
function figureOf({ card, under }: KeptLaid, room: Room): { release: string; card: string } | null {
	for (const { id } of [card, ...under]) {
		const what = room.cards.find((one) => one.id === id)?.what;
		if (what?.kind === 'figure' && what.card !== '') return { release: what.release, card: what.card };
	}
	return null;
}

/** Decisions as they are saved, or what is wrong, by card. `cards`: those that each release names. */
export function decisionsToSave(typed: Readonly<Record<string, ClosingFields>>, { told, room, boards }: Closing, cards: Readonly<Record<string, readonly ResultCard[]>>): { problems: Record<string, ClosingProblem[]> } | { decisions: { card: string; board: string; written: WrittenDecision }[] } {
	const problems: Record<string, ClosingProblem[]> = {};
	const decisions = decidedIn(told).flatMap((laid) => {
		const { id, column, decided } = laid.card;
		const own = typed[id];
		if (!own?.on) return [];
		const figure = figureOf(laid, room);
		const about = figure && cards[own.board]?.find((one) => one.id === figure.card);
		const { data, error } = writtenDecision.safeParse({
			card: about ? about.id : null, about: about ? about.title : null, title: own.title, action: ACTIONS.find((one) => one === column) ?? null,
			owner: decided.owner, level: decided.level, firstStep: decided.firstStep, dueOn: decided.dueOn, state: 'planned', because: '', plain: own.plain
		});
		const wrong: ClosingProblem[] = [...new Set((error?.issues ?? []).map(({ path }) => (path[0] === 'plain' ? 'plain' : 'title') as ClosingProblem))];
		if (!boards.some((one) => one.id === own.board)) wrong.push('board');
		if (wrong.length > 0) problems[id] = wrong;
		return data ? [{ card: id, board: own.board, written: data }] : [];
	});
	return Object.keys(problems).length > 0 ? { problems } : { decisions };
}
