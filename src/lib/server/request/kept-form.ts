/**
 * A form that met no session: what was written goes through signing in, sealed in a hidden field, and comes back. Never in an
 * address, and nothing is stored on the server. Files are not kept; their form asks for them again.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { theStore } from '#server/store.ts';
import { tryForm } from './rights.ts';

const MOST_FIELD_BYTES = 256 * 1024;
/** What the sign-in pages take: the kept form is a third longer as text. */
export const MOST_SIGN_IN_BYTES = 512 * 1024;
const HOURS = 12;

const keptForm = z.strictObject({ action: z.string().startsWith('/'), fields: z.array(z.tuple([z.string(), z.string()])) });
export type KeptForm = z.infer<typeof keptForm>;

/** The form of a request to a staff page, sealed; undefined when there is none to read. The request can still be read. */
export async function keepForm({ request, url }: RequestEvent): Promise<string | undefined> {
	if (Number(request.headers.get('content-length') ?? 0) > MOST_FIELD_BYTES) return undefined;
	const form = await tryForm(request.clone(), MOST_FIELD_BYTES);
	if (typeof form === 'string') return undefined;
	const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
	return theStore().keeping.seal(JSON.stringify({ action: url.pathname + url.search, fields } satisfies KeptForm));
}

/** The form to send once more; null when it is too old or none of ours. */
export function openForm(kept: string): KeptForm | null {
	const text = kept && theStore().keeping.open(kept, HOURS);
	const parsed = text ? keptForm.safeParse(JSON.parse(text)) : null;
	return parsed?.success ? parsed.data : null;
}
