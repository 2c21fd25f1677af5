/**
 * Up to this many people in a round, and they may recognise each other by a turn of phrase or an event: about a class's
 * working group or a drop-in evening. Who answers is then told before the first own word, and chooses what becomes of it.
 */
export const SMALL_GROUP = 12;

/** Null: staff have not said how many they expect. */
export const isSmallGroup = (expected: number | null): boolean => expected !== null && expected <= SMALL_GROUP;

/** Limits of what staff may say when a round is opened; the database has the same floor and ceiling. */
export const AGE_FLOOR = { least: 10, most: 30 };
export const EXPECTED = { least: 2, most: 100_000 };
export const IDLE_MINUTES = { least: 2, most: 60, usual: 10 };

/** A typed whole number within limits; null when nothing is typed; undefined when it is something else. */
export function readOptionalNumber(typed: string, { least, most }: { least: number; most: number }): number | null | undefined {
	const digits = typed.replace(/[\s\u00a0]/g, '');
	if (digits === '') return null;
	const value = /^\d{1,7}$/.test(digits) ? Number(digits) : NaN;
	return value >= least && value <= most ? value : undefined;
}
