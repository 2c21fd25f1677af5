/** Where the script of a shared tablet's own page begins. */
import { hydrate } from 'svelte';
import TabletPage from './TabletPage.svelte';
import { TABLET_FRAME_ID, tabletFromData } from './page.ts';

const target = document.getElementById(TABLET_FRAME_ID)!;
hydrate(TabletPage, { target, props: tabletFromData(target) });
