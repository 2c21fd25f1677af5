/** A ladder from 0 to 10 with words at both ends. */
import { z } from 'zod';
import { asked, text } from '#domain/question/fields.ts';

export const setting = z.strictObject({ ...asked, kind: z.literal('ladder'), low: text(80), high: text(80) });
export type Ladder = z.infer<typeof setting>;

export const problems = (): string[] => [];
