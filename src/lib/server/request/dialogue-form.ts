/** The forms of dialogues: read, and what is wrong said field by field. */
import { placesIn, planned, writtenDialogue, writtenNote, type Planned, type WrittenDialogue, type WrittenNote } from '#domain/dialogue/dialogue.ts';
import { field, linesField } from './rights.ts';

export type PlannedFields = Record<'persona' | 'places' | 'party' | 'onDay', string>;
export type DialogueFields = Record<'place' | 'party' | 'onDay' | 'people' | 'state', string>;
export type NoteFields = Record<'kind' | 'thought' | 'saw' | 'text' | 'line', string>;
export const EMPTY_NOTE: NoteFields = { kind: '', thought: '', saw: '', text: '', line: '' };
type Problems<Name extends string> = Partial<Record<Name, true>>;
type Read<Typed extends Record<string, string>, Written> = { typed: Typed; written: Written } | { typed: Typed; problems: Problems<keyof Typed & string> };

function read<Typed extends Record<string, string>, Written>(typed: Typed, parsed: { data?: Written; error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined }): Read<Typed, Written> {
	if (parsed.data !== undefined) return { typed, written: parsed.data };
	const names = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])));
	return { typed, problems: Object.fromEntries([...names].map((name) => [name, true])) as Problems<keyof Typed & string> };
}

export function readPlanned(form: FormData): Read<PlannedFields, Planned> {
	const typed: PlannedFields = { persona: field(form, 'persona', 36), places: linesField(form, 'places'), party: field(form, 'party', 400), onDay: field(form, 'onDay', 20) };
	return read(typed, planned.safeParse({ ...typed, places: placesIn(typed.places) }));
}

export function readDialogue(form: FormData): Read<DialogueFields, WrittenDialogue> {
	const text = (name: string) => field(form, name, 400);
	const typed: DialogueFields = { place: text('place'), party: text('party'), onDay: text('onDay'), people: text('people'), state: text('state') };
	return read(typed, writtenDialogue.safeParse({ ...typed, people: typed.people === '' ? null : Number(typed.people) }));
}

/** Only what its kind has: a field of another step that came along is left out. */
export function readNote(form: FormData): Read<NoteFields, WrittenNote> {
	const kind = field(form, 'kind', 20);
	const seen = kind === 'seen';
	const typed: NoteFields = { kind, thought: seen ? linesField(form, 'thought') : '', saw: seen ? linesField(form, 'saw') : '', text: linesField(form, 'text'), line: field(form, 'line', 20) };
	return read(typed, writtenNote.safeParse(typed));
}
