/** Reads a request's body with a limit that does not depend on what the sender says about its length. */

/** The bytes, or null when they are more than `most`. What is too long is read to its end and thrown away. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
	if (!request.body) return new Uint8Array();
	const reader = request.body.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	// Hanging up in the middle would reset the connection before the sender has read our sentence; but not for ever.
	const patience = 16 * 1024 * 1024;
	for (;;) {
		// A device that hangs up in the middle waits for no answer, and is nothing that the log should tell.
		const part = await reader.read().catch(() => null);
		if (!part) return null;
		if (part.done) break;
		size += part.value.byteLength;
		if (size <= most) chunks.push(part.value);
		else chunks.length = 0;
		if (size > patience) {
			void reader.cancel().catch(() => {});
			break;
		}
	}
	return size > most ? null : new Uint8Array(Buffer.concat(chunks));
}

/**
 * The same as text. Bytes that are not UTF-8 are no text, and come as an empty one, which nobody takes for JSON: with the
 * half characters replaced it would be another text than the one that was written, and be stored as if it were that.
 */
export async function readText(request: Request, most: number): Promise<string | null> {
	const bytes = await readBytes(request, most);
	try {
		return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return '';
	}
}
