/** Pictures on boards. Row level security decides who may; by a link only what its version shows. */
import { call, type Client } from './clients.ts';

/** Keeps a picture that has been drawn anew (server/request/redraw.ts). */
export const add = (client: Client, workspaceId: string, bytes: Uint8Array) =>
	call<{ status: 'saved'; digest: string } | { status: 'full'; most: number } | { status: 'forbidden' | 'not_picture' }, 'add_board_picture'>(client, 'add_board_picture', { p_workspace: workspaceId, p_base64: Buffer.from(bytes).toString('base64') });

export type Files = Map<string, Uint8Array<ArrayBuffer>>;
const filesOf = (found: Record<string, string>): Files => new Map(Object.entries(found).map(([digest, base64]) => [digest, new Uint8Array(Buffer.from(base64, 'base64'))]));

/** By digest, without those that there are not or that the person may not see: members see what is published, designers what there is. */
export async function read(client: Client, workspaceId: string, digests: readonly string[]): Promise<Files> {
	return digests.length === 0 ? new Map() : filesOf(await call<Record<string, string>, 'read_board_pictures'>(client, 'read_board_pictures', { p_workspace: workspaceId, p_digests: [...digests] }));
}

/** For whoever has a link; of the version that it opens. */
export async function readShared(client: Client, token: string, password: string, digests: readonly string[]): Promise<{ status: 'open'; files: Files } | { status: 'unknown' | 'ended' | 'password' }> {
	type Answer = { status: 'open'; pictures: Record<string, string> } | { status: 'unknown' | 'ended' | 'password' };
	const found = await call<Answer, 'read_shared_pictures'>(client, 'read_shared_pictures', { p_token: token, p_password: password, p_digests: [...digests] });
	return found.status === 'open' ? { status: 'open', files: filesOf(found.pictures) } : found;
}
