import { z } from 'zod';
import { answerText, ofQuestion } from '#domain/question/fields.ts';
import type { Choice } from './setting.ts';

/** Null: left without an answer. */
export const answer = z.strictObject({ ...ofQuestion, kind: z.literal('choice'), value: answerText(60).nullable() });
export type ChoiceAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('choice'), value: answerText(60) });

export const place = (): string => '';

export const problem = ({ options }: Choice, { value }: ChoiceAnswer): string | null =>
	value === null || options.some((option) => option.value === value) ? null : 'unknown_option';
