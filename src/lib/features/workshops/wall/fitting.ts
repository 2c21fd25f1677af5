import type { Attachment } from 'svelte/attachments';

const SMALLEST = 5;
/** Words that do not fit in their box are made smaller, in steps (`data-fit`), until they do: only what is longest of all that can be written. */
export const fitting: Attachment<HTMLElement> = (node) => {
	const fit = () => {
		delete node.dataset.fit;
		for (let step = 1; step <= SMALLEST && node.scrollHeight > node.clientHeight + 1; step++) node.dataset.fit = String(step);
	};
	const observer = new ResizeObserver(fit);
	observer.observe(node);
	// Letters that come later are wider.
	void document.fonts?.ready.then(fit);
	return () => observer.disconnect();
};
