/** A project's diary, and the page of it that anybody with its address reads. */
import type { Entry, EntryChange, Page, Phase, PublicEntry, Thing, WrittenEntry } from '#domain/diary/diary.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export interface Diary {
	/** The latest first. */
	entries: Entry[];
	/** What the entries point at, and what else this person may point at. */
	things: Thing[];
	page: Page | null;
	/** By the workspace's calendar. */
	today: string;
}
/** Null where there is none or the person may not see it. One call. */
export async function ofProject(client: Client, projectId: string): Promise<Diary | null> {
	const found = await call<({ status: 'ok' } & Diary) | { status: 'forbidden' }, 'project_diary'>(client, 'project_diary', { p_project: projectId });
	return found.status === 'ok' ? found : null;
}

/** The versions of an entry, the first one first. One call. */
export async function changesOf(client: Client, id: string): Promise<EntryChange[]> {
	const rows = rowsOf('diary.changesOf', await client.from('diary_changes').select('version, by:by_email, at:changed_at, fields').eq('entry_id', id).order('version'));
	return rows.map(({ fields, ...rest }) => {
		const { happened_on, ...same } = fields as Record<string, unknown>;
		return { ...rest, fields: { ...same, ...(happened_on !== undefined && { on: happened_on }) } as Partial<WrittenEntry> };
	});
}

/** `changed`: somebody else has written it since `version`; `too_many`: the diary is full. */
export type Saved = { status: 'saved' | 'changed'; version: number } | { status: 'forbidden' | 'invalid' | 'too_many' };
/** Writes an entry. A new one has version 0 and an id of its own: the same form sent twice is one entry. */
export const save = (client: Client, projectId: string, id: string, version: number, { on, ...same }: WrittenEntry) =>
	call<Saved, 'save_diary_entry'>(client, 'save_diary_entry', { p_project: projectId, p_entry: id, p_version: version, p_fields: json({ ...same, happened_on: on }) });

/** Writes a new entry once, however often its form is sent. What is written anew in a form that has been sent is an entry of its own. */
export async function add(client: Client, projectId: string, id: string, written: WrittenEntry): Promise<Saved> {
	let saved = await save(client, projectId, id, 0, written);
	// Sent twice at once the other was faster: by now it is there to be compared with.
	if (saved.status === 'changed') saved = await save(client, projectId, id, 0, written);
	return saved.status === 'changed' ? save(client, projectId, crypto.randomUUID(), 0, written) : saved;
}

export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }, 'remove_diary_entry'>(client, 'remove_diary_entry', { p_entry: id });

/** `changed`: one of them reads otherwise now. `code`: used where the project has no page yet. */
export const publish = (client: Client, projectId: string, entries: readonly Pick<Entry, 'id' | 'version'>[], code: string) =>
	call<{ status: 'published'; code: string } | { status: 'changed' | 'forbidden' | 'invalid' }, 'publish_diary'>(client, 'publish_diary', { p_project: projectId, p_entries: json(entries), p_code: code });

/** Takes the page away, at once and for always. */
export const withdraw = (client: Client, projectId: string) => call<{ status: 'withdrawn' | 'forbidden' }, 'withdraw_diary'>(client, 'withdraw_diary', { p_project: projectId });

export interface PublicDiary {
	status: 'open';
	/** The project's name, and where it was, on the day that it was frozen. */
	name: string;
	phase: Phase;
	publishedOn: string;
	workspace: { name: string; accent: string | null; contact: string };
	/** The latest first. */
	entries: PublicEntry[];
}
/** What a code opens, for anybody who has it. `ended`: it has been taken away. */
export const open = (client: Client, code: string) => call<PublicDiary | { status: 'ended' | 'unknown' }, 'open_diary'>(client, 'open_diary', { p_code: code });
