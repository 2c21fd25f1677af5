/**
 * Whether an answer is what was asked for, before it is kept for a time without a network. A network that wants somebody to
 * sign in first answers everything with a page of its own, and says that all is well.
 */
import { FRAME_ID } from '#features/respond/page.ts';
import { isPart, isRoundPage, isText } from './cached.ts';

const TYPES: [RegExp, RegExp][] = [
	[/\/sound\//, /^(audio|video)\//],
	[/\/picture\//, /^image\//],
	[/\.js$/, /javascript/],
	[/\.css$/, /^text\/css/],
	[/\.svg$/, /^image\/svg/],
	[/\.woff2$/, /font|octet-stream/]
];

async function digestOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isJson(text: string): boolean {
	try {
		return typeof JSON.parse(text) === 'object';
	} catch {
		return false;
	}
}

/** Reads the answer: give it a clone. */
export async function isWhole(address: string, answer: Response): Promise<boolean> {
	const url = new URL(address);
	const type = answer.headers.get('content-type') ?? '';
	if (answer.status !== 200 || answer.redirected) return false;
	if (isPart(url)) {
		if (!(TYPES.find(([path]) => path.test(url.pathname))?.[1].test(type) ?? !/^text\/html/.test(type))) return false;
		const bytes = await answer.arrayBuffer();
		const length = answer.headers.get('content-length');
		// A packed body is longer when it has been unpacked.
		if (length !== null && !answer.headers.get('content-encoding') && Number(length) !== bytes.byteLength) return false;
		const digest = /\/(?:sound|picture)\/([0-9a-f]+)$/.exec(url.pathname)?.[1];
		return bytes.byteLength > 0 && (!digest || (await digestOf(bytes)).startsWith(digest));
	}
	if (isText(url)) return /json/.test(type) && isJson(await answer.text());
	// A page of ours: the round's has the frame, a shared tablet's its own.
	return isRoundPage(url) && /^text\/html/.test(type) && new RegExp(`id="?(${FRAME_ID}|tablet)\\b`).test(await answer.text());
}

/** Asks once more, past everything that has been kept, when the first answer is something else. @throws when it is not to be had. */
export async function fetchWhole(request: string | Request, ask: typeof fetch = fetch): Promise<Response> {
	const address = typeof request === 'string' ? request : request.url;
	for (const init of [{}, { cache: 'reload' }] as const) {
		const answer = await ask(request, init);
		if (await isWhole(address, answer.clone())) return answer;
	}
	throw new Error(address);
}
