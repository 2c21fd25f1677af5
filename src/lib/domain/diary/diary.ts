/** A project's diary by the phases of the double diamond: what was done, what was learned, and what of the project it is about. */
import { z } from 'zod';

export const PHASES = ['prepare', 'explore', 'understand', 'develop', 'deliver'] as const;
export type Phase = (typeof PHASES)[number];
export const LINK_KINDS = ['round', 'release', 'persona', 'board', 'insight', 'decision'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export const MOST_LINKS = 12;
export const MOST_PUBLIC = 200;

const link = z.strictObject({ kind: z.enum(LINK_KINDS), id: z.uuid() });
/** Something of the project, pointed at and never copied. */
export type Link = z.infer<typeof link>;

/** The same as in the database, which decides. `on`: the day that it happened. */
export const writtenEntry = z.strictObject({
	phase: z.enum(PHASES),
	on: z.iso.date().min(10).refine((day) => day >= '2000-01-01'),
	done: z.string().trim().min(1).max(500),
	learned: z.string().trim().max(800),
	links: z.array(link).max(MOST_LINKS)
});
export type WrittenEntry = z.infer<typeof writtenEntry>;

export interface Entry extends WrittenEntry {
	id: string;
	version: number;
}

/** A version of an entry: which of its fields became something else, when and by whom. */
export interface EntryChange {
	version: number;
	by: string;
	at: string;
	fields: Partial<WrittenEntry>;
}

/** What an entry points at, as it is now. `state`: a word of its kind's own; `on`: the day that the state is of; `offered`: this person may point at it. */
export interface Thing extends Link {
	name: string;
	state: string;
	on: string | null;
	offered: boolean;
}

/** The public page, for those who are signed in: which versions it was frozen of. */
export interface Page {
	code: string;
	by: string;
	publishedOn: string;
	entries: Pick<Entry, 'id' | 'version'>[];
	/** Entries that were there and were not chosen. */
	leftOut: string[];
}

/** What the public page gives of what an entry points at: the answer to those who answered, and who a persona is. */
export type PublicLink = { kind: 'answers'; name: string; code: string } | { kind: 'persona'; name: string };
export interface PublicEntry extends Omit<WrittenEntry, 'links'> {
	links: PublicLink[];
}

/** The address of a thing, as a form sends it. */
export const keyOf = ({ kind, id }: Link): string => `${kind}|${id}`;

/** Where a project is: in the phase of what happened last. Null before anything has. `entries`: the latest first. */
export const phaseNow = (entries: readonly Pick<Entry, 'phase'>[]): Phase | null => entries[0]?.phase ?? null;

/** The entries of each phase, in the order of the phases. */
export const byPhase = <One extends Pick<Entry, 'phase'>>(entries: readonly One[]): { phase: Phase; entries: One[] }[] =>
	PHASES.map((phase) => ({ phase, entries: entries.filter((one) => one.phase === phase) }));

/** What has come into the diary since its page was frozen. */
export interface Newer {
	changed: number;
	removed: number;
	added: number;
}
/** Null where the page says what the diary says, of what was chosen. */
export function newerThan(page: Page, entries: readonly Pick<Entry, 'id' | 'version'>[]): Newer | null {
	const now = new Map(entries.map(({ id, version }) => [id, version]));
	const known = new Set([...page.entries.map(({ id }) => id), ...page.leftOut]);
	const newer = {
		changed: page.entries.filter(({ id, version }) => (now.get(id) ?? version) !== version).length,
		removed: page.entries.filter(({ id }) => !now.has(id)).length,
		added: entries.filter(({ id }) => !known.has(id)).length
	};
	return newer.changed + newer.removed + newer.added > 0 ? newer : null;
}

/** What was typed, field by field as it came. `links`: addresses. */
export type EntryFields = Record<'phase' | 'on' | 'done' | 'learned', string> & { links: string[] };
export type EntryProblems = Partial<Record<'done' | 'learned' | 'on' | 'future' | 'links' | 'option', true>>;

/** What a form shows of an entry that is there already. */
export const fieldsOf = ({ phase, on, done, learned, links }: WrittenEntry): EntryFields => ({ phase, on, done, learned, links: links.map(keyOf) });
