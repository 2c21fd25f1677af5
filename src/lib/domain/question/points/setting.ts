/** Stones to share out over the cards. */
import { z } from 'zod';
import { asked, cards } from '#domain/question/fields.ts';

export const setting = z.strictObject({ ...asked, kind: z.literal('points'), cards: cards(12), total: z.int().min(1).max(100) });
export type Points = z.infer<typeof setting>;

export const problems = (): string[] => [];
