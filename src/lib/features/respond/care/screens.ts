/** Everything of later.svelte.ts in one file over the wire. */
export { findPersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';
export { default as Care } from './Care.svelte';
export { default as FormatView } from '#features/respond/formats/FormatView.svelte';
