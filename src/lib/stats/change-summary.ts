/**
 * Change of a group on a rating instrument: cells, tests for the mean change, warnings.
 *
 * In: an `Instrument` (reliable-change.ts), a pair of scores per person, the level of the intervals.
 * Out: n = people with two valid scores; `missing`, `outOfRange` people left out; `cells` = people per cell, with Wilson
 * intervals for the reliably improved (three cells together), the recovered and the deteriorated, all of n; mean change
 * with paired t, Wilcoxon signed rank, and McNemar for crossing the cut-off (`gained` = left the clinical side).
 * Warnings: `noData`, `oneRespondent`, `fewRespondents` (2–4), and `regressionToTheMean` when everybody began on the
 * clinical side: people selected for low scores score higher the next time without any treatment effect.
 * Missing values: a person with one score counts in `missing` only. Degenerate: n = 0 gives nulls; without a
 * usable criterion the cells and their intervals are null, the tests of the mean remain; without a cut-off no McNemar.
 * Source: methods.md section 5; Jacobson & Truax (1991). Reference: fixture `change_rci_paired`. Tolerance: 1e−9.
 */
import { mcnemar, pairedT, wilcoxonSignedRank, type McNemar, type PairedT, type SignedRank } from './paired-tests.ts';
import { wilsonInterval, type Interval } from './proportions.ts';
import { CHANGE_CELLS, classifyChange, onClinicalSide, type ChangeCell, type Instrument } from './reliable-change.ts';

export interface ScorePair {
	pre: number | null;
	post: number | null;
}
export type ChangeWarning = 'noData' | 'oneRespondent' | 'fewRespondents' | 'regressionToTheMean';

export interface ChangeSummary {
	n: number;
	missing: number;
	outOfRange: number;
	level: number;
	cells: Record<ChangeCell, number> | null;
	/** Reliably better, on either side of the cut-off. */
	improved: Interval | null;
	recovered: Interval | null;
	deteriorated: Interval | null;
	meanChange: PairedT | null;
	signedRank: SignedRank | null;
	/** Null without a cut-off or when nobody crossed it. */
	crossing: (McNemar & { gained: number; lost: number }) | null;
	warnings: ChangeWarning[];
}

export function summariseChange(instrument: Instrument, people: readonly ScorePair[], level: number): ChangeSummary {
	const results = people.map(({ pre, post }) => ({ pre, post, ...classifyChange(instrument, pre, post) }));
	const valid = results.flatMap(({ pre, post, change, cell }) => {
		if (pre === null || post === null || change === null) return [];
		return [{ change, cell, before: onClinicalSide(instrument, pre), after: onClinicalSide(instrument, post) }];
	});
	const n = valid.length;
	const changes = valid.map(({ change }) => change);
	const inCell = (cell: ChangeCell) => valid.filter((one) => one.cell === cell).length;
	const known = n > 0 && valid.every(({ cell }) => cell !== null);
	const counted = Object.fromEntries(CHANGE_CELLS.map((cell) => [cell, inCell(cell)])) as Record<ChangeCell, number>;
	const cells = known ? counted : null;

	const gained = valid.filter(({ before, after }) => before === true && after === false).length;
	const lost = valid.filter(({ before, after }) => before === false && after === true).length;
	const test = mcnemar(gained, lost);

	const warnings: ChangeWarning[] = [];
	if (n === 0) warnings.push('noData');
	if (n === 1) warnings.push('oneRespondent');
	if (n > 1 && n < 5) warnings.push('fewRespondents');
	if (n > 0 && valid.every(({ before }) => before === true)) warnings.push('regressionToTheMean');

	return {
		n,
		missing: results.filter(({ code }) => code === 'missing').length,
		outOfRange: results.filter(({ code }) => code === 'outOfRange').length,
		level,
		cells,
		improved: cells && wilsonInterval(cells.recovered + cells.improved + cells.improvedAboveCutOff, n, level),
		recovered: cells && instrument.cutOff !== null ? wilsonInterval(cells.recovered, n, level) : null,
		deteriorated: cells && wilsonInterval(cells.deteriorated, n, level),
		meanChange: pairedT(changes, level),
		signedRank: wilcoxonSignedRank(changes),
		crossing: test && { ...test, gained, lost },
		warnings
	};
}
