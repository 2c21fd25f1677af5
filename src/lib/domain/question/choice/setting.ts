/** One of a few options. Marked as background it is about the person, is never a result of its own, and may be left out. */
import { z } from 'zod';
import { asked, option, text } from '#domain/question/fields.ts';

export const setting = z.strictObject({
	...asked,
	kind: z.literal('choice'),
	options: z.array(option(text(60))).min(2).max(12),
	background: z.boolean().default(false)
});
export type Choice = z.infer<typeof setting>;

export const problems = ({ id, options }: Choice): string[] =>
	new Set(options.map(({ value }) => value)).size === options.length ? [] : [`Question ${id} has the same option twice`];
