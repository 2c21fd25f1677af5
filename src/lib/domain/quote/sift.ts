/** Texts by what they have been marked with. */
import type { Tags } from './quote.ts';

export const WAYS = ['area', 'lens', 'about', 'tag'] as const;
export type Way = (typeof WAYS)[number];

export interface Sifting {
	by: Partial<Record<Way, string>>;
	/** Whether anything has been chosen. */
	chosen: boolean;
	/** How many there are in all. */
	all: number;
	/** The ways in which they differ, each value with how many have it, most first. */
	ways: { by: Way; options: { value: string; n: number }[] }[];
}

/** A text and the card that was asked about, which it is about until somebody says otherwise. */
type Marked = Tags & { card: string | null };
const valuesOf = (one: Marked): Record<Way, readonly string[]> => ({
	area: one.lifeArea ? [one.lifeArea] : [], lens: one.lens ? [one.lens] : [], about: one.about ?? one.card ? [(one.about ?? one.card)!] : [], tag: one.tags
});

/** Those that have all that is asked for, and what can be asked for. Something that none has finds none. */
export function sift<One extends Marked>(all: readonly One[], by: Sifting['by']): { found: One[]; sifting: Sifting } {
	const asked = WAYS.filter((way) => by[way]);
	const found = all.filter((one) => asked.every((way) => valuesOf(one)[way].includes(by[way]!)));
	const ways = WAYS.flatMap((way): Sifting['ways'] => {
		const counts = new Map<string, number>();
		for (const one of all) for (const value of valuesOf(one)[way]) counts.set(value, (counts.get(value) ?? 0) + 1);
		if (by[way] && !counts.has(by[way])) counts.set(by[way], 0);
		const options = [...counts].map(([value, n]) => ({ value, n })).sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
		// What all of them have divides nothing.
		return by[way] || options.some(({ n }) => n < all.length) ? [{ by: way, options }] : [];
	});
	return { found, sifting: { by: Object.fromEntries(asked.map((way) => [way, by[way]])), chosen: asked.length > 0, all: all.length, ways } };
}
