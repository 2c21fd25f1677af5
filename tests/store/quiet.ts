/** Supabase Lite prints refused statements on the console; a suite that has them refused on purpose reads nothing from that. */
import { afterAll, beforeAll } from 'vitest';

let silent = false;
// Once a process, which several suites share: what the store puts on top of it stays, whichever suite opens the first one.
const print = console.error;
console.error = (...all: unknown[]) => (silent ? undefined : print(...all));

/** Nothing is printed as an error while the suite runs. */
export function quiet(): void {
	beforeAll(() => void (silent = true));
	afterAll(() => void (silent = false));
}
