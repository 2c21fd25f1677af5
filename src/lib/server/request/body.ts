/** Reads a request's body up to a limit, whatever its Content-Length. */

/** The bytes, or null when they are more than `most`. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
	if (!request.body) return new Uint8Array();
	const reader = request.body.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	// Drain the body so that the client can read the 413; stop at 16 MB, or where more is allowed at that.
	const drainLimit = Math.max(most, 16 * 1024 * 1024);
	for (;;) {
		// The client disconnected; not an error worth logging.
		const part = await reader.read().catch(() => null);
		if (!part) return null;
		if (part.done) break;
		size += part.value.byteLength;
		if (size <= most) chunks.push(part.value);
		else chunks.length = 0;
		if (size > drainLimit) {
			void reader.cancel().catch(() => {});
			break;
		}
	}
	return size > most ? null : new Uint8Array(Buffer.concat(chunks));
}

/**
 * The body as text. Invalid UTF-8 gives an empty text, which no JSON parser accepts: decoding with replacement characters
 * would store another text than the one written.
 */
export async function readText(request: Request, most: number): Promise<string | null> {
	const bytes = await readBytes(request, most);
	try {
		return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return '';
	}
}
