/**
 * A response that only the server can read: what a shared tablet keeps of somebody who has left and whose answers wait for
 * a network, and what a file from such a tablet consists of. Both sides of decision 19 agree here on what stands where.
 */
import { z } from 'zod';
import { SEALED_PREFIX } from './seal-format.ts';

/** The body of POST /api/v1/sealed. */
export const sealedSubmission = z.strictObject({
	sealed: z.string().max(400_000).regex(new RegExp(`^${SEALED_PREFIX}[A-Za-z0-9_-]{64,}$`))
});

/** A file of sealed responses, from a tablet that does not reach the server. Unknown fields may come with later versions. */
export const sealedFile = z.object({
	kind: z.literal('varde-sealed-responses'),
	version: z.literal(1),
	round: z.string().max(24),
	responses: z.array(z.string().max(400_000)).max(2000)
});
export type SealedFile = z.infer<typeof sealedFile>;
