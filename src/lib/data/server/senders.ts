/** A workspace's own mark and colour. Row level security decides who may. */
import { MOST_MARK_BYTES } from '#domain/workspace/mark.ts';
import type { StoredSender } from '#domain/workspace/sender.ts';
import { call, rowsOf, type Client } from './clients.ts';

/** Null when there is no such workspace, or the person is not in it. */
export async function get(client: Client, workspaceId: string): Promise<StoredSender | null> {
	const [workspace, mark] = await Promise.all([
		client.from('workspaces').select('name, accent').eq('id', workspaceId).maybeSingle(),
		client.from('workspace_marks').select('digest, width, height').eq('workspace_id', workspaceId).maybeSingle()
	]);
	const found = rowsOf('senders.get', workspace);
	return found && { ...found, mark: rowsOf('senders.get', mark) };
}

/** Null takes the colour away. False when the person may not, or the colour cannot be told from paper. */
export async function setAccent(client: Client, workspaceId: string, accent: string | null): Promise<boolean> {
	const { data } = await client.from('workspaces').update({ accent }).eq('id', workspaceId).select('id');
	return data?.length === 1;
}

/** Puts a picture in the place of the mark. What it is and how large is read from the bytes. */
export async function setMark(client: Client, workspaceId: string, bytes: Uint8Array) {
	if (bytes.length > MOST_MARK_BYTES) return { status: 'too_large' } as const;
	return call<{ status: 'saved' | 'forbidden' | 'too_large' | 'not_picture' }, 'set_workspace_mark'>(client, 'set_workspace_mark', {
		p_workspace: workspaceId,
		p_base64: Buffer.from(bytes).toString('base64')
	});
}

/** False when there is none, or the person may not. */
export async function removeMark(client: Client, workspaceId: string): Promise<boolean> {
	return rowsOf('senders.removeMark', await client.from('workspace_marks').delete().eq('workspace_id', workspaceId).select('id')).length === 1;
}

export interface MarkFile {
	mime: string;
	bytes: Uint8Array<ArrayBuffer>;
}
type Stored<Without extends string> = { status: 'found'; mime: string; base64: string } | { status: Without };
const fileOf = <Without extends string>(found: Stored<Without>): MarkFile | Without =>
	'base64' in found ? { mime: found.mime, bytes: new Uint8Array(Buffer.from(found.base64, 'base64')) } : found.status;

/** For members. */
export async function readMark(client: Client, workspaceId: string, digest: string) {
	return fileOf(await call<Stored<'no_mark'>, 'workspace_mark'>(client, 'workspace_mark', { p_workspace: workspaceId, p_digest: digest }));
}

/** For a device. `unknown` = no such round; `no_mark` also when the round is closed. */
export async function readMarkForRound(client: Client, code: string, digest: string) {
	return fileOf(await call<Stored<'no_mark' | 'unknown'>, 'round_mark'>(client, 'round_mark', { p_code: code, p_digest: digest }));
}
