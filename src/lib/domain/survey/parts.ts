/**
 * What a survey can ask besides best–worst screens: the other trade-offs, single choices and ladders, in any order.
 * Each part has an id of its own, under which its answers are stored.
 */
import { z } from 'zod';
import { cardsOf } from './part-cards.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,24}$/);
const text = (max: number) => z.string().trim().min(1).max(max);
const base = { id, prompt: text(160), help: z.string().trim().max(300).default('') };
const cards = (most: number) => z.array(id).min(2).max(most);

/** Two cards at a time; each person meets `count` of the possible pairs, no pair twice. */
export const pairsPart = z.strictObject({ ...base, kind: z.literal('pairs'), cards: cards(60), count: z.int().min(1).max(60) });
/** Stones to share out over the cards. */
export const pointsPart = z.strictObject({ ...base, kind: z.literal('points'), cards: cards(12), total: z.int().min(1).max(100) });
/** Put in order, at least the first `least`. */
export const rankingPart = z.strictObject({ ...base, kind: z.literal('ranking'), cards: cards(60), least: z.int().min(1).max(60) });
/** The balance: seven steps between two good things. Positive is towards the first. */
export const balancePart = z.strictObject({ ...base, kind: z.literal('balance'), pairs: z.array(z.tuple([id, id])).min(1).max(20) });
export const choicePart = z.strictObject({
	...base,
	kind: z.literal('choice'),
	options: z.array(z.strictObject({ value: text(40), label: text(80) })).min(2).max(12)
});
/** A ladder from 0 to 10 with words at both ends. */
export const ladderPart = z.strictObject({ ...base, kind: z.literal('ladder'), low: text(80), high: text(80) });

export const surveyPart = z.discriminatedUnion('kind', [pairsPart, pointsPart, rankingPart, balancePart, choicePart, ladderPart]);
export type SurveyPart = z.infer<typeof surveyPart>;
export type PartKind = SurveyPart['kind'];
export type PartOf<Kind extends PartKind> = Extract<SurveyPart, { kind: Kind }>;

/** What is wrong with the parts of a survey, as sentences for a programmer; empty when they hang together. */
export function partProblems(parts: readonly SurveyPart[], knownCards: ReadonlySet<string>): string[] {
	const problems: string[] = [];
	if (new Set(parts.map((part) => part.id)).size !== parts.length) problems.push('Two parts have the same id');
	for (const part of parts) {
		const own = cardsOf(part);
		if (own.some((card) => !knownCards.has(card))) problems.push(`Part ${part.id} names an unknown card`);
		if ('cards' in part && new Set(own).size !== own.length) problems.push(`Part ${part.id} names a card twice`);
		if (part.kind === 'balance' && part.pairs.some(([a, b]) => a === b)) problems.push(`Part ${part.id} weighs a card against itself`);
		if (part.kind === 'pairs' && part.count > (own.length * (own.length - 1)) / 2) problems.push(`Part ${part.id} asks for more pairs than there are`);
		if (part.kind === 'ranking' && part.least > own.length) problems.push(`Part ${part.id} asks for more places than there are cards`);
	}
	return problems;
}
