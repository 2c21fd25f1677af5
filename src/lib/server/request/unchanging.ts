/** What never changes but may be taken back: kept by whoever asked, and asked about each time it is used. */
import { createHash } from 'node:crypto';

/** The body, or 304 where the caller has it already. For nobody's search engine. `name`: of a file to be saved. */
export function unchanging(request: Request, body: string | Uint8Array<ArrayBuffer>, type: string, name?: string): Response {
	const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = { etag, 'cache-control': 'private, no-cache', vary: 'accept-language, cookie, x-share-password', 'x-robots-tag': 'noindex', ...(name && { 'content-disposition': `attachment; filename="${name}"` }) };
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());
	if (known.includes(etag)) return new Response(null, { status: 304, headers });
	return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, 'content-type': type } });
}
