/** Two cards at a time; each person meets `count` of the possible pairs, no pair twice. */
import { z } from 'zod';
import { asked, cards } from '#domain/question/fields.ts';

export const setting = z.strictObject({ ...asked, kind: z.literal('pairs'), cards: cards(60), count: z.int().min(1).max(60) });
export type Pairs = z.infer<typeof setting>;

export const problems = ({ id, cards: all, count }: Pairs): string[] =>
	count > (all.length * (all.length - 1)) / 2 ? [`Question ${id} asks for more pairs than there are`] : [];
