/** Everything of tools.svelte.ts in one file over the wire. */
import '#features/respond/support/support.css';
import { display } from '#features/respond/support/display.svelte.ts';

export { findPersonalData, withoutPersonalData } from '#domain/response/personal-data.ts';
export { aloud } from '#features/respond/support/aloud.svelte.ts';
export { default as Loudspeaker } from '#features/respond/support/Loudspeaker.svelte';
export { default as RoomAdjust } from './RoomAdjust.svelte';

display.read();
