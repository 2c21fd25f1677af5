/**
 * Graded pairs, the balance (−3 … 3): adjacent-category model with symmetric thresholds.
 *
 * In: item labels (K ≥ 2) and respondents with answers { a, b, score }, valid by `readInput`; positive favours a, null skips.
 * Out: `GradedEstimate` (estimate.ts); counts per item { score, zeros, skips, shown }, score = sum in the item's favour;
 * `thresholds`: τ per |s| (null: no answer of that size, or the reference 0); `scale` = 2·s̄, s̄ the mean |s| of answers
 * that are not 0: λ_BT = scale·λ is on the scale of plain pairs, and the ghost prior holds there.
 * log p(s) = s·(λ_a − λ_b) + τ_{|s|} − log Z over the sizes that anybody used. With scores −1, 0, 1 this is Davidson's
 * model with λ halved. Zeros only: sizes 0 and 1 with Davidson's prior, so that the estimate is finite.
 * Warnings `positionBias`: the first-shown side is favoured (position-bias.ts); `straightlining`: somebody always answers the same
 * step (straightlining.ts). Degenerate: see estimate.ts.
 * Source: methods.md section 2e; Agresti (1992). Reference: R glm, fixture graded_ribbon1992. Tolerance: 1e−6.
 */
import { answerStream, type AnswerStream } from './answer-stream.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import { estimateModel } from './estimate-model.ts';
import type { OrderSource } from './order-source.ts';
import { addTiePrior, pairCell, pairModel, type PairFamily } from './pair-model.ts';
import { favoursSide } from './position-bias.ts';
import type { ResponseModel } from './response-model.ts';
import { skippedOften } from './skips.ts';
import { besideStraightliners, fixedSides, type Beside, type Placed } from './straightlining.ts';

export interface GradedAnswer {
	a: number;
	b: number;
	score: number | null;
}
export interface GradedData {
	items: readonly string[];
	respondents: readonly { id: string; weight?: number; group?: string; answers: readonly GradedAnswer[] }[];
}
export interface GradedCounts {
	score: number;
	zeros: number;
	skips: number;
	shown: number;
}
export interface GradedEstimate extends Estimate<GradedCounts> {
	thresholds: (number | null)[];
	scale: number;
}

export const GRADED_METHOD = 'graded-adjacent-category';
export const MAX_SCORE = 3;
const OUTCOMES = 2 * MAX_SCORE + 1;
const SCORES = Array.from({ length: OUTCOMES }, (_, o) => o - MAX_SCORE);

/** Sizes |s| that were used, each with its parameter; the smallest is the reference. */
function gradedFamily(itemCount: number, sizes: readonly number[]): PairFamily {
	const answered = sizes.reduce((sum, count) => sum + count, 0);
	const onlyZeros = answered > 0 && sizes[0] === answered;
	// Only zeros: |s| = 1 is the reference, and the parameter of 0 has the prior.
	const used = sizes.map((count, size) => count > 0 || (onlyZeros && size === 1));
	const reference = onlyZeros ? 1 : used.indexOf(true);
	const free = used.flatMap((on, size) => (on && size !== reference ? [size] : []));
	const steps = sizes.reduce((sum, count, size) => sum + count * size, 0);
	const meanStep = answered > sizes[0]! ? steps / (answered - sizes[0]!) : 1;
	return {
		itemCount,
		scores: SCORES,
		categories: SCORES.map((s) => free.indexOf(Math.abs(s))),
		possible: SCORES.map((s) => used[Math.abs(s)]!),
		scale: 2 * meanStep,
		...(onlyZeros ? { addExtraPrior: addTiePrior } : {})
	};
}

export interface GradedTally {
	model: ResponseModel;
	family: PairFamily;
	stream: AnswerStream;
	counts: GradedCounts[];
	answers: number;
	skips: number;
}

/** Counts and the aggregated model, in one pass over the answers. */
export function tallyGraded(data: GradedData): GradedTally {
	const k = data.items.length;
	const writer = answerStream();
	const sizes = new Array<number>(MAX_SCORE + 1).fill(0);
	const counts = data.items.map((): GradedCounts => ({ score: 0, zeros: 0, skips: 0, shown: 0 }));
	let answers = 0;
	let skips = 0;
	data.respondents.forEach(({ weight = 1, answers: given }, r) => {
		if (weight === 0) return;
		writer.startRespondent(r, weight);
		for (const { a, b, score } of given) {
			const [first, second] = [counts[a]!, counts[b]!];
			if (score === null) {
				skips++;
				first.skips++;
				second.skips++;
				continue;
			}
			answers++;
			first.shown++;
			second.shown++;
			first.score += score;
			second.score -= score;
			if (score === 0) {
				first.zeros++;
				second.zeros++;
			}
			sizes[Math.abs(score)]! += weight;
			writer.add(pairCell(k, OUTCOMES, a, b, score + MAX_SCORE));
		}
	});
	const stream = writer.finish();
	const family = gradedFamily(k, sizes);
	return { model: pairModel(family, stream), family, stream, counts, answers, skips };
}

function fitOnce(data: GradedData, options: EstimateOptions): { estimate: GradedEstimate; order: OrderSource } {
	const { model, family, stream, counts, answers, skips } = tallyGraded(data);
	const { estimate, fit, order } = estimateModel({ method: GRADED_METHOD, items: data.items, model, counts, answers, skips }, options);
	skippedOften(counts).forEach((often, i) => often && estimate.items[i]!.flags.push('skippedOften'));
	const followsPlace = favoursSide(family, stream, model, fit);
	if (followsPlace) estimate.warnings.push('positionBias');
	const thresholds = Array.from({ length: MAX_SCORE + 1 }, (_, size) => {
		const outcome = SCORES.indexOf(size);
		if (!family.possible[outcome]) return null;
		const category = family.categories[outcome]!;
		return category < 0 ? 0 : fit.point[data.items.length + category]!;
	});
	return { estimate: { ...estimate, thresholds, scale: family.scale }, order: { ...order, followsPlace } };
}

/** The same step every time, on either side. */
const placeOf = ({ score }: GradedAnswer): Placed | null => (score === null ? null : { place: score, chance: score === 0 ? 1 : 0.5 });

export function fitGraded(data: GradedData, options: EstimateOptions = {}): { estimate: Beside<GradedEstimate>; order: OrderSource } {
	const fixed = fixedSides(data.items.length, data.respondents);
	return besideStraightliners(data, fixed ? () => null : placeOf, (some) => fitOnce(some, options));
}

export const estimateGraded = (data: GradedData, options: EstimateOptions = {}): Beside<GradedEstimate> => fitGraded(data, options).estimate;
