/** What may stand beside a story. Two definitions are never in one picture: each figure stands by itself, with its own source. */

/** More than three, and the figures are read instead of the story. */
export const MOST_BESIDE_STORY = 3;

/** The figures beside a story with one more, or that it would be a fourth. */
export function figuresFor<Figure>(beside: readonly Figure[], more: Figure): { figures: Figure[] } | { refused: 'fourth_figure' } {
	return beside.length >= MOST_BESIDE_STORY ? { refused: 'fourth_figure' } : { figures: [...beside, more] };
}
