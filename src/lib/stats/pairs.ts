/**
 * Paired comparisons with "equally important" and skip: Davidson's model, Bradley-Terry where nobody ever answered "equal".
 *
 * In: item labels (K ≥ 2) and respondents with answers { a, b, choice }, valid by `readInput`: a and b differ.
 * Out: `PairsEstimate` (estimate.ts); counts per item { wins, losses, ties, skips, shown }, shown without skips; `ties`:
 * γ = log ν and the probability ν/(2 + ν) that two equal items tie, or null without a tie in the data.
 * P(a) = π_a/D, P(b) = π_b/D, P(tie) = ν√(π_a·π_b)/D. A skip is no observation, and never a tie.
 * Prior: ghost pairs without ties on λ; γ ~ N(log ½, 2²), so that all-tied data stay finite.
 * Item flag `skippedOften`: its answers are skipped more often than the others' (Newcombe's 95 % interval above 0).
 * Warnings `positionBias`: the first-shown side is favoured (position-bias.ts); `straightlining`: somebody always answers the same
 * side (straightlining.ts).
 * Degenerate: see estimate.ts. Everybody answering "equal" everywhere gives λ = 0 and a large γ.
 * Source: methods.md section 2a; Davidson (1970). Reference: PlackettLuce, prefmod, BradleyTerry2, choix; fixtures
 * ties_*, bt_*. Tolerance: 1e−6 (ties_cems1998: 1e−5).
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

export type PairChoice = 'a' | 'b' | 'tie' | 'skip';
export interface PairAnswer {
	a: number;
	b: number;
	choice: PairChoice;
}
export interface PairsData {
	items: readonly string[];
	respondents: readonly { id: string; weight?: number; group?: string; answers: readonly PairAnswer[] }[];
}
export interface PairCounts {
	wins: number;
	losses: number;
	ties: number;
	skips: number;
	shown: number;
}
export interface PairsEstimate extends Estimate<PairCounts> {
	ties: { gamma: number; equalItemsTie: number } | null;
}

export const PAIRS_METHOD = 'pairs-davidson';

const A = 0;
const TIE = 1;
const B = 2;

function davidson(itemCount: number, withTies: boolean): PairFamily {
	return {
		itemCount,
		scores: [0.5, 0, -0.5],
		categories: [-1, 0, -1],
		possible: [true, withTies, true],
		scale: 1,
		...(withTies ? { addExtraPrior: addTiePrior } : {})
	};
}

export interface PairsTally {
	family: PairFamily;
	stream: AnswerStream;
	model: ResponseModel;
	counts: PairCounts[];
	answers: number;
	skips: number;
	ties: number;
}

/** Counts and the aggregated model, in one pass over the answers. */
export function tallyPairs(data: PairsData): PairsTally {
	const k = data.items.length;
	const writer = answerStream();
	const cells = new Int32Array(k * k * 3);
	const skipped = new Int32Array(k);
	let answers = 0;
	let skips = 0;
	data.respondents.forEach(({ weight = 1, answers: given }, r) => {
		if (weight === 0) return;
		writer.startRespondent(r, weight);
		for (const { a, b, choice } of given) {
			if (choice === 'skip') {
				skips++;
				skipped[a]!++;
				skipped[b]!++;
				continue;
			}
			answers++;
			const cell = pairCell(k, 3, a, b, choice === 'a' ? A : choice === 'b' ? B : TIE);
			cells[cell]!++;
			writer.add(cell);
		}
	});
	const counts = data.items.map((_, i): PairCounts => ({ wins: 0, losses: 0, ties: 0, skips: skipped[i]!, shown: 0 }));
	let ties = 0;
	for (let a = 0; a < k; a++) {
		for (let b = 0; b < k; b++) {
			const at = pairCell(k, 3, a, b, 0);
			const [first, alike, second] = [cells[at + A]!, cells[at + TIE]!, cells[at + B]!];
			ties += alike;
			for (const [item, wins, losses] of [[a, first, second], [b, second, first]] as const) {
				const count = counts[item]!;
				count.wins += wins;
				count.losses += losses;
				count.ties += alike;
				count.shown += first + alike + second;
			}
		}
	}
	const family = davidson(k, ties > 0);
	const stream = writer.finish();
	return { family, stream, model: pairModel(family, stream), counts, answers, skips, ties };
}

function fitOnce(data: PairsData, options: EstimateOptions): { estimate: PairsEstimate; order: OrderSource } {
	const { family, stream, model, counts, answers, skips, ties } = tallyPairs(data);
	const { estimate, fit, order: plain } = estimateModel({ method: PAIRS_METHOD, items: data.items, model, counts, answers, skips }, options);
	const followsPlace = favoursSide(family, stream, model, fit);
	if (followsPlace) estimate.warnings.push('positionBias');
	const order = { ...plain, followsPlace };
	const often = skippedOften(counts);
	estimate.items.forEach((item, i) => often[i] && item.flags.push('skippedOften'));
	if (ties === 0) return { estimate: { ...estimate, ties: null }, order };
	const gamma = fit.point[data.items.length]!;
	// ν/(2 + ν), written so that a large γ does not overflow.
	return { estimate: { ...estimate, ties: { gamma, equalItemsTie: 1 / (1 + 2 * Math.exp(-gamma)) } }, order };
}

/** The first or the second card, whichever they are. */
const placeOf = ({ choice }: PairAnswer): Placed | null => (choice === 'skip' ? null : { place: choice, chance: choice === 'tie' ? 1 : 0.5 });

export function fitPairs(data: PairsData, options: EstimateOptions = {}): { estimate: Beside<PairsEstimate>; order: OrderSource } {
	const fixed = fixedSides(data.items.length, data.respondents);
	return besideStraightliners(data, fixed ? () => null : placeOf, (some) => fitOnce(some, options));
}

export const estimatePairs = (data: PairsData, options: EstimateOptions = {}): Beside<PairsEstimate> => fitPairs(data, options).estimate;
