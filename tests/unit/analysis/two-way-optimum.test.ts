/** How much more the greedy search hides than needed: against every pattern there is, on tables small enough to try them all. */
import { expect, test } from 'vitest';
import { auditTwoWay, suppressOneWay, suppressTwoWay } from '#analysis/disclosure/index.ts';
import { columnTotals, randomTable, rowTotals } from './attacker.ts';

const k = 5;

/** The fewest further cells that must be hidden beside the small ones; null when no pattern passes and shows a cell. */
function fewest(table: number[][]): number | null {
	const width = table[0]!.length;
	const rows = suppressOneWay(rowTotals(table), k).map(Boolean);
	const columns = suppressOneWay(columnTotals(table), k).map(Boolean);
	const free = table.flat().flatMap((count, at) => (count < k ? [] : [at]));
	let best: number | null = null;
	// The last pattern would hide every cell.
	for (let pattern = 0; pattern < 2 ** free.length - 1; pattern++) {
		const hidden = table.flat().map((count) => count < k);
		let extra = 0;
		free.forEach((at, bit) => {
			hidden[at] ||= ((pattern >> bit) & 1) === 1;
			extra += (pattern >> bit) & 1;
		});
		if (best !== null && extra >= best) continue;
		const cells = table.map((_, i) => hidden.slice(i * width, (i + 1) * width));
		const audit = auditTwoWay(table, { cells, rows, columns }, k);
		if (audit.kind === 'audit' && audit.passes) best = extra;
	}
	return best;
}

test('the greedy search is within a few per cent of the best pattern', () => {
	console.log('| table | people | tables | no pattern passes | one passes, none found | cells hidden further: best | greedy |');
	console.log('|---|---|---|---|---|---|---|');
	const all = { solvable: 0, missed: 0, best: 0, greedy: 0 };
	for (const [height, width] of [[2, 3], [3, 3], [2, 4], [3, 4]] as const) {
		for (const perCell of [4, 8, 16]) {
			const here = { tables: 0, impossible: 0, missed: 0, best: 0, greedy: 0 };
			for (let seed = 1; seed <= 60; seed++) {
				const table = randomTable(seed, height, width, perCell * height * width);
				if (table.flat().every((count) => count >= k)) continue;
				here.tables++;
				const best = fewest(table);
				const result = suppressTwoWay(table, k);
				if (best === null) {
					here.impossible++;
					expect(result).toEqual({ kind: 'hidden', reason: 'nothing_left' });
					continue;
				}
				all.solvable++;
				if (result.kind !== 'table') {
					here.missed++;
					continue;
				}
				const greedy = result.cells.flat().filter((reason) => reason === 'protects_another').length;
				expect(greedy).toBeGreaterThanOrEqual(best);
				here.best += best;
				here.greedy += greedy;
			}
			for (const key of ['missed', 'best', 'greedy'] as const) all[key] += here[key];
			const row = [`${height} × ${width}`, perCell * height * width, here.tables, here.impossible, here.missed, here.best, here.greedy];
			console.log(`| ${row.join(' | ')} |`);
		}
	}
	console.log(`in all: ${JSON.stringify(all)}, ${((100 * (all.greedy - all.best)) / all.best).toFixed(1)} % more cells than needed`);
	expect(all.greedy).toBeLessThanOrEqual(1.05 * all.best);
	expect(all.missed).toBeLessThanOrEqual(0.02 * all.solvable);
});
