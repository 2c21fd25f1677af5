/** The part of a file that a media element asks for with a Range header, on the server and from what a device has kept. */

/** First and last byte, inclusive; null = not satisfiable; undefined = the whole file. */
function partOf(range: string | null, size: number): [number, number] | null | undefined {
	const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
	if (!asked || (asked[1] === '' && asked[2] === '')) return undefined;
	const [from, to] = asked[1] === '' ? [Math.max(0, size - Number(asked[2])), size - 1] : [Number(asked[1]), asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1)];
	return from < size && from <= to ? [from, to] : null;
}

/** The file or the part asked for. Some browsers (Safari) play nothing that is not given in parts. */
export function inParts(range: string | null, bytes: Uint8Array<ArrayBuffer>, more: Record<string, string>): Response {
	const size = bytes.byteLength;
	const headers = { ...more, 'accept-ranges': 'bytes' };
	const part = partOf(range, size);
	if (part === null) return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
	if (part === undefined) return new Response(bytes, { headers: { ...headers, 'content-length': String(size) } });
	const [from, to] = part;
	return new Response(bytes.subarray(from, to + 1), { status: 206, headers: { ...headers, 'content-length': String(to - from + 1), 'content-range': `bytes ${from}-${to}/${size}` } });
}
