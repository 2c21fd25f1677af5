/** Serves a recording to a media element. Some browsers require range requests. */
import type { SoundFile } from '#data/server/sounds.ts';

/** First and last byte, inclusive; null = not satisfiable; undefined = the whole file. */
function partOf(range: string | null, size: number): [number, number] | null | undefined {
	const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
	if (!asked || (asked[1] === '' && asked[2] === '')) return undefined;
	const [from, to] = asked[1] === '' ? [Math.max(0, size - Number(asked[2])), size - 1] : [Number(asked[1]), asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1)];
	return from < size && from <= to ? [from, to] : null;
}

/** The recording or the requested range. `cache`: the Cache-Control header. */
export function soundResponse(request: Request, { mime, bytes }: SoundFile, cache: string): Response {
	const size = bytes.byteLength;
	const headers: Record<string, string> = { 'content-type': mime, 'accept-ranges': 'bytes', 'cache-control': cache };
	const part = partOf(request.headers.get('range'), size);
	if (part === null) return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
	if (part === undefined) return new Response(bytes, { headers: { ...headers, 'content-length': String(size) } });
	const [from, to] = part;
	return new Response(bytes.subarray(from, to + 1), {
		status: 206,
		headers: { ...headers, 'content-length': String(to - from + 1), 'content-range': `bytes ${from}-${to}/${size}` }
	});
}
