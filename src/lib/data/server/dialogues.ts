/** Dialogues of a project, each about one persona, and what was written in them. */
import type { Dialogue, Note, Planned, WrittenDialogue, WrittenNote } from '#domain/dialogue/dialogue.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

const NOTE = 'id, dialogueId:dialogue_id, kind, thought, saw, text, lineId:line_id, lineText:line_text, version, writtenAt:written_at' as const;
const DIALOGUE = `id, workspaceId:workspace_id, projectId:project_id, personaId:persona_id, personaName:persona_name, place, party, onDay:on_day, people, state, version, notes:dialogue_notes (${NOTE})` as const;

/** With what was written in it, in the order in which it was. */
export interface NotedDialogue extends Dialogue {
	notes: Note[];
}
const ordered = ({ notes, ...rest }: NotedDialogue): NotedDialogue => ({ ...rest, notes: notes.toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt) || a.id.localeCompare(b.id)) });

/** The dialogues of a project by day and place. One call. */
export async function ofProject(client: Client, projectId: string): Promise<NotedDialogue[]> {
	const rows = rowsOf('dialogues.ofProject', await client.from('dialogues').select(DIALOGUE).eq('project_id', projectId).order('on_day').order('place')) as unknown as NotedDialogue[];
	return rows.map(ordered);
}

/** Null where there is none or the person may not see it. One call. */
export async function get(client: Client, id: string): Promise<NotedDialogue | null> {
	const row = rowsOf('dialogues.get', await client.from('dialogues').select(DIALOGUE).eq('id', id).maybeSingle()) as unknown as NotedDialogue | null;
	return row && ordered(row);
}

/** `key`: the same form sent twice plans them once. `no_persona`: it is not published in the project. */
export const plan = (client: Client, projectId: string, key: string, { persona, places, party, onDay }: Planned) =>
	call<{ status: 'planned' | 'forbidden' | 'no_persona' | 'invalid' }, 'plan_dialogues'>(client, 'plan_dialogues', { p_project: projectId, p_persona: persona, p_key: key, p_places: json(places), p_party: party, p_on: onDay });

/** `changed`: somebody else has written it since `version`. */
export type Saved = { status: 'saved' | 'changed'; version: number } | { status: 'forbidden' | 'invalid' };
export const save = (client: Client, id: string, version: number, { onDay, ...same }: WrittenDialogue) =>
	call<Saved, 'save_dialogue'>(client, 'save_dialogue', { p_dialogue: id, p_version: version, p_fields: json({ ...same, on_day: onDay }) });
/** With all that was written there; for designers. */
export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }, 'remove_dialogue'>(client, 'remove_dialogue', { p_dialogue: id });

/** `no_line`: the persona has no such line any more. `full`: the dialogue has as many notes as it has room for. */
export type SavedNote = Saved | { status: 'no_line' | 'full' };
/** Writes a note; a new one has version 0 and an id of its own. */
export const saveNote = (client: Client, dialogueId: string, id: string, version: number, note: WrittenNote) =>
	call<SavedNote, 'save_note'>(client, 'save_note', { p_dialogue: dialogueId, p_note: id, p_version: version, p_fields: json(note) });
export const removeNote = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }, 'remove_note'>(client, 'remove_note', { p_note: id });
