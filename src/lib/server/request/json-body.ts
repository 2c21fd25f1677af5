/** Parses a request's JSON with a schema, or makes the error response. */
import type { ZodType } from 'zod';
import { messages } from '#i18n/index.ts';
import { readText } from './body.ts';

/** `body`, or `refused` to be returned as it is. */
export async function readJson<Body>({ request, locals }: { request: Request; locals: App.Locals }, shape: ZodType<Body>, most: number): Promise<{ body: Body } | { refused: Response }> {
	const words = messages(locals.lang).api;
	const refused = (status: number, body: { status: string; message: string; [more: string]: unknown }) => ({ refused: Response.json(body, { status }) });
	const text = await readText(request, most);
	if (text === null) return refused(413, { status: 'too_large', message: words.tooLarge });
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return refused(400, { status: 'not_json', message: words.notJson });
	}
	const parsed = shape.safeParse(body);
	if (parsed.success) return { body: parsed.data };
	const at = parsed.error.issues[0]?.path.join('.') ?? '';
	return refused(422, { status: 'invalid', problem: 'wrong_shape', at: at.slice(0, 100), message: words.wrongShape });
}
