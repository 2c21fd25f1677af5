/** Links by which somebody without an account reads one release. The link itself is told once: here a keyed hash is kept. */
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import { gate } from '#domain/result/told.ts';
import { call, type Client } from './clients.ts';

export interface Share {
	id: string;
	/** For whom it is. */
	name: string;
	/** Whether a password is asked for. */
	password: boolean;
	createdOn: string;
	/** The last day on which it opens. */
	expiresOn: string;
	/** Whether it opens today. */
	open: boolean;
}

/** `again`: the same form once more, whose link has been told. */
export const share = (client: Client, releaseId: string, { id, name, token, password, expiresOn }: { id: string; name: string; token: string; password: string; expiresOn: string }) =>
	call<{ status: 'shared' | 'again' | 'too_many' | 'forbidden' | 'invalid' }, 'share_release'>(client, 'share_release', {
		p_release: releaseId, p_share: id, p_name: name, p_token: token, p_password: password, p_expires: expiresOn
	});

export const revoke = (client: Client, id: string) => call<{ status: 'revoked' | 'forbidden' }, 'revoke_share'>(client, 'revoke_share', { p_share: id });

/** The links of a release, the newest first; null for who may not make any. */
export async function ofRelease(client: Client, releaseId: string): Promise<Share[] | null> {
	const found = await call<{ status: 'ok'; shares: Share[] } | { status: 'forbidden' }, 'release_shares'>(client, 'release_shares', { p_release: releaseId });
	return found.status === 'ok' ? found.shares : null;
}

export interface Shared {
	status: 'open';
	expiresOn: string;
	release: Release;
	results: Result[];
	/** The day of the round's newest release, where there is a newer one. */
	newer: string | null;
	workspace: { name: string; accent: string | null };
}
/** What a link opens, for anybody who has it. `password`: one is asked for, or was another. */
export async function open(client: Client, token: string, password = ''): Promise<Shared | { status: 'password' | 'ended' | 'unknown' }> {
	const found = await call<Shared | { status: 'password' | 'ended' | 'unknown' }, 'shared_release'>(client, 'shared_release', { p_token: token, p_password: password });
	return found.status === 'open' ? { ...found, results: gate(found.release, found.results) } : found;
}
