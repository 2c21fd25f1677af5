/** What people are placed along, in words, and where they stand as a table says it. */
import type { Axis, Place } from '#domain/result/placement.ts';
import type { Messages } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

type Words = Messages['placement'];

export const nameOf = ({ kind, cards }: Axis, { axis: t }: Words): string => fill(t[kind].name, { card: cards[0]?.title ?? '', first: cards[0]?.title ?? '', second: cards[1]?.title ?? '' });

/** What it says at 0 and at 1. */
export const endsOf = ({ kind, cards }: Axis, { axis: t }: Words): [string, string] => (kind === 'leaning' ? [cards[0]!.title, cards[1]!.title] : [t[kind].less, t[kind].more]);

/** The axes of each question together, with what it asks. */
export function byQuestion(axes: readonly Axis[]): { question: string; prompt: string; axes: Axis[] }[] {
	return [...Map.groupBy(axes, ({ question }) => question)].map(([question, own]) => ({ question, prompt: own[0]!.prompt, axes: own }));
}

/** How many stand in each third of an axis; null for fewer than `k`, and for the next smallest where it could be worked out from the others. */
export function thirdsOf(places: readonly Place[], axis: number, k: number): (number | null)[] {
	const counts = [0, 0, 0];
	for (const { at, people } of places) counts[Math.min(2, Math.floor(at[axis]! * 3))]! += people;
	const hidden = counts.map((count) => count > 0 && count < k);
	if (hidden.filter(Boolean).length === 1) {
		const others = counts.map((count, i) => ({ count, i })).filter(({ i }) => !hidden[i]).sort((a, b) => a.count - b.count);
		hidden[others[0]!.i] = true;
	}
	return counts.map((count, i) => (hidden[i] ? null : count));
}
