/** A short word for a text: the same for the same text, so that it can be seen that it has been written anew. It protects nothing. */
export function textWord(text: string): string {
	// FNV-1a, twice from different beginnings: 64 bits.
	const hash = (seed: number) => [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193), seed) >>> 0;
	return hash(0x811c9dc5).toString(36) + hash(0x1b873593).toString(36);
}
