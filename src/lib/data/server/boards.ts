/** Boards: the draft that designers write, and the versions of it that everybody in the workspace reads. */
import type { Board, ImagesAt, Tile } from '#domain/board/board.ts';
import { NO_GROUNDS, type Grounds } from '#domain/insight/grounds.ts';
import { groundsOf, type Grounded, type Stored } from './insights.ts';
import type { Result } from '#domain/result/result.ts';
import { versionsIn, type StoredGrounds, type Version as PersonaVersion } from './personas.ts';
import type { Released } from './quotes.ts';
import type { Beside, WithResults } from './releases.ts';
import type { StoredStatistic } from './statistics.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export interface Draft extends Board {
	id: string;
	workspaceId: string;
	revision: number;
	changedOn: string;
}
export interface Version extends Board {
	boardId: string;
	workspaceId: string;
	number: number;
	/** The draft that it was made of. */
	revision: number;
	publishedOn: string;
}

const DRAFT = 'id, workspaceId:workspace_id, title, tiles, revision, changedOn:changed_on' as const;
const VERSION = 'boardId:board_id, workspaceId:workspace_id, number, title, tiles, revision, publishedOn:published_on' as const;
const withTiles = <T extends { tiles: unknown }>(row: T) => ({ ...row, tiles: row.tiles as Tile[] });

/** A board's draft; null when there is none or the person is no designer. */
export async function get(client: Client, id: string): Promise<Draft | null> {
	const found = rowsOf('boards.get', await client.from('boards').select(DRAFT).eq('id', id).maybeSingle());
	return found && withTiles(found);
}

/** The newest version, or the one of this number; null when there is none or the person may not see it. */
export async function published(client: Client, id: string, number?: number): Promise<Version | null> {
	const versions = client.from('board_versions').select(VERSION).eq('board_id', id);
	const found = rowsOf('boards.published', await (number === undefined ? versions : versions.eq('number', number)).order('number', { ascending: false }).limit(1).maybeSingle());
	return found && withTiles(found);
}

/** A board's draft with its newest version's number, and of which revision that is; null for who is no designer. One call. */
export async function withNewest(client: Client, id: string): Promise<{ draft: Draft; version: Pick<Version, 'number' | 'revision'> | null } | null> {
	const found = rowsOf('boards.withNewest', await client.from('boards').select(`${DRAFT}, versions:board_versions (number, revision)`).eq('id', id).maybeSingle());
	if (!found) return null;
	const { versions, ...draft } = found;
	return { draft: withTiles(draft), version: versions.sort((a, b) => b.number - a.number)[0] ?? null };
}

/** The newest version with which revision the draft has, null for who is no designer; null when there is no version or the person may not see it. One call. */
export async function newestWithDraft(client: Client, id: string): Promise<(Version & { draft: number | null }) | null> {
	const found = rowsOf('boards.newestWithDraft', await client.from('board_versions').select(`${VERSION}, draft:boards (revision)`).eq('board_id', id).order('number', { ascending: false }).limit(1).maybeSingle());
	return found && withTiles({ ...found, draft: found.draft?.revision ?? null });
}

/** A workspace's drafts, for designers; none for others. */
export async function drafts(client: Client, workspaceId: string): Promise<Pick<Draft, 'id' | 'title' | 'revision' | 'changedOn'>[]> {
	return rowsOf('boards.drafts', await client.from('boards').select('id, title, revision, changedOn:changed_on').eq('workspace_id', workspaceId));
}

/** The newest version of each board of a workspace. */
export async function newest(client: Client, workspaceId: string): Promise<Pick<Version, 'boardId' | 'title' | 'number' | 'revision' | 'publishedOn'>[]> {
	const rows = rowsOf('boards.newest', await client.from('board_versions').select('boardId:board_id, title, number, revision, publishedOn:published_on').eq('workspace_id', workspaceId).order('number'));
	return [...new Map(rows.map((row) => [row.boardId, row])).values()];
}

/** So many are looked at for the one that shows the newest result. */
const LATEST = 20;
/** The versions that were published last in the workspaces that the person is in, the newest first. */
export async function latest(client: Client): Promise<Pick<Version, 'boardId' | 'workspaceId' | 'title' | 'tiles' | 'publishedOn'>[]> {
	const rows = rowsOf('boards.latest', await client.from('board_versions').select('boardId:board_id, workspaceId:workspace_id, title, tiles, publishedOn:published_on').order('published_on', { ascending: false }).order('number', { ascending: false }).limit(LATEST));
	return rows.map(withTiles);
}

