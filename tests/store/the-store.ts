/** In the place of src/lib/server/store.ts (vitest.config.ts): what pages and actions find as the server's store is the suite's own. */
import type { Store } from '#data/server/store.ts';

export const now: { store?: Store } = {};
export const theStore = () => now.store;
export const withSealKey = <Pack extends object>(pack: Pack): Pack => pack;
