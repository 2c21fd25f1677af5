/** A question that is answered in the person's own words. */
import { z } from 'zod';
import { asked } from '#domain/question/fields.ts';

export const words = { hint: z.string().trim().max(200).default(''), maxLength: z.int().min(100).max(2000) };
export const setting = z.strictObject({ ...asked, kind: z.literal('story'), ...words });
export type Story = z.infer<typeof setting>;

export const problems = (): string[] => [];
