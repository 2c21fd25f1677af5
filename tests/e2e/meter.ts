/** What goes over the wire to a page, as the browser counts it: headers and compressed bodies. */
import type { CDPSession, Page } from '@playwright/test';

export interface Fetched {
	path: string;
	bytes: number;
	script: boolean;
	/** Requests that had to be answered one after another before this one: 1 for the page itself. */
	depth: number;
}

export class Meter {
	readonly fetched: Fetched[] = [];
	readonly hosts = new Set<string>();
	/** Every script's text. */
	readonly scripts: Promise<{ path: string; body: string }>[] = [];
	readonly client: CDPSession;

	private constructor(client: CDPSession) {
		this.client = client;
	}

	static async on(page: Page): Promise<Meter> {
		const client = await page.context().newCDPSession(page);
		const meter = new Meter(client);
		await client.send('Network.enable');
		const open = new Map<string, { path: string; script: boolean; depth: number }>();
		const depths = new Map<string, number>();
		client.on('Network.requestWillBeSent', ({ requestId, request, initiator, type }) => {
			const { host, pathname } = new URL(request.url);
			meter.hosts.add(host);
			// Who asked for it: a document stands first, what its text names comes after it, what a script asks for after that.
			const by = initiator.url ?? initiator.stack?.callFrames[0]?.url;
			const depth = type === 'Document' ? 1 : (depths.get(by ?? '') ?? 1) + 1;
			depths.set(request.url, depth);
			open.set(requestId, { path: pathname, script: type === 'Script', depth });
		});
		client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const request = open.get(requestId);
			if (request) meter.fetched.push({ ...request, bytes: encodedDataLength });
		});
		page.on('response', (response) => {
			if (!/\.js($|\?)/.test(response.url())) return;
			const { pathname: path } = new URL(response.url());
			// A page that is closed meanwhile has no text to give.
			meter.scripts.push(response.text().then((body) => ({ path, body }), () => ({ path, body: '' })));
		});
		return meter;
	}

	/** KB of 1,024 bytes. */
	get all(): number {
		return this.fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	}
	get script(): number {
		return this.fetched.filter((one) => one.script).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	}
	get depth(): number {
		return Math.max(...this.fetched.map(({ depth }) => depth));
	}
}
