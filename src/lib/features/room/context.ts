/** The room that the screens are in. */
import { getContext, setContext } from 'svelte';
import type { InRoom } from './room.svelte.ts';

const KEY = 'room';
export const shareRoom = (room: InRoom) => setContext(KEY, room);
export const theRoom = () => getContext<InRoom>(KEY);
