/** Text alternative of a row. */
import { fill } from '#ui/fill.ts';
import type { DotBandRow } from './layout.ts';

/** `words.full` has {label}, {value}, {low} and {high}; `words.short` only the first two; `words.none` only {label}. */
export function describeRow(row: DotBandRow, words: { full: string; short: string; none: string }): string {
	const whole = (share: number) => Math.round(share * 100);
	if (row.value === null) return fill(words.none, { label: row.label });
	if (row.low === null || row.high === null) return fill(words.short, { label: row.label, value: whole(row.value) });
	return fill(words.full, { label: row.label, value: whole(row.value), low: whole(row.low), high: whole(row.high) });
}
