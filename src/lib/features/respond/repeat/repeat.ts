/** What only rounds that measure again need, in one file over the wire: the two screens and the list of words. */
export { default as RepeatKeep } from './RepeatKeep.svelte';
export { default as RepeatScreen } from './RepeatScreen.svelte';
