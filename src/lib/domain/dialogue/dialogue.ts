/**
 * A dialogue: a group of those who decide or work somewhere meets a persona for ninety minutes and writes what it understood, before
 * any solution. Nobody's name is asked for.
 */
import { z } from 'zod';
import { isBlank } from '#domain/text/cleaned.ts';

export const DIALOGUE_STATES = ['planned', 'held'] as const;
export type DialogueState = (typeof DIALOGUE_STATES)[number];
/** `seen`: "vi trodde … vi såg … det betyder". `parked`: a solution that has to wait; nothing rests on it. */
export const NOTE_KINDS = ['seen', 'insight', 'possibility', 'parked'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export const MOST_PLACES = 40;
export const LENGTHS = { place: 80, party: 80, note: 400 } as const;

/** The steps of a session in order, and how many minutes each is meant to take: ninety in all. */
export const STEPS = [
	{ id: 'read', minutes: 10 }, { id: 'week', minutes: 20 }, { id: 'seen', minutes: 25 }, { id: 'gather', minutes: 25 }, { id: 'wait', minutes: 10 }
] as const;
export type StepId = (typeof STEPS)[number]['id'];
/** What is written in each of them. */
export const WRITTEN_IN: Record<StepId, readonly NoteKind[]> = { read: [], week: [], seen: ['seen'], gather: ['insight', 'possibility'], wait: ['parked'] };

const line = (most: number) => z.string().trim().max(most);
const some = (most: number) => line(most).refine((typed) => !isBlank(typed));
const day = z.iso.date().refine((typed) => typed >= '2000-01-01' && typed <= '2100-01-01');
/** One dialogue in each of the places. */
export const planned = z.strictObject({ persona: z.uuid(), places: z.array(some(LENGTHS.place)).min(1).max(MOST_PLACES), party: line(LENGTHS.party), onDay: day });
export type Planned = z.infer<typeof planned>;

export const writtenDialogue = z
	.strictObject({ place: some(LENGTHS.place), party: line(LENGTHS.party), onDay: day, people: z.int().min(1).max(500).nullable(), state: z.enum(DIALOGUE_STATES) })
	.refine(({ people, state }) => state !== 'held' || people !== null, { path: ['people'] });
export type WrittenDialogue = z.infer<typeof writtenDialogue>;
export interface Dialogue extends WrittenDialogue {
	id: string;
	workspaceId: string;
	projectId: string;
	personaId: string;
	/** What the persona was called when it was planned. */
	personaName: string;
	version: number;
}

/** `line`: the persona's line that woke it, or ''. */
export const writtenNote = z
	.strictObject({ kind: z.enum(NOTE_KINDS), thought: line(LENGTHS.note), saw: line(LENGTHS.note), text: line(LENGTHS.note), line: z.string().regex(/^([a-z0-9]{6,20})?$/) })
	.superRefine(({ kind, thought, saw, text }, context) => {
		const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path] });
		if (kind === 'seen' && isBlank(saw)) wrong('saw');
		if (kind !== 'seen' && isBlank(text)) wrong('text');
		if (kind !== 'seen' && (thought !== '' || saw !== '')) wrong('kind');
	});
export type WrittenNote = z.infer<typeof writtenNote>;
export interface Note {
	id: string;
	dialogueId: string;
	kind: NoteKind;
	thought: string;
	saw: string;
	/** Of what was seen: what it means. */
	text: string;
	/** The line that woke it, and how that read then. */
	lineId: string | null;
	lineText: string | null;
	version: number;
	writtenAt: string;
}

/** What a note says, in the order in which it is read: what was thought, seen and what it means, or its one text. */
export const saysOf = ({ thought, saw, text }: Pick<Note, 'thought' | 'saw' | 'text'>): [string, string, string] => [thought, saw, text];
/** The part of a note that tells most of it in one sentence. */
export const gistOf = ({ saw, text }: Pick<Note, 'saw' | 'text'>): string => text || saw;

/** One place a row; the same place once. */
export function placesIn(typed: string): string[] {
	const rows = typed.split('\n').map((row) => row.trim().replace(/\s+/g, ' ')).filter((row) => !isBlank(row));
	const same = rows.map((row) => row.toLocaleLowerCase('sv'));
	return rows.filter((_, i) => same.indexOf(same[i]!) === i);
}

/** Of several, each that there is once, as it was first written, in order. */
export function namesOf(all: readonly string[]): string[] {
	return placesIn(all.join('\n')).sort((a, b) => a.localeCompare(b, 'sv'));
}

/** How many dialogues are behind an insight, each counted once. */
export const dialoguesBehind = (evidence: readonly { kind: string; dialogue?: string }[]): string[] => [...new Set(evidence.flatMap(({ kind, dialogue }) => (kind === 'dialogue' && dialogue ? [dialogue] : [])))];
