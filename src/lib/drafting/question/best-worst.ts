/** Screens are designed anew when the cards change; as long as they are the same, those that are there stay. */
import { designSets } from '#stats/design/balanced-sets.ts';
import type { Value } from '#drafting/sheet.ts';
import { cardsIn, list, type WorkOut } from './loose.ts';

const sameMembers = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && new Set([...one, ...other]).size === one.length;

/** At most four cards a screen, the same screens for everybody. */
function screensFor(cards: readonly string[], now: Value | undefined): string[][] {
	const sets = list(now).filter((set): set is string[] => Array.isArray(set));
	if (sets.length > 0 && sameMembers([...new Set(sets.flat())], cards)) return sets;
	const design = designSets({ itemCount: cards.length });
	return design.ok ? design.sets.map((set) => set.map((at) => cards[at]!)) : [];
}

export const workOutBestWorst: WorkOut = (question, known) => {
	const { cards: _, ...rest } = question;
	return { ...rest, sets: screensFor(cardsIn(question, known), question.sets) };
};
