/** Workspaces, members and invitations. */
import type { Member, Role, Workspace } from '#domain/workspace/roles.ts';
import { call, rowsOf, type Client } from './clients.ts';

export interface Membership {
	workspace: Workspace;
	roles: Role[];
}

/** The workspaces of the signed-in person, with their roles there. */
export async function mine(client: Client, userId: string): Promise<Membership[]> {
	const rows = rowsOf(
		'workspaces.mine',
		await client
			.from('members')
			.select('role, workspace:workspaces (id, name, municipality, place, controller, contact, timeZone:time_zone)')
			.eq('user_id', userId)
			.order('created_at')
	);
	const found = new Map<string, Membership>();
	for (const row of rows) {
		const membership = found.get(row.workspace.id) ?? { workspace: row.workspace, roles: [] };
		membership.roles.push(row.role);
		found.set(row.workspace.id, membership);
	}
	return [...found.values()];
}

export async function needsFirstOwner(client: Client): Promise<boolean> {
	return rowsOf('workspaces.needsFirstOwner', await client.rpc('needs_first_owner'));
}

export function createFirst(client: Client, workspace: { name: string; municipality: string; place: string }) {
	return call<{ status: 'created' | 'already_done' | 'invalid' | 'not_signed_in'; workspace?: string }, 'create_first_workspace'>(client, 'create_first_workspace', {
		p_name: workspace.name,
		p_municipality: workspace.municipality,
		p_place: workspace.place
	});
}

/** Only what a workspace tells its respondents. Row level security decides who may. */
export async function update(client: Client, id: string, texts: Partial<Omit<Workspace, 'id' | 'timeZone'>>): Promise<boolean> {
	const rows = rowsOf('workspaces.update', await client.from('workspaces').update(texts).eq('id', id).select('id'));
	return rows.length === 1;
}

/** False when the person may not, or the zone is none that the database knows. */
export async function setTimeZone(client: Client, id: string, timeZone: string): Promise<boolean> {
	const { data } = await client.from('workspaces').update({ time_zone: timeZone }).eq('id', id).select('id');
	return data?.length === 1;
}

/** Where who answers can turn, in the workspace's own words; empty = the text that comes with the product. */
export async function helpLines(client: Client, id: string): Promise<string> {
	const row = rowsOf('workspaces.helpLines', await client.from('workspaces').select('help_lines').eq('id', id).maybeSingle());
	return row?.help_lines ?? '';
}

/** False when the person may not: it is an owner's. */
export async function setHelpLines(client: Client, id: string, text: string): Promise<boolean> {
	const rows = rowsOf('workspaces.setHelpLines', await client.from('workspaces').update({ help_lines: text }).eq('id', id).select('id'));
	return rows.length === 1;
}

/** What new surveys and rounds begin with: the language they are written in, and the smallest group that is shown. */
export interface Defaults {
	language: string;
	/** People, 5 to 50. */
	smallestGroup: number;
}

export async function defaults(client: Client, id: string): Promise<Defaults> {
	const row = rowsOf('workspaces.defaults', await client.from('workspaces').select('language:default_language, smallestGroup:smallest_group').eq('id', id).maybeSingle());
	return row ?? { language: 'sv', smallestGroup: 5 };
}

/** False when the person may not: it is an owner's. What is there already stays as it is. */
export async function setBasics(client: Client, id: string, { name, language, smallestGroup }: Defaults & { name: string }): Promise<boolean> {
	const changed = await client.from('workspaces').update({ name, default_language: language, smallest_group: smallestGroup }).eq('id', id).select('id');
	return rowsOf('workspaces.setBasics', changed).length === 1;
}

/** Who may approve a washed text, and after how many days originals are destroyed. */
export interface QuoteRules {
	twoPeople: boolean;
	/** 1 to 365. */
	days: number;
}

export async function quoteRules(client: Client, id: string): Promise<QuoteRules> {
	const row = rowsOf('workspaces.quoteRules', await client.from('workspaces').select('twoPeople:two_person_quotes, days:quote_days').eq('id', id).maybeSingle());
	return row ?? { twoPeople: false, days: 30 };
}

