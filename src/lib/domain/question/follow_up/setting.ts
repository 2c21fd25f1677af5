/**
 * About the person's own top cards of an earlier question: how it is today, what has to happen, and in own words. Each of the
 * three may be left out, but not all.
 */
import { z } from 'zod';
import { id, named, option, text } from '#domain/question/fields.ts';
import { words } from '#domain/question/story/setting.ts';

export const CHANGES = ['create', 'break', 'keep', 'unknown'] as const;
export type ChangeKind = (typeof CHANGES)[number];

export const setting = z.strictObject({
	...named,
	kind: z.literal('follow_up'),
	/** The id of the earlier question. */
	of: id,
	/** How many of the person's own top cards are followed up. */
	cards: z.int().min(1).max(5),
	today: z.strictObject({ prompt: text(160), options: z.array(option(z.int().min(0).max(3).nullable())).min(2).max(12) }).nullable(),
	change: z.strictObject({ prompt: text(160), options: z.array(option(z.enum(CHANGES))).min(2).max(12) }).nullable(),
	story: z.strictObject({ prompt: text(200), ...words }).nullable()
});
export type FollowUp = z.infer<typeof setting>;

export const problems = ({ id, today, change, story }: FollowUp): string[] => (today || change || story ? [] : [`Question ${id} asks nothing`]);
