/** Whether what an insight rests on still says the same. Computed when it is read, from what is told then; nothing of it is stored. */
import { saysOf } from '#domain/dialogue/dialogue.ts';
import { newestOf, type GroundNote, type Grounds } from '#domain/insight/grounds.ts';
import type { Evidence, EvidenceOf, Insight } from '#domain/insight/insight.ts';
import { pointedAt, type Support } from '#domain/persona/persona.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { findingOf } from './finding.ts';

/**
 * `gone`: withdrawn. `hidden`: too few are behind it now. `changed`: the newest release of the round says something else;
 * `rewritten`: the text of a quote or a note is another. `line`: the line of a persona that woke a note rests on what is no more as
 * it was, or is gone itself. `newer`:
 * there is a newer one that says the same, or newer figures of a statistic: nothing to ask about.
 */
export type Mark = 'gone' | 'hidden' | 'changed' | 'rewritten' | 'line' | 'newer';
/** Of what a persona's line rests on: it rests on no note of a dialogue. */
export type SupportMark = Exclude<Mark, 'line'>;
/** The one that weighs most comes first. */
const WEIGHT: readonly SupportMark[] = ['gone', 'hidden', 'changed', 'rewritten', 'newer'];

const quoteOf = (one: EvidenceOf<'quote'>, { quotes }: Grounds) => quotes.find(({ id, release }) => id === one.quote && release === one.release);
const noteOf = (one: EvidenceOf<'dialogue'>, { notes = [] }: Grounds) => notes.find(({ id, dialogue }) => id === one.note && dialogue.id === one.dialogue);

/** How the line that woke a note stands; null where there is none, or nothing is to be said of it. */
export function lineMarkOf({ line, smallest }: Pick<GroundNote, 'line' | 'smallest'>, grounds: Grounds): Exclude<SupportMark, 'newer'> | null {
	if (!line) return null;
	if (!line.now) return 'gone';
	const mark = markOfSupport(line.now.evidence, grounds, { smallest });
	return mark === 'newer' ? null : mark;
}
/** What an insight keeps of a note: a word for its text, and how the line that woke it stood. */
export function noteWord(note: GroundNote, grounds: Grounds): string {
	return [textWord(saysOf(note).join('\n')), lineMarkOf(note, grounds) ?? ''].join('.');
}

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
	if (one.kind === 'dialogue') {
		const found = noteOf(one, grounds);
		if (!found) return 'gone';
		const now = noteWord(found, grounds);
		if (now === one.said) return null;
		if (now.split('.')[0] !== one.said.split('.')[0]) return 'rewritten';
		return lineMarkOf(found, grounds) === null ? null : 'line';
	}
	const newest = newestOf(one.release, grounds);
	if (!newest) return 'gone';
	if (newest.id === one.release) return null;
	const now = findingOf(grounds.results.filter(({ release }) => release === newest.id), one);
	if (now === 'gone' || now === 'hidden') return now;
	return now === one.said ? 'newer' : 'changed';
}

/** Of what one text of a persona rests on: the mark that weighs most of all that it points at. Null: as it was, or nothing that can change. */
export function markOfSupport(one: Support, grounds: Grounds, { smallest }: { smallest: number }): SupportMark | null {
	if (one.kind === 'note') return one.people < smallest ? 'hidden' : null;
	const marks = new Set<Mark | null>(pointedAt(one).map((evidence) => markOf(evidence, grounds)));
	return WEIGHT.find((mark) => marks.has(mark)) ?? null;
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
		// A note stays what was said in the room, also where what woke it is no more as it was.
		if (one.kind === 'dialogue') return [{ ...one, said: noteWord(noteOf(one, grounds)!, grounds) }];
		if (mark === null) return [one];
		if (one.kind === 'quote') return [{ ...one, said: textWord(quoteOf(one, grounds)!.text) }];
		if (one.kind === 'statistic') return [{ ...one, statistic: grounds.statistics.find(({ id }) => id === one.statistic)!.newest }];
		const newest = newestOf(one.release, grounds)!;
		return [{ ...one, release: newest.id, said: findingOf(grounds.results.filter(({ release }) => release === newest.id), one) }];
	});
}
