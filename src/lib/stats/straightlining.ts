/**
 * People who always answer the same place on the screen: the first card of every pair, the same step of every balance, the same
 * places for the best and the worst of every set.
 *
 * In: per respondent, the place of each answer and the chance of hitting just that place when cards are shown in random order.
 * Out: per respondent whether p = Π chance over all answers but the first is at most 5 %/n, n people with an answer: among people
 * who look at the cards, at most one group in twenty has anybody marked, whatever they prefer. Two sides: ten pairs are the
 * fewest for ten people; three of four places: four sets.
 * A place that is not a place ("equal", a step of 0) has chance 1: who finds everything equal answers so, and is not marked.
 * Limit: where cards are always shown in the same order a person who prefers them in that order looks the same. `fixedSides`
 * says so of pairs, where nobody is marked then; of best and worst together it takes a person who agrees with the order of the
 * list in every set.
 * `besideStraightliners` adds the warning, how many they are, and the estimate without them to a fitted format.
 */
import type { EstimateWarning } from './estimate.ts';
import type { OrderSource } from './order-source.ts';

export interface Placed {
	place: string | number;
	chance: number;
}
const LEVEL = 0.05;

/** Π chance over all answers but the first; 1 for nobody in particular: other places, or no answer. */
function chanceOf<Answer>(answers: readonly Answer[], placeOf: PlaceOf<Answer>): { answered: boolean; p: number } {
	let first: Placed | null = null;
	let p = 1;
	for (const answer of answers) {
		const own = placeOf(answer);
		if (own === null) continue;
		if (first === null) first = own;
		else if (own.place === first.place) p *= own.chance;
		else return { answered: true, p: 1 };
	}
	return { answered: first !== null, p: first === null || first.chance === 1 ? 1 : p };
}

/** Null: no answer. */
export type PlaceOf<Answer> = (answer: Answer) => Placed | null;

export function straightliners<Answer>(people: readonly (readonly Answer[])[], placeOf: PlaceOf<Answer>): boolean[] {
	const chances = people.map((answers) => chanceOf(answers, placeOf));
	const n = chances.filter(({ answered }) => answered).length;
	return chances.map(({ p }) => p <= LEVEL / n && p < 1);
}

/** No two items were shown both ways round, although some were shown more than once. */
export function fixedSides(k: number, respondents: readonly { answers: readonly { a: number; b: number }[] }[]): boolean {
	const seen = new Uint8Array(k * k);
	let again = false;
	for (const { answers } of respondents) {
		for (const { a, b } of answers) {
			if (seen[b * k + a] === 1) return false;
			if (seen[a * k + b] === 1) again = true;
			seen[a * k + b] = 1;
		}
	}
	return again;
}

export interface Straightlining<Estimate> {
	people: number;
	/** The same estimate without them. */
	without: Estimate;
}
export type Beside<Estimate> = Estimate & { straightlining?: Straightlining<Estimate> };

interface Respondents<Answer> {
	respondents: readonly { weight?: number; answers: readonly Answer[] }[];
}

export function besideStraightliners<Answer, Data extends Respondents<Answer>, Estimate extends { warnings: EstimateWarning[] }>(
	data: Data,
	placeOf: PlaceOf<Answer>,
	fit: (data: Data) => { estimate: Estimate; order: OrderSource }
): { estimate: Beside<Estimate>; order: OrderSource } {
	const { estimate, order } = fit(data);
	const marked = straightliners(data.respondents.map(({ weight, answers }) => (weight === 0 ? [] : answers)), placeOf);
	const people = marked.filter(Boolean).length;
	if (people === 0) return { estimate, order };
	const rest = fit({ ...data, respondents: data.respondents.filter((_, r) => !marked[r]) });
	return {
		estimate: { ...estimate, warnings: [...estimate.warnings, 'straightlining'], straightlining: { people, without: rest.estimate } },
		order: { ...order, straightliners: { people, without: rest.order } }
	};
}
