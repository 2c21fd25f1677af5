/** The balance: seven steps between two good things. Positive is towards the first. */
import { z } from 'zod';
import { asked, id } from '#domain/question/fields.ts';

export const setting = z.strictObject({ ...asked, kind: z.literal('balance'), pairs: z.array(z.tuple([id, id])).min(1).max(20) });
export type Balance = z.infer<typeof setting>;

export function problems({ id, pairs }: Balance): string[] {
	const keys = pairs.map((pair) => [...pair].sort().join(':'));
	return [
		...(pairs.some(([a, b]) => a === b) ? [`Question ${id} weighs a card against itself`] : []),
		...(new Set(keys).size === keys.length ? [] : [`Question ${id} weighs the same two cards twice`])
	];
}
