/** Firefox as the system has it, driven by WebDriver BiDi, which it speaks by itself: https://w3c.github.io/webdriver-bidi/ */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { find, folder, NotHere, PATIENCE, SIZE, start, type Engine } from './engine.ts';

/** A tablet in Swedish that asks nobody outside for anything. */
const SETTINGS = {
	'intl.accept_languages': 'sv-SE, sv',
	'network.proxy.type': 0,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'app.update.disabledForTesting': true,
	'app.normandy.enabled': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'toolkit.telemetry.enabled': false,
	'browser.safebrowsing.update.enabled': false,
	'services.settings.server': 'data:,',
	'browser.shell.checkDefaultBrowser': false,
	'browser.aboutwelcome.enabled': false,
	'extensions.update.enabled': false,
	'extensions.getAddons.cache.enabled': false
};

type Told = { id?: number; method?: string; type?: string; error?: string; message?: string; result?: unknown; params?: { level: string; text: string | null; source?: unknown; type?: string; stackTrace?: { callFrames?: { url: string; lineNumber: number }[] } } };
interface Ran {
	type: 'success' | 'exception';
	result?: { type: string; value?: string };
	exceptionDetails?: { text: string };
}

/** Starts one; throws where it is not there or does not answer. */
export async function firefox(): Promise<Engine> {
	const program = find('FIREFOX_PATH', 'firefox-esr', 'firefox');
	if (!program) throw new NotHere('firefox-esr');
	const profile = folder();
	writeFileSync(join(profile.path, 'user.js'), Object.entries(SETTINGS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
	const browser = start(program, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile.path, 'about:blank']);
	const complaints: string[] = [];
	let socket: WebSocket | undefined;
	const close = async () => {
		socket?.close();
		await browser.stop();
		profile.remove();
	};

	const waiting = new Map<number, { method: string; done: (result: unknown) => void; failed: (error: Error) => void }>();
	const hear = ({ id, method, type, error, message, result, params }: Told) => {
		if (method === 'log.entryAdded' && params && ['error', 'warn'].includes(params.level)) {
			const at = params.stackTrace?.callFrames?.[0];
			complaints.push(`${params.type} ${params.level}: ${params.text}${at ? ` (${at.url}:${at.lineNumber})` : ''}`);
		}
		const asked = id === undefined ? undefined : waiting.get(id);
		if (!asked) return;
		waiting.delete(id!);
		if (type === 'error') asked.failed(new Error(`${asked.method}: ${error} ${message}`));
		else asked.done(result);
	};
	let asked = 0;
	const send = (method: string, params: object) =>
		new Promise<unknown>((done, failed) => {
			const id = ++asked;
			const late = setTimeout(() => failed(new Error(`${method} was never answered`)), PATIENCE);
			waiting.set(id, { method, done: (result) => (clearTimeout(late), done(result)), failed: (error) => (clearTimeout(late), failed(error)) });
			socket!.send(JSON.stringify({ id, method, params }));
		});

	try {
		const [, address] = await browser.says(/WebDriver BiDi listening on (ws:\S+)/);
		socket = new WebSocket(`${address}/session`);
		await new Promise((done, failed) => {
			socket!.addEventListener('open', done);
			socket!.addEventListener('error', () => failed(new Error('Firefox does not take the connection')));
		});
		socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Told));
		await send('session.new', { capabilities: {} });
		await send('session.subscribe', { events: ['log.entryAdded'] });
		const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
		const { context } = contexts[0]!;
		await send('browsingContext.setViewport', { context, viewport: SIZE });
		const act = (actions: object[]) => send('input.performActions', { context, actions });
		return {
			deaf: true,
			open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
			back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
			async run(functionDeclaration, given) {
				const ran = (await send('script.callFunction', { functionDeclaration, awaitPromise: true, target: { context }, arguments: [{ type: 'string', value: given }] })) as Ran;
				if (ran.type === 'exception') throw new Error(ran.exceptionDetails!.text);
				return ran.result!.value!;
			},
			async press(x, y) {
				const at = { x: Math.round(x), y: Math.round(y) };
				await act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', ...at }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }]);
			},
			type: async (text) => void (await act([{ type: 'key', id: 'keys', actions: [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }])),
			complaints: async () => [...complaints],
			close
		};
	} catch (error) {
		await close();
		throw error;
	}
}
