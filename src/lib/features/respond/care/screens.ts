/** Everything of later.svelte.ts in one file over the wire. */
export { findPersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';
export { default as Care } from './Care.svelte';
