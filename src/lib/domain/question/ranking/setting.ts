/** Put in order, at least the first `least`. */
import { z } from 'zod';
import { asked, cards } from '#domain/question/fields.ts';

export const setting = z.strictObject({ ...asked, kind: z.literal('ranking'), cards: cards(60), least: z.int().min(1).max(60) });
export type Ranking = z.infer<typeof setting>;

export const problems = ({ id, cards: all, least }: Ranking): string[] =>
	least > all.length ? [`Question ${id} asks for more places than there are cards`] : [];
