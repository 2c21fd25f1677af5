/** What is fetched when it is first needed, or when the device has nothing else to do: the panel, the voice, the reader of own words. */
import { Deferred } from '#features/respond/deferred.svelte.ts';

/** One for all languages: the words come with the page. */
export const tools = new Deferred(() => import('./tools.ts'));
