import type { Decision } from '#domain/decision/decision.ts';
import { call, rowsOf, type Client } from './clients.ts';

export interface Project {
	id: string;
	workspaceId: string;
	name: string;
	/** The day it was put away; null while it is in use. */
	archivedOn: string | null;
}

const PROJECT = 'id, workspaceId:workspace_id, name, archivedOn:archived_on';

/** The projects of a workspace, by name. */
export async function list(client: Client, workspaceId: string): Promise<Project[]> {
	return rowsOf('projects.list', await client.from('projects').select(PROJECT).eq('workspace_id', workspaceId).order('name'));
}

/** A decision of a project, as far as a list says it. */
export type ListedDecision = Pick<Decision, 'id' | 'title' | 'about' | 'owner' | 'state' | 'dueOn'>;

export interface ProjectWithSurveys extends Project {
	decisions: ListedDecision[];
	insights: { id: string; state: string }[];
	surveys: { title: string; createdAt: string; versions: { id: string; number: number }[] }[];
}

/** Every project in use that the person may see, by name, with its surveys, decisions and insights: one call. */
export async function all(client: Client): Promise<ProjectWithSurveys[]> {
	const surveys = 'surveys (title, createdAt:created_at, versions:survey_versions (id, number))';
	const decisions = 'decisions (id, title, about, owner, state, dueOn:due_on)';
	return rowsOf('projects.all', await client.from('projects').select(`${PROJECT}, ${surveys}, ${decisions}, insights (id, state)`).is('archived_on', null).order('name')) as unknown as ProjectWithSurveys[];
}

export interface ProjectInList extends Project {
	createdAt: string;
	rounds: { status: 'open' | 'closed' }[];
}

/** Every project that the person may see, those that are put away too, with the state of the rounds that they may see. One call. */
export async function allWithArchived(client: Client): Promise<ProjectInList[]> {
	const result = await client.from('projects').select(`${PROJECT}, createdAt:created_at, rounds (status)`).order('name');
	return rowsOf('projects.allWithArchived', result) as ProjectInList[];
}

/** Puts a project away: nothing is deleted, its open rounds are closed (`closed` of them), and none can be opened. For designers. */
export function archive(client: Client, id: string) {
	return call<{ status: 'archived'; closed: number } | { status: 'forbidden' }, 'archive_project'>(client, 'archive_project', { p_project: id });
}

/** Brings it back. Its rounds stay closed. For designers. */
export function restore(client: Client, id: string) {
	return call<{ status: 'restored' | 'forbidden' }, 'restore_project'>(client, 'restore_project', { p_project: id });
}

/** Null when there is none or the person may not see it: the two look the same from outside. */
export async function get(client: Client, id: string): Promise<Project | null> {
	return rowsOf('projects.get', await client.from('projects').select(PROJECT).eq('id', id).maybeSingle());
}

/** Null when the person may not. `key`: the form's, which becomes the project's id; the same form twice is one project (`again`). */
export async function add(client: Client, workspaceId: string, name: string, key?: string): Promise<(Project & { again?: true }) | null> {
	const result = await client.from('projects').insert({ workspace_id: workspaceId, name, ...(key ? { id: key } : {}) }).select(PROJECT).maybeSingle();
	if (result.error?.code === '42501') return null;
	if (key && result.error?.code === '23505') {
		const before = await get(client, key);
		// A key that has been used for something else is no key.
		return before?.name === name && before.workspaceId === workspaceId ? { ...before, again: true } : add(client, workspaceId, name);
	}
	return rowsOf('projects.add', result);
}
