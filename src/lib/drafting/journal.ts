/**
 * The journal of a draft: edits in the order the server wrote them down. Everybody who has the same journal has the same
 * sheet. An edit says what was there when it was made, so that what a colleague has written meanwhile is never written over.
 */
import { same } from '#domain/survey/same.ts';
import { isMark, isPosition, isVersion, versionAt, type Sheet, type Value } from './sheet.ts';

/** `from` and `to` are absent where there is nothing. */
export interface Change {
	place: string;
	from?: Value;
	to?: Value;
}

export interface Edit {
	/** Drawn where it is made: what arrives twice is the same edit. */
	id: string;
	/** Somebody at one window. */
	author: string;
	changes: Change[];
	/** Done whole, or not at all where a colleague has been meanwhile: an undo, a redo, a decision. */
	whole?: true;
}

const put = (sheet: Sheet, place: string, value: Value | undefined): void => void (value === undefined ? sheet.delete(place) : sheet.set(place, value));

function applyChange(sheet: Sheet, author: string, { place, from, to }: Change): void {
	const now = sheet.get(place);
	const version = versionAt(place, author);
	if (same(now, to)) return void sheet.delete(version);
	if (same(now, from)) return put(sheet, place, to);
	// The author's own version waits already: they go on writing in it.
	if (from !== undefined && same(sheet.get(version), from)) return put(sheet, version, to);
	if (isPosition(place) || isMark(place)) {
		// Two who move the same thing have moved it; what one has taken away another cannot move. Nobody decides about a mark.
		if (now !== undefined || from === undefined) put(sheet, place, to);
		return;
	}
	if (to !== undefined && !isVersion(place)) sheet.set(version, to);
}

/** Where each change finds what it was made on, the author's own version of a place included; null when one finds something else. */
export function standing(sheet: ReadonlyMap<string, Value>, author: string, changes: readonly Change[]): string[] | null {
	const places: string[] = [];
	for (const { place, from } of changes) {
		const version = versionAt(place, author);
		if (same(sheet.get(place), from)) places.push(place);
		else if (from !== undefined && same(sheet.get(version), from)) places.push(version);
		else return null;
	}
	return places;
}

/** Applies an edit. An edit that has been applied must not come again: the journal has each id once. */
export function apply(sheet: Sheet, { author, changes, whole }: Edit): void {
	if (!whole) for (const change of changes) applyChange(sheet, author, change);
	else standing(sheet, author, changes)?.forEach((place, i) => put(sheet, place, changes[i]!.to));
}

/** A change without the names that have nothing. */
export function change(place: string, from: Value | undefined, to: Value | undefined): Change {
	return { place, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