/** `changed`: somebody else has written since `revision`. */
export type Saved = { status: 'saved' | 'changed'; revision: number } | { status: 'forbidden' | 'invalid' };
/** Writes a board; a new one has revision 0 and an id of its own. */
export const save = (client: Client, workspaceId: string, id: string, revision: number, { title, tiles }: Board) =>
	call<Saved, 'save_board'>(client, 'save_board', { p_workspace: workspaceId, p_board: id, p_revision: revision, p_title: title, p_tiles: json(tiles) });

/** Freezes a version of the draft with this revision. `unfinished`: these images have no picture, or nothing that says what they show. */
export const publish = (client: Client, id: string, revision: number) =>
	call<{ status: 'published'; number: number } | { status: 'changed'; revision: number } | { status: 'unfinished'; tiles: string[] } | { status: 'empty' | 'forbidden' }, 'publish_board'>(client, 'publish_board', { p_board: id, p_revision: revision });

export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }, 'remove_board'>(client, 'remove_board', { p_board: id });

export interface Around {
	voices: Released;
	/** Null where the release's round is of no set. */
	parties: Beside | null;
}
/** A release as it is told, with what stands beside it. */
export interface Source extends WithResults, Around {
	/** What the release hides, where not all of its results are here: rows of which only that is told. */
	untold?: Result[];
}
/** What the tiles of a board are drawn from. */
export interface Sources {
	releases: Record<string, Source>;
	insights: Grounded;
	statistics: (BoardStatistic & { holds: boolean })[];
	offered: Beneath['offered'];
	offeredStatistics: Beneath['offeredStatistics'];
	images: ImagesAt;
	/** Whose glasses are put on, with what their lines rest on. */
	personas: { personas: PersonaVersion[]; grounds: Grounds };
	offeredPersonas: Beneath['offeredPersonas'];
}
/** `newer`: there is a later version of the same definition. */
export type BoardStatistic = StoredStatistic & { newer: boolean };

/** What tiles are drawn from besides their releases. `offered`: insights of the same projects, by what they claim. */
export interface Beneath {
	releases: Record<string, Around>;
	insights: Grounded;
	statistics: BoardStatistic[];
	offered: { id: string; claim: string }[];
	/** The newest of each. */
	offeredStatistics: { id: string; title: string }[];
	personas: Sources['personas'];
	/** Those of the same projects, by name. */
	offeredPersonas: { id: string; name: string }[];
}
/** Nothing beneath. */
export const NOTHING_BENEATH = { insights: { insights: [], grounds: NO_GROUNDS }, statistics: [], offered: [], offeredStatistics: [], images: {}, personas: { personas: [], grounds: NO_GROUNDS }, offeredPersonas: [] } satisfies Partial<Sources>;
/** One call, and none for none. */
export async function beneath(client: Client, releases: readonly string[], insights: readonly string[], statistics: readonly string[] = [], personas: readonly string[] = []): Promise<Beneath> {
	if (releases.length + insights.length + statistics.length + personas.length === 0) return { releases: {}, ...NOTHING_BENEATH };
	type Told = Around & { voices: { status: string } };
	type Answer = { releases: Record<string, Told>; insights: Stored | null } & { personas: StoredGrounds | null } & Pick<Beneath, 'statistics' | 'offered' | 'offeredStatistics' | 'offeredPersonas'>;
	const found = await call<Answer, 'board_grounds'>(client, 'board_grounds', { p_releases: [...releases], p_insights: [...insights], p_statistics: [...statistics], p_personas: [...personas] });
	const none: Released = { quotes: [], few: false, files: false };
	return {
		releases: Object.fromEntries(Object.entries(found.releases).map(([id, { voices, parties }]) => [id, { voices: voices.status === 'ok' ? voices : none, parties }])),
		insights: found.insights ? groundsOf(found.insights) : NOTHING_BENEATH.insights,
		statistics: found.statistics,
		offered: found.offered,
		offeredStatistics: found.offeredStatistics,
		personas: found.personas ? versionsIn(personas, found.personas) : NOTHING_BENEATH.personas,
		offeredPersonas: found.offeredPersonas
	};
}
