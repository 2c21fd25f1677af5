import { z } from 'zod';
import { answerText, ofQuestion } from '#domain/question/fields.ts';
import type { Story } from './setting.ts';

/** Own words, at most 2 000 characters. Kept apart from the other answers. */
export const answer = z.strictObject({ ...ofQuestion, kind: z.literal('story'), text: answerText(2000) });
export type StoryAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('story'), text: answerText(2000) });

export const place = (): string => '';

/** The problem of own words; the database looks for the same four kinds of space. */
export const wordsProblem = (text: string): string | null => (/[^ \t\n\r]/.test(text) ? null : 'empty_text');
export const problem = (_: Story, { text }: StoryAnswer): string | null => wordsProblem(text);
