/** What every part of the page where a persona is written has at hand. */
import type { Messages } from '#i18n/index.ts';
import type { Line, Section } from '#domain/persona/persona.ts';
import type { Editing, Offer, Place, Standings, Things } from './editing.ts';

/** What was taken away and can be put back where it stood. */
export type Removed = { kind: 'line'; line: Line; section: string; after: string | null } | { kind: 'section'; section: Section; name: string; after: string | null };

export interface Desk {
	readonly editing: Editing;
	readonly t: Messages['personaEdit'];
	readonly lang: string;
	readonly madeUp: string;
	/** The workspace's day, and of how few it tells anything. */
	readonly today: string;
	readonly smallest: number;
	readonly project: string;
	readonly things: Things;
	readonly standings: Standings;
	readonly offer: Offer;
	/** Where somebody chooses what a line rests on. */
	open: Place | null;
	/** What a form without script could not bind to. */
	readonly refusedChoice: { place: Place; chosen: readonly string[]; words: string } | null;
	/** The line that is worked with. */
	active: string | null;
	removed: readonly Removed[];
	/** What a section is called, for who does not see where it is. */
	nameOf(section: Section): string;
}

/** Focuses what has this id, when it is there. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();
