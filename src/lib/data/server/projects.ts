import { rowsOf, type Client } from './clients.ts';

export interface Project {
	id: string;
	workspaceId: string;
	name: string;
}

type Row = { id: string; workspace_id: string; name: string };
const fromRow = (row: Row): Project => ({ id: row.id, workspaceId: row.workspace_id, name: row.name });
const COLUMNS = 'id, workspace_id, name';

/** The projects of a workspace, by name. */
export async function list(client: Client, workspaceId: string): Promise<Project[]> {
	const result = await client.from('projects').select(COLUMNS).eq('workspace_id', workspaceId).order('name');
	return rowsOf<Row[]>('projects.list', result).map(fromRow);
}

/** Null when there is none or the person may not see it: the two look the same from outside. */
export async function get(client: Client, id: string): Promise<Project | null> {
	const row = rowsOf<Row | null>('projects.get', await client.from('projects').select(COLUMNS).eq('id', id).maybeSingle());
	return row && fromRow(row);
}

/** Null when the person may not. */
export async function add(client: Client, workspaceId: string, name: string): Promise<Project | null> {
	const result = await client.from('projects').insert({ workspace_id: workspaceId, name }).select(COLUMNS).maybeSingle();
	if (result.error?.code === '42501') return null;
	const row = rowsOf<Row | null>('projects.add', result);
	return row && fromRow(row);
}
