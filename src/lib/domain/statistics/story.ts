/** What may stand together: at most three figures beside a story, and one definition in a picture. */
import type { Definition, Statistic } from './statistic.ts';

/** More than three, and the figures are read instead of the story. */
export const MOST_BESIDE_STORY = 3;

/** The figures beside a story with one more; the same one again changes nothing, and a fourth is refused. */
export function figuresFor<Address extends string>(beside: readonly Address[], more: Address): { figures: Address[] } | { refused: 'fourth_figure' } {
	if (beside.includes(more)) return { figures: [...beside] };
	return beside.length >= MOST_BESIDE_STORY ? { refused: 'fourth_figure' } : { figures: [...beside, more] };
}

type Defined = Pick<Statistic, 'producer' | 'unit'> & { definition: Definition };
/** What has to be the same for two figures to be of the same thing: two producers count the same word differently. */
export const sameDefinition = (a: Defined, b: Defined): boolean =>
	a.producer === b.producer && a.unit === b.unit && a.definition.id === b.definition.id && a.definition.title === b.definition.title && a.definition.description === b.definition.description;

/** Whether they may be drawn in one picture; the first that may not be with the first of all. */
export function drawnTogether<One extends Defined>(all: readonly One[]): { together: readonly One[] } | { refused: 'two_definitions'; titles: [string, string] } {
	const [first] = all;
	const other = first && all.find((one) => !sameDefinition(first, one));
	return other ? { refused: 'two_definitions', titles: [first.definition.title, other.definition.title] } : { together: all };
}
