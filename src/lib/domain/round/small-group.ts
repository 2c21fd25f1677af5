/**
 * Up to this many people in a round, and they may recognise each other by a turn of phrase or an event: about a class's
 * working group or a drop-in evening. Who answers is then told before the first own word, and chooses what becomes of it.
 */
export const SMALL_GROUP = 12;

/** Null: staff have not said how many they expect. */
export const isSmallGroup = (expected: number | null): boolean => expected !== null && expected <= SMALL_GROUP;
