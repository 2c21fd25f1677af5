/** Workshops: rooms in which people write cards, vote and decide. What is read of one passes the doors, which keep back what is not shown yet. */
import type { Done, LeaderAct, ParticipantAct } from '#domain/workshop/act.ts';
import type { Plan } from '#domain/workshop/plan.ts';
import { call, rowsOf, type Client } from './clients.ts';

export interface Workshop {
	id: string;
	projectId: string;
	title: string;
	code: string;
	status: 'open' | 'closed';
	heldOn: string;
	closedOn: string | null;
	destroyedOn: string | null;
	plan: Plan;
	/** Ids of those who lead it. */
	leaders: string[];
}
const WORKSHOP = 'id, projectId:project_id, title, code, status, heldOn:held_on, closedOn:closed_on, destroyedOn:destroyed_on, plan, leaders:workshop_leaders (user:user_id)' as const;
type Row = Omit<Workshop, 'leaders'> & { leaders: { user: string }[] };
const workshopOf = ({ leaders, ...same }: Row): Workshop => ({ ...same, leaders: leaders.map(({ user }) => user) });

/** The workshops of a project, the newest first. */
export async function list(client: Client, projectId: string): Promise<Workshop[]> {
	return rowsOf('workshops.list', await client.from('workshops').select(WORKSHOP).eq('project_id', projectId).order('held_on', { ascending: false }).order('id')).map((row) => workshopOf(row as unknown as Row));
}
export async function get(client: Client, id: string): Promise<Workshop | null> {
	const [row] = rowsOf('workshops.get', await client.from('workshops').select(WORKSHOP).eq('id', id));
	return row ? workshopOf(row as unknown as Row) : null;
}

/** `code_taken`: another code is to be tried. */
export const begin = (client: Client, projectId: string, id: string, title: string, plan: Plan, code: string) =>
	call<{ status: 'begun' | 'forbidden' | 'invalid' | 'code_taken' }>(client, 'begin_workshop', { p_project: projectId, p_workshop: id, p_title: title, p_plan: plan, p_code: code });
/** Lets a member lead it, or lead it no more. `last`: somebody has to; `invalid`: it is nobody who leads rooms here. */
export const setLeader = (client: Client, id: string, user: string, leads: boolean) => call<{ status: 'ok' | 'last' | 'invalid' | 'forbidden' }>(client, 'set_workshop_leader', { p_workshop: id, p_user: user, p_leads: leads });

export type Joined = { status: 'joined'; number: number; title: string } | { status: 'unknown' | 'closed' | 'locked' | 'full' | 'invalid' };
/** Comes in by the code. The same token is the same person, however often. */
export const join = (client: Client, code: string, token: string, name: string) => call<Joined>(client, 'join_workshop', { p_code: code, p_token: token, p_name: name });

export interface Sent<One> {
	/** Made by the device: sent twice, it is done once. */
	id: string;
	act: One;
}
/** `not_yours`: somebody else's card; `shown`: dots that came when everybody had seen them; `full`: no more fits. */
export type ActStatus = 'done' | 'invalid' | 'not_yours' | 'shown' | 'full';
export type Acted = { status: 'ok'; seq: number; acts: { id: string; status: ActStatus }[] } | { status: 'unknown' | 'closed' | 'forbidden' | 'invalid' };
export const act = (client: Client, code: string, token: string, acts: readonly Sent<ParticipantAct>[]) => call<Acted>(client, 'act_in_workshop', { p_code: code, p_token: token, p_acts: acts });
export const lead = (client: Client, id: string, acts: readonly Sent<LeaderAct>[]) => call<Acted>(client, 'lead_workshop', { p_workshop: id, p_acts: acts });

/** Of a vote: how many have voted and, where it has been shown, how many dots each card has. */
export type Votes = Record<string, { voters: number; cards: Record<string, number> | null }>;
export interface Since {
	status: 'ok';
	state: 'open' | 'closed';
	/** Where to ask from the next time. */
	seq: number;
	people: number;
	/** What has been done since, and again what can be read since. Words that nobody may read yet are ''. */
	acts: Done[];
	votes: Votes;
}
/** The first time, from 0, with the plan and what is one's own. */
export type Seen = Since & Partial<{ number: number; title: string; plan: Plan; own: string[]; dots: Record<string, string[]> }>;
export const see = (client: Client, code: string, token: string, since = 0) => call<Seen | { status: 'unknown' }>(client, 'see_workshop', { p_code: code, p_token: token, p_since: since });

/** What everybody in the room sees the same of, with nobody's own: read once for all of them. */
export const hear = (client: Client, code: string, token: string, since = 0) => call<(Since & { workshop: string }) | { status: 'unknown' }>(client, 'hear_workshop', { p_code: code, p_token: token, p_since: since });

/** What is on the wall; at the desk also who is here, and what waits to be let through. */
export type Watched = Since & { here?: { number: number; name: string }[] };
export const watch = (client: Client, id: string, { since = 0, desk = false } = {}) => call<Watched | { status: 'forbidden' }>(client, 'watch_workshop', { p_workshop: id, p_since: since, p_desk: desk });

/** Closes it with its minutes, made of everything up to the act `seq`. `changed`: somebody has done something since. */
export const close = (client: Client, id: string, seq: number, minutes: Record<string, unknown>) =>
	call<{ status: 'closed' | 'forbidden' | 'invalid' } | { status: 'changed'; seq: number }>(client, 'close_workshop', { p_workshop: id, p_seq: seq, p_minutes: minutes });
export interface Minutes {
	content: Record<string, unknown>;
	additions: { by: string; on: string; text: string }[];
	diaryNumber: string;
	by: string;
}
export async function minutes(client: Client, id: string): Promise<Minutes | null> {
	const [row] = rowsOf('workshops.minutes', await client.from('workshop_minutes').select('content, additions, diaryNumber:diary_number, by:by_email').eq('workshop_id', id));
	return (row as unknown as Minutes) ?? null;
}
/** What was frozen stays; an addition says who made it and when. An empty text or number says nothing. */
export const addToMinutes = (client: Client, id: string, text: string, number = '') => call<{ status: 'added' | 'forbidden' | 'invalid' }>(client, 'add_to_minutes', { p_workshop: id, p_text: text, p_number: number });

/** Destroys what people wrote in workshops whose days are over. Anybody's client will do. */
export const destroyWords = (client: Client) => call<{ status: 'ok' }>(client, 'destroy_workshop_words');
