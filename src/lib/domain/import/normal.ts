/** Texts compared as people write them: neither capitals nor signs nor doubled spaces tell them apart. */

/** Letters and digits in small letters, with one space between words. å ä ö and accents stay. */
export const normal = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
/** Also without accents: only where one thing alone is called so. */
export const folded = (text: string): string => normal(text).normalize('NFD').replace(/\p{M}+/gu, '');

/** A whole number as it may stand in a cell; null when it is none. */
export function wholeNumber(text: string): number | null {
	const [, sign, digits] = /^([-+−]?)([0-9]{1,9})(?:[.,]0+)?$/.exec(text.trim()) ?? [];
	if (digits === undefined) return null;
	return sign === '-' || sign === '−' ? 0 - Number(digits) : Number(digits);
}

/** What texts mean. A text that means several things means none. */
export class Lookup<Meaning> {
	/** As written: "<10" and ">10" differ only in signs. */
	readonly #written = new Map<string, Set<Meaning>>();
	readonly #normal = new Map<string, Set<Meaning>>();
	readonly #folded = new Map<string, Set<Meaning>>();
	add(text: string, meaning: Meaning): void {
		for (const [map, key] of [[this.#written, text.trim()], [this.#normal, normal(text)], [this.#folded, folded(text)]] as const) {
			if (key === '') continue;
			map.set(key, (map.get(key) ?? new Set()).add(meaning));
		}
	}
	/** `alike`: only when accents are left out. */
	find(text: string): { meaning: Meaning; alike: boolean } | null {
		const written = this.#written.get(text.trim());
		if (written?.size === 1) return { meaning: [...written][0]!, alike: false };
		const exact = this.#normal.get(normal(text));
		const found = exact ?? this.#folded.get(folded(text));
		return found?.size === 1 ? { meaning: [...found][0]!, alike: exact === undefined } : null;
	}
}
