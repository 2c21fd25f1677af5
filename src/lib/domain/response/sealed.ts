/**
 * Sealed responses: what a shared tablet stores of people who have left until the network is back, and files of them.
 * Decision 19.
 */
import { z } from 'zod';
import { SEALED_PREFIX } from './seal-format.ts';

/** The body of POST /api/v1/sealed. */
export const sealedSubmission = z.strictObject({
	sealed: z.string().max(400_000).regex(new RegExp(`^${SEALED_PREFIX}[A-Za-z0-9_-]{64,}$`))
});

/** A file of sealed responses, exported from a tablet without a network. Unknown fields are allowed, for later versions. */
export const sealedFile = z.object({
	kind: z.literal('varde-sealed-responses'),
	version: z.literal(1),
	round: z.string().max(24),
	responses: z.array(z.string().max(400_000)).max(2000)
});
export type SealedFile = z.infer<typeof sealedFile>;
