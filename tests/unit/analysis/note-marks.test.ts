/** A note of a dialogue as evidence: rewritten, gone, or woken by a line that no longer holds. */
import { expect, test } from 'vitest';
import { asks, boundAnew, lineMarkOf, markOf, noteWord } from '#analysis/insight-marks.ts';
import { NO_GROUNDS, type GroundNote, type Grounds } from '#domain/insight/grounds.ts';
import type { EvidenceOf } from '#domain/insight/insight.ts';
import { ASSUMPTION, type Line } from '#domain/persona/persona.ts';
import { textWord } from '#domain/quote/text-word.ts';

const voices = ['a', 'b', 'c'].map((quote) => ({ kind: 'quote' as const, release: 'r', quote, said: textWord(quote) }));
const line = (evidence: Line['evidence'] = { kind: 'quotes', quotes: voices }): Line => ({ id: 'line01', text: 'Väntar.', voice: 'third', evidence, other: null });
const note = (now: Line | null = line(), more: Partial<GroundNote> = {}): GroundNote => ({
	id: 'n', kind: 'insight', thought: '', saw: '', text: 'Att vänta tar kraft.', smallest: 5, line: { id: 'line01', text: 'Väntar.', now },
	dialogue: { id: 'd', place: 'Arvika', party: '', onDay: '2026-12-02', personaId: 'p', personaName: 'Sam' }, ...more
});
const grounds = (one: GroundNote | null, told = ['a', 'b', 'c']): Grounds => ({ ...NO_GROUNDS, quotes: told.map((id) => ({ id, release: 'r', text: id, card: null })), notes: one ? [one] : [] });
const bound = (one = note(), at = grounds(one)): EvidenceOf<'dialogue'> => ({ kind: 'dialogue', dialogue: 'd', note: 'n', said: noteWord(one, at) });

test('it is as it was, whatever the line is called meanwhile', () => {
	expect(markOf(bound(), grounds(note()))).toBeNull();
	expect(markOf(bound(), grounds(note({ ...line(), text: 'Skriven om.' })))).toBeNull();
	expect(markOf(bound(note(null, { line: null })), grounds(note(null, { line: null })))).toBeNull();
});

test('a text that is another, and a note that is gone or another dialogue’s', () => {
	expect(markOf(bound(), grounds(note(line(), { text: 'Något annat.' })))).toBe('rewritten');
	expect(markOf(bound(), grounds(note(line(), { thought: 'Vi trodde.' })))).toBe('rewritten');
	expect(markOf(bound(), grounds(null))).toBe('gone');
	expect(markOf({ ...bound(), dialogue: 'x' }, grounds(note()))).toBe('gone');
	expect(boundAnew([bound()], grounds(null))).toEqual([]);
});

test('a line whose voice is withdrawn, whose note too few took part in, or that is gone marks the note; kept, it is quiet until that becomes another', () => {
	const few = line({ kind: 'note', text: 'x', on: '2026-11-01', people: 6 });
	for (const [one, at, mark] of [
		[note(), grounds(note(), ['a', 'b']), 'gone'], [note(few, { smallest: 8 }), grounds(note(few, { smallest: 8 })), 'hidden'], [note(null), grounds(note(null)), 'gone']
	] as const) {
		expect(lineMarkOf(one, at)).toBe(mark);
		const before = bound();
		expect(markOf(before, at)).toBe('line');
		expect([asks({ state: 'anchored', evidence: [before] }, at), asks({ state: 'outdated', evidence: [before] }, at)]).toEqual([true, false]);
		const kept = boundAnew([before], at);
		expect(kept).toHaveLength(1);
		expect(markOf(kept[0]!, at)).toBeNull();
		// The line is bound to something that holds: nothing to ask.
		expect(markOf(kept[0]!, grounds(note(line(ASSUMPTION))))).toBeNull();
	}
});
