/** Where the script of a workshop's page begins: what the server has written becomes alive. */
import { hydrate } from 'svelte';
import { keepTextLive } from '#ui/live-text.ts';
import RoomPage from './RoomPage.svelte';
import { FRAME_ID, fromData } from './page.ts';

const target = document.getElementById(FRAME_ID)!;
keepTextLive(target);
hydrate(RoomPage, { target, props: fromData(target) });
