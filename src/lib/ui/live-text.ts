/**
 * Keeps a page's own text alive under a browser's translation. Chrome takes each text node out and puts <font> elements with
 * other words in its place; what the page later writes into its node is then seen by nobody, and a part of the page that
 * ends with such a node is not taken away whole.
 *
 * The node is put back before the translation, empty, so that everything finds it where it left it. When the page writes
 * in it, or takes it away, the translation of what it was goes; the browser translates the new words by itself.
 */
interface Replaced {
	by: Element;
	was: string;
}

const isTranslation = (node: Node): node is HTMLElement => node.nodeName === 'FONT';

/** Returns a function that stops. */
export function keepTextLive(root: Node): () => void {
	const replaced = new WeakMap<Node, Replaced>();
	const originals = new WeakMap<Node, Text>();

	function forget(text: Node): Replaced | undefined {
		const one = replaced.get(text);
		replaced.delete(text);
		if (one) originals.delete(one.by);
		return one;
	}
	function replace(text: Text, by: HTMLElement, written: boolean) {
		// Both at once: the translation is of what it was before.
		if (written) return by.replaceWith(text);
		replaced.set(text, { by, was: text.data });
		originals.set(by, text);
		by.before(text);
		text.data = '';
	}
	function left(node: Node, translations: HTMLElement[], written: ReadonlySet<Node>) {
		const known = replaced.get(node);
		// Moved: its translation goes with it.
		if (known && node.isConnected) {
			if (known.by.isConnected) (node as Text).after(known.by);
		} else if (known) forget(node)?.by.remove();
		else if (node instanceof Text && !node.isConnected && node.data.trim() !== '' && translations.length === 1 && translations[0]!.isConnected) replace(node, translations[0]!, written.has(node));
		// The translation was taken back.
		const original = originals.get(node);
		if (original && !node.isConnected) {
			const was = forget(original)?.was ?? '';
			if (original.isConnected && original.data === '') original.data = was;
		}
	}

	const observer = new MutationObserver((records) => {
		const written = new Set(records.filter(({ type }) => type === 'characterData').map(({ target }) => target));
		for (const text of written) forget(text)?.by.remove();
		for (const { removedNodes, addedNodes } of records) {
			const translations = [...addedNodes].filter(isTranslation);
			for (const node of removedNodes) left(node, translations, written);
		}
		// What was done here is no news.
		observer.takeRecords();
	});
	observer.observe(root, { childList: true, characterData: true, subtree: true });
	return () => observer.disconnect();
}
