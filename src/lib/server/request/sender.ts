/** The mark and colour of the workspace that a staff page belongs to. */
import { get } from '#data/server/senders.ts';
import type { Client } from '#data/server/clients.ts';
import { senderOf, type Sender } from '#domain/workspace/sender.ts';

/** Null where the workspace has neither. */
export async function senderFor(client: Client, workspaceId: string): Promise<Sender | null> {
	const stored = await get(client, workspaceId);
	return stored && senderOf(stored, `/workspaces/${workspaceId}/mark`);
}
