import { z } from 'zod';
import { ofQuestion, ownWords } from '#domain/question/fields.ts';
import { isBlank } from '#domain/text/cleaned.ts';
import type { Story } from './setting.ts';

/** Own words, at most 2 000 characters. Kept apart from the other answers. */
export const answer = z.strictObject({ ...ofQuestion, kind: z.literal('story'), text: ownWords });
export type StoryAnswer = z.infer<typeof answer>;

/** What a screen holds on a device. */
export const value = z.strictObject({ kind: z.literal('story'), text: ownWords });

export const place = (): string => '';

/** The problem of own words: nothing in them can be seen. */
export const wordsProblem = (text: string): string | null => (isBlank(text) ? 'empty_text' : null);
export const problem = (_: Story, { text }: StoryAnswer): string | null => wordsProblem(text);
