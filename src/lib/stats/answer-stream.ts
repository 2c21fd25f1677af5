/**
 * Who gave which answers, as numbers of distinct answers ("cells"): the data after a single pass.
 *
 * In: respondents one at a time with their position in the data and a weight > 0, then their cells.
 * Out: `AnswerStream`: cells of informative respondent r are cell[start[r] … start[r+1]).
 * Missing values: what was not answered is not added; a respondent without any cell is left out.
 * Weights are scaled to mean 1 over those who are not: only their proportions matter.
 */
import { scaledWeights } from './effective-n.ts';
import { grown } from './sequence-table.ts';

export interface AnswerStream {
	respondentCount: number;
	respondentIndex: Int32Array;
	respondentWeight: Float64Array;
	start: Int32Array;
	cell: Int32Array;
}
export interface StreamWriter {
	startRespondent(index: number, weight: number): void;
	add(cell: number): void;
	finish(): AnswerStream;
}

export function answerStream(): StreamWriter {
	const weights: number[] = [];
	const indexes: number[] = [];
	const starts: number[] = [0];
	let cells = new Int32Array(256);
	let count = 0;
	let weight = 1;
	let index = -1;

	function close(): void {
		if (count === starts[starts.length - 1]) return;
		starts.push(count);
		weights.push(weight);
		indexes.push(index);
	}
	return {
		startRespondent(nextIndex, nextWeight) {
			close();
			index = nextIndex;
			weight = nextWeight;
		},
		add(cell) {
			if (count === cells.length) cells = grown(cells, count + 1);
			cells[count++] = cell;
		},
		finish() {
			close();
			return {
				respondentCount: weights.length,
				respondentIndex: Int32Array.from(indexes),
				respondentWeight: scaledWeights(weights),
				start: Int32Array.from(starts),
				cell: cells.subarray(0, count)
			};
		}
	};
}
