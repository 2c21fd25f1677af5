/**
 * Problems of single sets of a design; `check-design.ts` explains the codes.
 *
 * In: a known format, the versions, K ≥ 2. Out: one reason per code and severity, with every place it holds for.
 * Missing values, degenerate: no sets give no reason; an empty set is too small.
 * Source: methods.md section 2; limits.ts. Reference: own cases per code (test).
 */
import type { Format } from '#stats/input/read-input.ts';
import { LIMITS } from './limits.ts';
import { knownItems } from './tally.ts';

export type SetReasonCode =
	| 'unknownItem'
	| 'duplicateItemInSet'
	| 'setTooSmall'
	| 'setTooLarge'
	| 'listIncomplete'
	| 'repeatedSet';
export interface SetReason {
	code: SetReasonCode;
	severity: 'weak' | 'unusable';
	/** The size farthest from the limit. */
	value?: number;
	limit?: number;
	places: { version: number; set: number }[];
}

/** The problems of one set; `limit` where its size is the problem. */
function faults(format: Format, set: readonly number[], k: number): Omit<SetReason, 'places' | 'value'>[] {
	const { possible, good } = LIMITS[format];
	const found: Omit<SetReason, 'places' | 'value'>[] = [];
	const known = knownItems(set, k);
	const different = new Set(set).size;
	if (different > known.length) found.push({ code: 'unknownItem', severity: 'unusable' });
	if (set.length > different) found.push({ code: 'duplicateItemInSet', severity: 'unusable' });
	if (set.length < possible[0]) found.push({ code: 'setTooSmall', severity: 'unusable', limit: possible[0] });
	// With few items all sets are small; that is reported once, about the items.
	else if (set.length < Math.min(good[0], k)) found.push({ code: 'setTooSmall', severity: 'weak', limit: good[0] });
	if (set.length > possible[1]) found.push({ code: 'setTooLarge', severity: 'unusable', limit: possible[1] });
	else if (set.length > good[1]) found.push({ code: 'setTooLarge', severity: 'weak', limit: good[1] });
	if (format === 'points' && known.length < k) found.push({ code: 'listIncomplete', severity: 'unusable', limit: k });
	return found;
}

export function checkSets(format: Format, versions: readonly (readonly (readonly number[])[])[], k: number): SetReason[] {
	const reasons = new Map<string, SetReason>();
	versions.forEach((sets, version) => {
		const before = new Set<string>();
		sets.forEach((set, number) => {
			const key = [...set].sort((a, b) => a - b).join();
			const found = faults(format, set, k);
			if (before.has(key)) found.push({ code: 'repeatedSet', severity: 'weak' });
			before.add(key);
			for (const fault of found) {
				const name = `${fault.code} ${fault.severity}`;
				const reason = reasons.get(name) ?? { ...fault, places: [] };
				reason.places.push({ version, set: number });
				if (fault.limit !== undefined) {
					const farther = reason.value === undefined || Math.abs(set.length - fault.limit) > Math.abs(reason.value - fault.limit);
					if (farther) reason.value = set.length;
				}
				reasons.set(name, reason);
			}
		});
	});
	return [...reasons.values()];
}
