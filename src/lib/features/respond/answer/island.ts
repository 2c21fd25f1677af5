/** Makes the page that tells what came of the answers speak, for those who want to listen. Without script it is read with the eyes. */
import { mount } from 'svelte';
import { aloud } from '#features/respond/support/aloud.svelte.ts';
import ReadAloud from './ReadAloud.svelte';

aloud.listen();
for (const target of document.querySelectorAll<HTMLElement>('[data-aloud]')) {
	const { read = '', stop = '', silent = '' } = target.dataset;
	mount(ReadAloud, { target, props: { part: target.closest('section, article')!, words: { read, stop, silent } } });
}
