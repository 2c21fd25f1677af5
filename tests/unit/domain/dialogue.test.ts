/** Dialogues: places one a row, what a note may be, ninety minutes in all, and a week as a persona's lines tell it. */
import { expect, test } from 'vitest';
import { dialoguesBehind, namesOf, NOTE_KINDS, placesIn, planned, STEPS, writtenDialogue, writtenNote, WRITTEN_IN } from '#domain/dialogue/dialogue.ts';
import { weekOf } from '#domain/dialogue/week.ts';
import { ASSUMPTION, type Field, type Line, type Section } from '#domain/persona/persona.ts';

test('places are rows, the same place once, and blank rows none', () => {
	expect(placesIn(' Arvika \n\n  \u200b\nEda\narvika\nStora  Kil')).toEqual(['Arvika', 'Eda', 'Stora Kil']);
	expect(namesOf(['Politiker', '', 'Chefer', 'chefer'])).toEqual(['Chefer', 'Politiker']);
	const plan = { persona: crypto.randomUUID(), places: ['Arvika'], party: '', onDay: '2026-12-02' };
	expect(planned.safeParse(plan).success).toBe(true);
	for (const change of [{ places: [] }, { places: ['x'.repeat(81)] }, { places: Array.from({ length: 41 }, (_, i) => `${i}`) }, { persona: 'x' }, { onDay: '2026-02-31' }, { onDay: '1066-01-01' }, { party: 'x'.repeat(81) }]) expect(planned.safeParse({ ...plan, ...change }).success).toBe(false);
});

test('what has been held was held with somebody', () => {
	const one = { place: 'Arvika', party: '', onDay: '2026-12-02', people: null, state: 'planned' };
	expect(writtenDialogue.safeParse(one).success).toBe(true);
	for (const change of [{ state: 'held' }, { people: 0 }, { people: 501 }, { people: 1.5 }, { people: NaN }, { place: ' ' }]) expect(writtenDialogue.safeParse({ ...one, ...change }).success).toBe(false);
	expect(writtenDialogue.safeParse({ ...one, state: 'held', people: 12 }).success).toBe(true);
});

test('what was seen has three parts of which one is needed; anything else is one text', () => {
	const seen = { kind: 'seen', thought: '', saw: 'Hen väntar.', text: '', line: '' };
	expect(writtenNote.safeParse(seen).success).toBe(true);
	expect(writtenNote.safeParse({ ...seen, saw: '\u200b' }).success).toBe(false);
	for (const kind of NOTE_KINDS.filter((one) => one !== 'seen')) {
		expect(writtenNote.safeParse({ kind, thought: '', saw: '', text: 'x', line: 'abcdef' }).success).toBe(true);
		for (const change of [{ text: ' ' }, { text: 'x'.repeat(401) }, { saw: 'x' }, { line: 'x' }]) expect(writtenNote.safeParse({ kind, thought: '', saw: '', text: 'x', line: '', ...change }).success).toBe(false);
	}
});

test('the steps are ninety minutes, and each kind of note is written in one of them', () => {
	expect(STEPS.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
	expect(STEPS.flatMap(({ id }) => WRITTEN_IN[id]).sort()).toEqual([...NOTE_KINDS].sort());
});

test('two notes of one dialogue are one dialogue behind an insight', () => {
	expect(dialoguesBehind([{ kind: 'dialogue', dialogue: 'a' }, { kind: 'dialogue', dialogue: 'a' }, { kind: 'dialogue', dialogue: 'b' }, { kind: 'figure' }])).toEqual(['a', 'b']);
});

test('a week is contacts as they stand, else a day from its morning, else nothing', () => {
	const line = (id: string, more: Partial<Line> = {}): Line => ({ id, text: id, voice: 'third', evidence: ASSUMPTION, other: null, ...more });
	const section = (field: Field, lines: Line[]): Section => ({ id: field, field, heading: '', lines });
	const day = [section('night', [line('n')]), section('morning', [line('m')]), section('day', [])];
	expect(weekOf({ sections: day })).toEqual({ of: 'day', parts: [{ field: 'morning', lines: [line('m')] }, { field: 'night', lines: [line('n')] }] });
	expect(weekOf({ sections: [section('wish', [line('w')])] })).toEqual({ of: 'nothing' });
	const [a, b] = [line('a', { contact: { who: 'AF', kind: 'meeting', when: 'Måndag' } }), line('b', { contact: { who: 'FK', kind: 'waiting', when: '' } })];
	expect(weekOf({ sections: [...day, section('contacts', [a, line('c'), b])] })).toEqual({ of: 'contacts', steps: [{ line: a, contact: a.contact }, { line: b, contact: b.contact }] });
});
