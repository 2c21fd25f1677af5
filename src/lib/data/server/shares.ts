/** Links by which somebody without an account reads one release, or one version of a board. The link itself is told once: here a keyed hash is kept. */
import type { Tile } from '#domain/board/board.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import { gate } from '#domain/result/told.ts';
import { NOTHING_BENEATH, type Source, type Sources } from './boards.ts';
import { call, type Client } from './clients.ts';

export interface Share {
	id: string;
	/** For whom it is. */
	name: string;
	/** Of a board: which version. */
	version: number | null;
	/** Whether a password is asked for. */
	password: boolean;
	createdOn: string;
	/** The last day on which it opens. */
	expiresOn: string;
	/** Whether it opens today. */
	open: boolean;
}

/** What a link is to. */
export type SharedThing = { release: string } | { board: string; version: number };
const releaseOf = (of: SharedThing | { board: string }) => ('release' in of ? of.release : null);
const boardOf = (of: SharedThing | { board: string }) => ('board' in of ? of.board : null);

/** `again`: the same form once more, whose link has been told. */
export const share = (client: Client, of: SharedThing, { id, name, token, password, expiresOn }: { id: string; name: string; token: string; password: string; expiresOn: string }) =>
	call<{ status: 'shared' | 'again' | 'too_many' | 'forbidden' | 'invalid' }, 'make_share'>(client, 'make_share', {
		p_release: releaseOf(of)!, p_board: boardOf(of)!, p_version: ('version' in of ? of.version : null)!, p_share: id, p_name: name, p_token: token, p_password: password, p_expires: expiresOn
	});

export const revoke = (client: Client, id: string) => call<{ status: 'revoked' | 'forbidden' }, 'revoke_share'>(client, 'revoke_share', { p_share: id });

/** The links of a release, or of a board's every version, the newest first; null for who may not make any. */
export async function sharesOf(client: Client, of: SharedThing | { board: string }): Promise<Share[] | null> {
	const found = await call<{ status: 'ok'; shares: Share[] } | { status: 'forbidden' }, 'shares_of'>(client, 'shares_of', { p_release: releaseOf(of)!, p_board: boardOf(of)! });
	return found.status === 'ok' ? found.shares : null;
}

interface Open {
	status: 'open';
	expiresOn: string;
	/** Whether a password was asked for. */
	password: boolean;
	/** The day of the round's newest release, or of the board's newest version, where there is a newer one. */
	newer: string | null;
	workspace: { name: string; accent: string | null };
}
export interface SharedRelease extends Open {
	of: 'release';
	release: Release;
	results: Result[];
}
export interface SharedBoard extends Open {
	of: 'board';
	/** With the tiles that a link gives. */
	board: { title: string; number: number; publishedOn: string; tiles: Tile[] };
	/** The kinds of the other tiles. */
	left: Tile['kind'][];
	/** What the tiles show, and nothing else of their releases. */
	sources: Sources;
}
export type Shared = SharedRelease | SharedBoard;

type Stored = SharedRelease | (Omit<SharedBoard, 'sources'> & { releases: { release: Release; results: Result[]; untold: Result[] | null }[] });
type Closed = { status: 'password' | 'ended' | 'unknown' };

/** A release as a link tells it: its results, and nothing that stands beside. */
export const sourceOf = (release: Release, results: Result[], untold = results): Source => ({
	release, results, untold, answered: { decisions: [], toldOn: null }, voices: { quotes: [], few: false, files: false }, parties: null, split: null, pairing: null
});
export const sourcesFrom = (all: readonly Source[]): Sources => ({ releases: Object.fromEntries(all.map((one) => [one.release.id, one])), ...NOTHING_BENEATH });

/** What a link opens, for anybody who has it. `password`: one is asked for, or was another. */
export async function open(client: Client, token: string, password = ''): Promise<Shared | Closed> {
	const found = await call<Stored | Closed, 'open_share'>(client, 'open_share', { p_token: token, p_password: password });
	if (found.status !== 'open') return found;
	if (found.of === 'release') return { ...found, results: gate(found.release, found.results) };
	const { releases, ...rest } = found;
	return { ...rest, sources: sourcesFrom(releases.map(({ release, results, untold }) => sourceOf(release, gate(release, results), gate(release, untold ?? [])))) };
}
