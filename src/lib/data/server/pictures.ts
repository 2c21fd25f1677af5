/** Own pictures of cards. Row level security decides who may. */
import { digestOf } from '#domain/picture/own.ts';
import { call, rowsOf, type Client } from './clients.ts';

/** Keeps a picture that has been drawn anew (server/request/redraw.ts). */
export function add(client: Client, workspaceId: string, bytes: Uint8Array) {
	return call<{ status: 'saved'; digest: string } | { status: 'full'; most: number } | { status: 'forbidden' | 'not_picture' }, 'add_card_picture'>(client, 'add_card_picture', {
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

/** For a device. `unknown` = no such round; `no_picture` also when the round is closed and nothing is told of it, or when it asks about no card with it. */
export async function readForRound(client: Client, code: string, digest: string) {
	return fileOf(await call<Stored<'no_picture' | 'unknown'>, 'round_picture'>(client, 'round_picture', { p_code: code, p_digest: digest }));
}

/** Of own pictures as cards name them: those that the workspace does not have. */
export async function missing(client: Client, workspaceId: string, pictures: readonly string[]): Promise<string[]> {
	const asked = [...new Set(pictures)].filter(digestOf);
	if (asked.length === 0) return [];
	const rows = rowsOf('pictures.missing', await client.from('card_pictures').select('digest').eq('workspace_id', workspaceId).in('digest', asked.map((one) => digestOf(one)!)));
	const there = new Set(rows.map(({ digest }) => digest));
	return asked.filter((one) => !there.has(digestOf(one)!));
}

/** Brings the pictures of cards along to another workspace. `full`: there is no room for them. */
export async function copy(client: Client, from: string, to: string, pictures: readonly string[]): Promise<'copied' | 'full' | 'forbidden'> {
	const digests = [...new Set(pictures)].flatMap((one) => digestOf(one) ?? []);
	if (from === to || digests.length === 0) return 'copied';
	return (await call<{ status: 'copied' | 'full' | 'forbidden' }, 'copy_card_pictures'>(client, 'copy_card_pictures', { p_from: from, p_to: to, p_digests: digests })).status;
}

/** How many a workspace has, may have, and can do without; null for who is no designer there. */
export async function kept(client: Client, workspaceId: string): Promise<{ kept: number; most: number; unused: number } | null> {
	const { status, ...counts } = await call<{ status: 'ok' | 'forbidden'; kept: number; most: number; unused: number }, 'card_pictures_kept'>(client, 'card_pictures_kept', { p_workspace: workspaceId });
	return status === 'ok' ? counts : null;
}

/** Removes those that no published version, no draft and no card of the library names. How many they were; null for who may not. */
export async function removeUnused(client: Client, workspaceId: string): Promise<number | null> {
	const { status, removed } = await call<{ status: 'removed' | 'forbidden'; removed: number }, 'remove_unused_pictures'>(client, 'remove_unused_pictures', { p_workspace: workspaceId });
	return status === 'removed' ? removed : null;
}
