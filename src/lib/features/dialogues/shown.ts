/** Dialogues in words: where and when, what was written, and what became of the line that woke it. */
import type { Dialogue, Note, NoteKind } from '#domain/dialogue/dialogue.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fillPlural } from '#ui/fill.ts';

type Words = Messages['dialogues'];
type LineMark = keyof Words['lineMarks'];

/** What a note is shown from; the server has computed how its line stands. */
export interface ShownNote extends Pick<Note, 'id' | 'kind' | 'thought' | 'saw' | 'text' | 'lineId' | 'lineText' | 'version'> {
	mark: LineMark | null;
	/** Whether the line that woke it is still in the persona. */
	lineThere: boolean;
	personaId: string;
}

/** "Arvika · chefer · 2 december 2026 · 18 var med", of what there is. */
export const factsOf = ({ place, party, onDay, people }: Pick<Dialogue, 'place' | 'party' | 'onDay' | 'people'>, t: Words, lang: string, withPlace = true): string =>
	[withPlace ? place : '', party, longDay(onDay, lang), people === null ? '' : fillPlural(t.list.people, people, lang, {})].filter(Boolean).join(' · ');

/** Options of a form, a kind each: what a note says, where it was written, and whether its line still holds. */
export function optionsOf(notes: readonly (ShownNote & { place: string; party: string })[], kind: NoteKind, used: ReadonlySet<string>, t: Words) {
	return notes.filter((one) => one.kind === kind).map((one) => ({
		value: one.id,
		label: one.text || one.saw,
		hint: [
			[one.place, one.party].filter(Boolean).join(', '),
			one.kind === 'seen' && one.text !== '' ? `${t.saw}: ${one.saw}` : '',
			used.has(one.id) ? t.list.used : '',
			one.mark ? t.lineMarks[one.mark] : ''
		].filter(Boolean).join(' · ')
	}));
}
