/** Own pictures of cards. Row level security decides who may. */
import { call, type Client } from './clients.ts';

/** Keeps a picture that has been drawn anew (server/request/redraw.ts). */
export function add(client: Client, workspaceId: string, bytes: Uint8Array) {
	return call<{ status: 'saved'; digest: string } | { status: 'forbidden' | 'not_picture' }, 'add_card_picture'>(client, 'add_card_picture', {
		p_workspace: workspaceId,
		p_base64: Buffer.from(bytes).toString('base64')
	});
}

type Stored<Without extends string> = { status: 'found'; base64: string } | { status: Without };
const fileOf = <Without extends string>(found: Stored<Without>): Uint8Array<ArrayBuffer> | Without =>
	'base64' in found ? new Uint8Array(Buffer.from(found.base64, 'base64')) : found.status;

/** For members. */
export async function read(client: Client, workspaceId: string, digest: string) {
	return fileOf(await call<Stored<'no_picture'>, 'card_picture'>(client, 'card_picture', { p_workspace: workspaceId, p_digest: digest }));
}

/** For a device. `unknown` = no such round; `no_picture` also when the round is closed or asks about no card with it. */
export async function readForRound(client: Client, code: string, digest: string) {
	return fileOf(await call<Stored<'no_picture' | 'unknown'>, 'round_picture'>(client, 'round_picture', { p_code: code, p_digest: digest }));
}
