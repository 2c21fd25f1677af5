/** Dialogues as they are read: each note with the line that woke it, and how that stands now. */
import { lineMarkOf, noteWord, type SupportMark } from '#analysis/insight-marks.ts';
import { marksOf } from '#analysis/persona-marks.ts';
import type { Client } from '#data/server/clients.ts';
import type { NotedDialogue } from '#data/server/dialogues.ts';
import type { Version } from '#data/server/personas.ts';
import type { Note } from '#domain/dialogue/dialogue.ts';
import { NO_GROUNDS, type GroundNote } from '#domain/insight/grounds.ts';
import type { EvidenceOf } from '#domain/insight/insight.ts';
import { linesOf, type Line } from '#domain/persona/persona.ts';
import { listedPersonas } from './personas.ts';

export interface ToldNote extends Note {
	place: string;
	party: string;
	onDay: string;
	personaId: string;
	/** Whether the line that woke it is still in the persona. */
	lineThere: boolean;
	/** How that line stands now. */
	mark: Exclude<SupportMark, 'newer'> | null;
	/** What an insight that rests on it keeps. */
	evidence: EvidenceOf<'dialogue'>;
}
export interface ToldDialogues {
	/** In the order of the dialogues, then as they were written. */
	notes: ToldNote[];
	/** The newest versions of those that can still be read, by their ids. */
	personas: Map<string, Version>;
	/** Of each of their lines that somebody has to look at again: its mark. */
	lines: Map<string, Exclude<SupportMark, 'newer'>>;
}

/** `smallest`: of how few anything is told in the workspace now. One call for each fifty personas. */
export async function toldDialogues(client: Client, dialogues: readonly NotedDialogue[], smallest: number): Promise<ToldDialogues> {
	const parts = await listedPersonas(client, [...new Set(dialogues.map(({ personaId }) => personaId))]);
	const read = new Map(parts.flatMap(({ personas, grounds }) => personas.map((persona) => [persona.id, { persona, grounds }] as const)));
	const notes = dialogues.flatMap((dialogue) => {
		const about = read.get(dialogue.personaId);
		const lines = new Map<string, Line>(about ? linesOf(about.persona).map((line) => [line.id, line]) : []);
		const { id, place, party, onDay, personaId, personaName } = dialogue;
		return dialogue.notes.map((note): ToldNote => {
			const now = note.lineId === null ? null : (lines.get(note.lineId) ?? null);
			const ground: GroundNote = { ...note, dialogue: { id, place, party, onDay, personaId, personaName }, line: note.lineId === null ? null : { id: note.lineId, text: note.lineText!, now }, smallest };
			const grounds = about?.grounds ?? NO_GROUNDS;
			return { ...note, place, party, onDay, personaId, lineThere: now !== null, mark: lineMarkOf(ground, grounds), evidence: { kind: 'dialogue', dialogue: id, note: note.id, said: noteWord(ground, grounds) } };
		});
	});
	const marked = [...read.values()].flatMap(({ persona, grounds }) => marksOf(persona, grounds, { today: '', smallest }).lines.flatMap(({ line, mark }) => (mark === null || mark === 'newer' ? [] : [[line, mark] as const])));
	return { notes, personas: new Map([...read].map(([id, { persona }]) => [id, persona])), lines: new Map(marked) };
}
