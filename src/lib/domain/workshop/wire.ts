/** What a page sends to a workshop. */
import { z } from 'zod';
import { withoutUnseen } from '#domain/text/cleaned.ts';

export const MOST_ACTS = 100;
/** What stands for a person: made by their device, 256 random bits in base64url. Nobody can have another's by guessing. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const joining = z.strictObject({ token, name: z.string().max(200).overwrite(withoutUnseen).default('') });
export const listening = z.strictObject({ token, since: z.int().min(0).max(1_000_000).default(0) });
/** The words of a page, in a language. */
export const asking = z.strictObject({ token, language: z.string().max(20) });
/** Acts are looked at one by one: of what a device sends, one that is none leaves the others as they are. */
const sent = z.array(z.strictObject({ id: z.uuid(), act: z.record(z.string(), z.unknown()) })).min(1).max(MOST_ACTS);
export const acting = z.strictObject({ token, acts: sent });
export const leading = z.strictObject({ acts: sent });
