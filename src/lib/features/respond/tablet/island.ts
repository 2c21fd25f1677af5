/** Where the script of a shared tablet's own page begins. */
import { hydrate } from 'svelte';
import { keepTextLive } from '#ui/live-text.ts';
import TabletPage from './TabletPage.svelte';
import { TABLET_FRAME_ID, tabletFromData } from './page.ts';

const target = document.getElementById(TABLET_FRAME_ID)!;
keepTextLive(target);
hydrate(TabletPage, { target, props: tabletFromData(target) });
