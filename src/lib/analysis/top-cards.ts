/** A person's own top cards, from the taps. Runs on the device: nobody else ranks a person. */
import type { BestWorstAnswer } from '#domain/response/response.ts';

/**
 * In: one person's screens; `most`, how many cards at the most.
 * Out: card ids, highest (best − worst) / shown first; ties by times chosen best, then by which was met first.
 * A card that was never chosen as the most important is not among them, so the list may be shorter, or empty.
 */
export function topCards(screens: readonly BestWorstAnswer[], most: number): string[] {
	const cards = new Map<string, { best: number; worst: number; shown: number; met: number }>();
	for (const screen of screens) {
		if (screen.outcome === 'skipped') continue;
		for (const card of screen.shown) {
			const count = cards.get(card) ?? { best: 0, worst: 0, shown: 0, met: cards.size };
			count.shown += 1;
			if (screen.best === card) count.best += 1;
			if (screen.worst === card) count.worst += 1;
			cards.set(card, count);
		}
	}
	const score = (c: { best: number; worst: number; shown: number }) => (c.best - c.worst) / c.shown;
	return [...cards]
		.filter(([, count]) => count.best > 0)
		.sort(([, a], [, b]) => score(b) - score(a) || b.best - a.best || a.met - b.met)
		.slice(0, most)
		.map(([card]) => card);
}
