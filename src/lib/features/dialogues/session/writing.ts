/** What a session's form for a note is filled with, and what was wrong with it. */
import type { NoteKind } from '#domain/dialogue/dialogue.ts';

export interface NoteTyped {
	thought: string;
	saw: string;
	text: string;
	line: string;
}
export interface Writing {
	/** The note that is changed; null where it is a new one. */
	id: string | null;
	kind: NoteKind;
	typed: NoteTyped;
	/** What is wrong with a field, in words. */
	problems: Partial<Record<keyof NoteTyped, string>>;
	/** Why it was not saved, where that is about no field. */
	told: string | null;
	/** The words that smell of a solution, where it is asked. */
	solution: string | null;
	/** A new one's id, and the parked one's, should it be parked. */
	key: string;
	park: string;
	version: number;
}
