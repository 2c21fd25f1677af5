import { z } from 'zod';
import { ofQuestion } from '#domain/question/fields.ts';
import type { Ladder } from './setting.ts';

/** Null: left without an answer. */
export const answer = z.strictObject({ ...ofQuestion, kind: z.literal('ladder'), value: z.int().min(0).max(10).nullable() });
export type LadderAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('ladder'), value: z.int().min(0).max(10) });

export const place = (): string => '';

export const problem = (_: Ladder, __: LadderAnswer): string | null => null;
