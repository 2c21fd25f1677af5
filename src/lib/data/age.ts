/** How old something is, by clocks that can be wrong. */
/** A clock's steps and a file system's own rounding. */
const SAME_MOMENT_MS = 1000;

/** Whether so many milliseconds have passed since a moment. A moment in the future was written by a clock that was wrong: nobody knows how old it is, and it counts as old. */
export const isOlder = (at: number, than: number, now = Date.now()): boolean => !(now - at <= than && at <= now + SAME_MOMENT_MS);
