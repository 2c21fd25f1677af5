/**
 * In a round with up to this many people, free text may identify its author to the others (a working group, a drop-in
 * evening). Respondents are told before the first free text and choose how it may be used.
 */
export const SMALL_GROUP = 12;

/** Null: expected number unknown. */
export const isSmallGroup = (expected: number | null): boolean => expected !== null && expected <= SMALL_GROUP;

/** Range of the age limit of a round; the same in the database. */
export const AGE_FLOOR = { least: 10, most: 30 };
export const EXPECTED = { least: 2, most: 100_000 };
export const IDLE_MINUTES = { least: 2, most: 60, usual: 10 };

/** Parses a whole number within limits; null when empty, undefined when invalid. */
export function readOptionalNumber(typed: string, { least, most }: { least: number; most: number }): number | null | undefined {
	const digits = typed.replace(/[\s\u00a0]/g, '');
	if (digits === '') return null;
	const value = /^\d{1,7}$/.test(digits) ? Number(digits) : NaN;
	return value >= least && value <= most ? value : undefined;
}
