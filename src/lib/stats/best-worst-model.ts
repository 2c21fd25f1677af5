/**
 * Best-worst answers as a `ResponseModel`: best from the shown items, then worst from the rest.
 *
 * In: K and, per respondent, answers as (shown, best, worst) with −1 for what was not given; at least one is given.
 * Out: the model. A cell is a distinct (set, best, worst); its probability is one choice or two (choice-sets.ts), so the
 * cost of a Newton step depends on the number of distinct sets, not of answers.
 * Missing values: worst alone is softmax(−λ) over all shown items. Degenerate: no answers is fine.
 * Source: methods.md section 2b; Marley & Louviere (2005). Reference and tolerance: see best-worst.ts.
 */
import { answerStream } from './answer-stream.ts';
import { cellCollector, type Cells } from './best-worst-cells.ts';
import { cellModel, type CellShape, type SparseRows } from './cell-model.ts';
import { choiceLikelihood, setProbabilities } from './choice-likelihood.ts';
import { choiceCollector, type ChoiceSets } from './choice-sets.ts';
import type { ResponseModel } from './response-model.ts';

/**
 * Two choices per cell, at 2c and 2c + 1. A choice is from the whole set or from the set without its best; those subsets
 * are looked up once each (`known`), since there are about ten times as many cells.
 */
function cellChoices(k: number, { sets, cellCount, cellSet, cellBest, cellWorst }: Cells): ChoiceSets {
	const { start, values } = sets;
	const collector = choiceCollector(k);
	const bestFrom = new Int32Array(sets.count).fill(-1);
	const worstFrom = new Int32Array(values.length + sets.count).fill(-1);
	const choiceSet = new Int32Array(2 * cellCount).fill(-1);
	const choiceItem = new Int32Array(2 * cellCount);
	for (let c = 0; c < cellCount; c++) {
		const set = cellSet[c]!;
		const from = start[set]!;
		const best = cellBest[c]!;
		const worst = cellWorst[c]!;
		if (best > 0) {
			if (bestFrom[set] === -1) bestFrom[set] = collector.set(values, from, start[set + 1]!, -1, 1);
			choiceSet[2 * c] = bestFrom[set]!;
			choiceItem[2 * c] = values[from + best - 1]!;
		}
		// In a set of two the best determines the worst.
		if (worst > 0 && !(best > 0 && start[set + 1]! - from === 2)) {
			const at = from + set + best;
			if (worstFrom[at] === -1) worstFrom[at] = collector.set(values, from, start[set + 1]!, from + best - 1, -1);
			choiceSet[2 * c + 1] = worstFrom[at]!;
			choiceItem[2 * c + 1] = values[from + worst - 1]!;
		}
	}
	return collector.finish(choiceSet, choiceItem);
}

function shapeOf(k: number, cells: Cells): CellShape {
	const sets = cellChoices(k, cells);
	const { cellCount, cellSet } = cells;
	const { start: shownStart, values: shown } = cells.sets;
	const { choiceSet, choiceItem, setSign, setStart } = sets;
	return {
		itemCount: k,
		parameterCount: k,
		scale: 1,
		cellCount,
		beats: sets.beats,
		likelihood(cellWeight) {
			const setWeight = new Float64Array(sets.setCount);
			const observed = new Float64Array(k);
			for (let choice = 0; choice < choiceSet.length; choice++) {
				const set = choiceSet[choice]!;
				if (set < 0) continue;
				const weight = cellWeight[choice >> 1]!;
				setWeight[set]! += weight;
				observed[choiceItem[choice]!]! += setSign[set]! * weight;
			}
			return (lambda) => choiceLikelihood(sets, setWeight, observed, lambda);
		},
		logProbabilities(lambda) {
			const { logSum } = setProbabilities(sets, lambda);
			const result = new Float64Array(cellCount);
			for (let choice = 0; choice < choiceSet.length; choice++) {
				const set = choiceSet[choice]!;
				if (set >= 0) result[choice >> 1]! += setSign[set]! * lambda[choiceItem[choice]!]! - logSum[set]!;
			}
			return result;
		},
		scores(lambda): SparseRows {
			const { probability } = setProbabilities(sets, lambda);
			const start = new Int32Array(cellCount + 1);
			for (let c = 0; c < cellCount; c++) start[c + 1] = start[c]! + shownStart[cellSet[c]! + 1]! - shownStart[cellSet[c]!]!;
			const index = new Int32Array(start[cellCount]!);
			const value = new Float64Array(index.length);
			for (let c = 0, at = 0; c < cellCount; c++) {
				const best = cells.cellBest[c]! - 1;
				const worst = cells.cellWorst[c]! - 1;
				const first = choiceSet[2 * c]!;
				const second = choiceSet[2 * c + 1]!;
				let p = first < 0 ? 0 : setStart[first]!;
				let q = second < 0 ? 0 : setStart[second]!;
				const from = shownStart[cellSet[c]!]!;
				const size = shownStart[cellSet[c]! + 1]! - from;
				// All three lists are sorted and the second choice lacks the best, so one merge pass is enough.
				for (let i = 0; i < size; i++, at++) {
					index[at] = shown[from + i]!;
					let residual = 0;
					if (first >= 0) residual = (i === best ? 1 : 0) - probability[p++]!;
					if (second >= 0 && i !== best) residual -= (i === worst ? 1 : 0) - probability[q++]!;
					value[at] = residual;
				}
			}
			return { start, index, value };
		}
	};
}

export interface BestWorstWriter {
	startRespondent(index: number, weight: number): void;
	/** Valid answers only (input.ts): items below K, all different; −1: not given; one of them is given. */
	answer(shown: readonly number[], best: number, worst: number): void;
	finish(): ResponseModel;
}

export function bestWorstModel(k: number): BestWorstWriter {
	const stream = answerStream();
	const cells = cellCollector(k);
	return {
		startRespondent: stream.startRespondent,
		answer: (shown, best, worst) => stream.add(cells.cellOf(shown, best, worst)),
		finish: () => cellModel(shapeOf(k, cells.finish()), stream.finish())
	};
}
