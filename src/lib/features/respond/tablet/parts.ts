/** What only a shared tablet needs, in one file over the wire: fetched when the page finds that it is one. */
export { default as PanelDialog } from './PanelDialog.svelte';
export { default as StillThere } from './StillThere.svelte';
