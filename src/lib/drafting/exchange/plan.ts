/** What a file that has come back would do to a draft: everything is checked here, and written in one step or not at all. */
import { confirmed, markAt, stateOf, translationAt, written, type Changes, type DraftText } from '#drafting/translation.ts';
import type { Value } from '#drafting/sheet.ts';
import { carried, type Refused, type Returned } from './unit.ts';

export interface Plan {
	/** Texts that had no translation, and those that had another. */
	fresh: number;
	changed: number;
	/** The same translation, said to hold for what the text is now. */
	confirmed: number;
	same: number;
	/** Not translated in the file: what is here stays. */
	empty: number;
	/** Written by this, but made from another text than the survey's own is now. */
	stale: number;
	/** Not written. */
	unknown: number;
	/** Not written: names of texts. */
	tooLong: string[];
	/** Texts of the survey that the file does not have. */
	absent: number;
	changes: Changes;
}

/** What the server takes as one edit. */
const MOST_CHANGES = 6000;
const MOST_BYTES = 1_500_000;

export function planOf(sheet: ReadonlyMap<string, Value>, texts: readonly DraftText[], { to, units }: Pick<Returned, 'to' | 'units'>): Plan | Refused {
	const known = new Map(texts.map((text) => [text.name, text]));
	const plan: Plan = { fresh: 0, changed: 0, confirmed: 0, same: 0, empty: 0, stale: 0, unknown: 0, tooLong: [], absent: 0, changes: [] };
	for (const { name, source, target, settled } of units) {
		const text = known.get(name);
		known.delete(name);
		if (!text) {
			plan.unknown++;
			continue;
		}
		const here = sheet.get(translationAt(to, name));
		const state = stateOf(text.text, here, sheet.get(markAt(to, name)));
		const isStale = source !== carried(text.text);
		if (target === '') plan.empty++;
		else if (state !== 'missing' && carried(String(here)) === target) {
			if (state === 'changed' && settled && !isStale) {
				plan.confirmed++;
				plan.changes.push(...confirmed(to, text));
			} else plan.same++;
		} else if (target.length > text.most) plan.tooLong.push(name);
		else {
			plan[state === 'missing' ? 'fresh' : 'changed']++;
			if (isStale) plan.stale++;
			plan.changes.push(...written(to, isStale ? { name, text: source } : text, target));
		}
	}
	plan.absent = known.size;
	const isTooMuch = plan.changes.length > MOST_CHANGES || new TextEncoder().encode(JSON.stringify(plan.changes)).length > MOST_BYTES;
	return isTooMuch ? { refused: 'too_much' } : plan;
}
