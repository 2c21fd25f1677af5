/** What is fetched when it is first needed: the panel, the voice, and how a page looks that somebody has adjusted. */
import './support.css';
import { display } from './display.svelte.ts';

export { prepare } from '#features/respond/offline/prepare.ts';
export { default as Adjust } from './Adjust.svelte';
export { default as NoVoice } from './NoVoice.svelte';
export { default as SpeakButton } from './SpeakButton.svelte';
export { backToOwn, speakIn } from './speak-in.ts';

export { display };
display.read();
