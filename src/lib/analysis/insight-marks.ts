/** Whether what an insight rests on still says the same. Computed when it is read, from what is told then; nothing of it is stored. */
import { newestOf, type Grounds } from '#domain/insight/grounds.ts';
import type { Evidence, EvidenceOf, Insight } from '#domain/insight/insight.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { findingOf } from './finding.ts';

/**
 * `gone`: withdrawn. `hidden`: too few are behind it now. `changed`: the newest release of the round says something else;
 * `rewritten`: the text of a quote is another. `newer`:
 * there is a newer one that says the same, or newer figures of a statistic: nothing to ask about.
 */
export type Mark = 'gone' | 'hidden' | 'changed' | 'rewritten' | 'newer';

const quoteOf = (one: EvidenceOf<'quote'>, { quotes }: Grounds) => quotes.find(({ id, release }) => id === one.quote && release === one.release);

/** Null: it is as it was. */
export function markOf(one: Evidence, grounds: Grounds): Mark | null {
	if (one.kind === 'quote') {
		const found = quoteOf(one, grounds);
		return !found ? 'gone' : textWord(found.text) === one.said ? null : 'rewritten';
	}
	if (one.kind === 'statistic') {
		const found = grounds.statistics.find(({ id }) => id === one.statistic);
		if (!found) return 'gone';
		return found.newest === found.id ? null : 'newer';
	}
	const newest = newestOf(one.release, grounds);
	if (!newest) return 'gone';
	if (newest.id === one.release) return null;
	const now = findingOf(grounds.results.filter(({ release }) => release === newest.id), one);
	if (now === 'gone' || now === 'hidden') return now;
	return now === one.said ? 'newer' : 'changed';
}

/** Whether somebody has to look at what has this mark. A newer one that says the same asks nothing. */
export const isAsking = (mark: Mark | null): boolean => mark !== null && mark !== 'newer';
/** Whether an insight has to be looked at again. One that is set aside does not ask. */
export const asks = ({ state, evidence }: Pick<Insight, 'state' | 'evidence'>, grounds: Grounds): boolean =>
	state !== 'outdated' && evidence.some((one) => isAsking(markOf(one, grounds)));

/** The same bound to what is told now: newer releases, newer figures. What is told no more is left out. */
export function boundAnew(evidence: readonly Evidence[], grounds: Grounds): Evidence[] {
	return evidence.flatMap((one): Evidence[] => {
		const mark = markOf(one, grounds);
		if (mark === 'gone' || mark === 'hidden') return [];
		if (mark === null) return [one];
		if (one.kind === 'quote') return [{ ...one, said: textWord(quoteOf(one, grounds)!.text) }];
		if (one.kind === 'statistic') return [{ ...one, statistic: grounds.statistics.find(({ id }) => id === one.statistic)!.newest }];
		const newest = newestOf(one.release, grounds)!;
		return [{ ...one, release: newest.id, said: findingOf(grounds.results.filter(({ release }) => release === newest.id), one) }];
	});
}
