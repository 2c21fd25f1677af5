/** Where the respondent's script begins: what the server has written becomes alive. */
import { hydrate } from 'svelte';
import { keepTextLive } from '#ui/live-text.ts';
import Respond from './Respond.svelte';
import { FRAME_ID, fromData } from './page.ts';

const target = document.getElementById(FRAME_ID)!;
keepTextLive(target);
hydrate(Respond, { target, props: fromData(target) });