/** False when the person may not: it is an owner's. */
export async function setQuoteRules(client: Client, id: string, { twoPeople, days }: QuoteRules): Promise<boolean> {
	return rowsOf('workspaces.setQuoteRules', await client.from('workspaces').update({ two_person_quotes: twoPeople, quote_days: days }).eq('id', id).select('id')).length === 1;
}

export async function members(client: Client, workspaceId: string): Promise<Member[]> {
	const result = await client.from('members').select('userId:user_id, email, role').eq('workspace_id', workspaceId).order('email').order('role');
	return rowsOf('workspaces.members', result);
}

/** Who is in any of the workspaces that the person owns, and the own roles elsewhere. One call. */
export async function allMembers(client: Client): Promise<{ workspaceId: string; userId: string; role: Role }[]> {
	return rowsOf('workspaces.allMembers', await client.from('members').select('workspaceId:workspace_id, userId:user_id, role'));
}

export interface Invitation {
	id: string;
	email: string;
	role: Role;
	/** The moment from which its link leads nowhere. */
	expires: string;
}

/** Those that nobody has accepted, also when their time is over. */
export async function openInvitations(client: Client, workspaceId: string): Promise<Invitation[]> {
	return rowsOf(
		'workspaces.openInvitations',
		await client
			.from('invitations')
			.select('id, email, role, expires:expires_at')
			.eq('workspace_id', workspaceId)
			.is('accepted_at', null)
			.order('created_at')
	);
}

/** How many are open today in each workspace of these, by its id. */
export async function invitedTo(client: Client, workspaceIds: readonly string[]): Promise<Map<string, number>> {
	const found = rowsOf(
		'workspaces.invitedTo',
		await client.from('invitations').select('workspaceId:workspace_id').in('workspace_id', workspaceIds).is('accepted_at', null).gt('expires_at', new Date().toISOString())
	);
	return new Map(workspaceIds.map((id) => [id, found.filter(({ workspaceId }) => workspaceId === id).length]));
}

/** The token is returned once and cannot be read again, but by the same form (`key`) sent twice, which is `again`. An earlier invitation of the address to the role is closed. */
export function invite(client: Client, workspaceId: string, email: string, role: string, key: string = crypto.randomUUID()) {
	return call<{ status: 'created' | 'forbidden' | 'invalid' | 'member'; token?: string; again?: true }, 'create_invitation'>(client, 'create_invitation', {
		p_workspace: workspaceId,
		p_email: email,
		p_role: role,
		p_key: key
	});
}

/** A new link; the old one leads nowhere. */
export function renewInvitation(client: Client, workspaceId: string, id: string, key: string = crypto.randomUUID()) {
	return call<{ status: 'renewed'; token: string; email: string; role: Role; again?: true } | { status: 'forbidden' | 'unknown' }, 'renew_invitation'>(client, 'renew_invitation', {
		p_workspace: workspaceId,
		p_invitation: id,
		p_key: key
	});
}

export function cancelInvitation(client: Client, workspaceId: string, id: string) {
	return call<{ status: 'cancelled' | 'forbidden' | 'unknown' }, 'cancel_invitation'>(client, 'cancel_invitation', { p_workspace: workspaceId, p_invitation: id });
}

export async function lookAtInvitation(client: Client, token: string) {
	// What cannot be a token does not reach the database.
	if (!/^[0-9a-f]{64}$/.test(token)) return { status: 'unknown' } as const;
	return call<{ status: 'open'; email: string; role: Role; workspace: string } | { status: 'unknown' }, 'look_at_invitation'>(client, 'look_at_invitation', {
		p_token: token
	});
}

export function acceptInvitation(client: Client, token: string) {
	return call<{ status: 'accepted' | 'unknown' | 'other_email' | 'not_signed_in' }, 'accept_invitation'>(client, 'accept_invitation', { p_token: token });
}

export function removeMember(client: Client, workspaceId: string, userId: string, role: string) {
	return call<{ status: 'removed' | 'forbidden' | 'last_owner' | 'unknown' }, 'remove_member'>(client, 'remove_member', {
		p_workspace: workspaceId,
		p_user: userId,
		p_role: role
	});
}
