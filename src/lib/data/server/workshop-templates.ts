/** A workspace's own templates for workshops, and who leads a workshop or could. */
import type { Plan } from '#domain/workshop/plan.ts';
import { call, rowsOf, type Client } from './clients.ts';

export interface OwnTemplate {
	id: string;
	name: string;
	about: string;
	plan: Plan;
}
/** By name. One call. */
export async function ofWorkspace(client: Client, workspaceId: string): Promise<OwnTemplate[]> {
	const rows = rowsOf('workshop-templates.ofWorkspace', await client.from('workshop_templates').select('id, name, about, plan').eq('workspace_id', workspaceId)) as unknown as OwnTemplate[];
	return rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
/** Keeps one, new or changed; the same form sent twice keeps one. `full`: there are a hundred already. */
export const save = (client: Client, workspaceId: string, { id, name, about, plan }: OwnTemplate) =>
	call<{ status: 'saved' | 'full' | 'invalid' | 'forbidden' }>(client, 'save_workshop_template', { p_workspace: workspaceId, p_template: id, p_name: name, p_about: about, p_plan: plan });
/** Workshops that were begun from it stay as they are. */
export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }>(client, 'remove_workshop_template', { p_template: id });

export interface Colleague {
	user: string;
	email: string;
	leads: boolean;
}
/** Who leads a workshop; to who leads it also who could. None for who may not see it. One call. */
export async function colleagues(client: Client, workshopId: string): Promise<Colleague[]> {
	const found = await call<{ status: 'ok'; people: Colleague[] } | { status: 'forbidden' }>(client, 'workshop_colleagues', { p_workshop: workshopId });
	return found.status === 'ok' ? found.people : [];
}
