/**
 * What has changed from one round to a later one, computed from what their releases tell, as between two parties (gap.ts).
 *
 * In: the stored results of two releases. Out: as gapsBetween, now minus before. A question is compared only where it was asked
 * alike both times: the same words and the same cards or options, since a card's worth is relative to the mean of those it was
 * weighed with. Otherwise it has no rows.
 * Assumption: the two groups of people are independent. Where the same people answered both times their answers belong together,
 * and the intervals are wider than they need to be; so nothing is claimed too much. Paired estimates (stats/change.ts) need to know
 * which answers belong together, and would tell it: they are told nobody (docs/decisions/0059).
 * Degenerate: no question in common: rows of none. Source: methods.md section 5.
 */
import type { Pairing } from '#domain/result/pairing.ts';
import type { Result } from '#domain/result/result.ts';
import { LEVEL } from './context.ts';
import { gapsBetween, type Gap } from './gap.ts';

/** What is weighed or chosen among, in no order; null where nothing is told. */
function about({ content }: Result): string | null {
	if (content === null) return null;
	if ('items' in content) return [...content.items, ...content.hidden].map(({ card }) => `${card.id} ${card.title}`).sort().join('\n');
	if ('rows' in content) return content.rows.map((row) => ('value' in row ? `${row.value} ${row.label}` : `${row.from}-${row.to}`)).sort().join('\n');
	if ('first' in content) return `${content.first.title}\n${content.second.title}`;
	return null;
}

export function changesBetween(now: readonly Result[], before: readonly Result[]): Gap[] {
	const alike = before.filter((then) =>
		now.some((row) => row.question === then.question && row.unit === then.unit && row.kind === then.kind && row.prompt === then.prompt && about(row) !== null && about(row) === about(then))
	);
	return gapsBetween(now, alike);
}

/** What is told of those who answered both, as what has changed between two releases. */
export const gapsOf = ({ results }: Pairing): Gap[] =>
	results.map(({ question, position, prompt, content }) => ({ question, unit: '', position, prompt, scale: 'worth', n: null, level: LEVEL, rows: [], ...content }));
