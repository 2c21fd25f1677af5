/** Server-Sent Events out of a response: by fetch, since an EventSource can send no body, and a token does not belong in an address. */
export interface Told {
	event: string;
	data: string;
}

/** Each as it comes. Ends when the stream does; throws when the network breaks. */
export async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Told> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let left = '';
	try {
		for (;;) {
			const { value, done } = await reader.read();
			if (done) return;
			left += decoder.decode(value, { stream: true });
			for (let end = left.indexOf('\n\n'); end >= 0; end = left.indexOf('\n\n')) {
				const lines = left.slice(0, end).split('\n');
				left = left.slice(end + 2);
				const of = (name: string) => lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2)).join('\n');
				yield { event: of('event') || 'message', data: of('data') };
			}
		}
	} finally {
		void reader.cancel().catch(() => {});
	}
}
