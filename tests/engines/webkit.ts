/**
 * WebKit, Safari's engine, as Debian has it: MiniBrowser on a screen that nobody sees, driven by classic WebDriver:
 * https://www.w3.org/TR/webdriver2/
 */
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { find, folder, NotHere, PATIENCE, SIZE, start, until, type Engine, type Started } from './engine.ts';

/** Debian's and Fedora's places. */
const BROWSERS = '/usr/{lib/*,libexec}/webkit*gtk-*/MiniBrowser';

/**
 * Runs in the page, once. A browser that is driven has a private window here, and WebKit writes the console of such a one
 * nowhere: the page is listened to from within, from the first moment that the driver reaches it.
 */
function listen(): void {
	const page = window as unknown as { complaints?: string[] };
	if (page.complaints) return;
	const complaints: string[] = (page.complaints = []);
	for (const level of ['error', 'warn'] as const) {
		const write = console[level];
		console[level] = (...words) => {
			complaints.push(`console ${level}: ${words.join(' ')}`);
			write.apply(console, words);
		};
	}
	addEventListener('error', (event) => complaints.push(event.message ? `error: ${event.message}` : `not loaded: ${(event.target as Element).outerHTML.slice(0, 200)}`), true);
	addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejected: ${reason}`));
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => complaints.push(`blocked by the policy: ${violatedDirective} ${blockedURI}`));
}

/** Starts one; throws where it is not there or does not answer. */
export async function webkit(): Promise<Engine> {
	const driver = find('WEBKIT_DRIVER_PATH', 'WebKitWebDriver');
	const browser = find('WEBKIT_PATH', ...globSync(BROWSERS).sort());
	const screen = find('XVFB_PATH', 'Xvfb');
	if (!driver || !browser || !screen) throw new NotHere('webkit2gtk-driver eller xvfb');
	const home = folder();
	const running: Started[] = [];
	const close = async () => {
		for (const one of running.reverse()) await one.stop();
		home.remove();
	};
	try {
		const display = start(screen, ['-displayfd', '1', '-screen', '0', '1000x1400x24', '-nolisten', 'tcp']);
		running.push(display);
		const [, number] = await display.says(/^(\d+)\s/m);
		const port = await new Promise<number>((done) => {
			const server = createServer().listen(0, '127.0.0.1', () => {
				const { port } = server.address() as { port: number };
				server.close(() => done(port));
			});
		});
		const driven = start(driver, ['--host=127.0.0.1', `--port=${port}`], {
			DISPLAY: `:${number}`,
			GDK_BACKEND: 'x11',
			HOME: home.path,
			XDG_RUNTIME_DIR: home.path,
			LANG: 'C.UTF-8',
			LANGUAGE: 'sv',
			// Nothing but our own pages is opened, and a container has no rights to make a sandbox with.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
			LIBGL_ALWAYS_SOFTWARE: '1',
			NO_AT_BRIDGE: '1'
		});
		running.push(driven);
		const ask = async (method: string, path: string, body?: object, patience = PATIENCE): Promise<unknown> => {
			const answered = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(patience) });
			const { value } = (await answered.json()) as { value: unknown };
			if (!answered.ok) throw new Error(`${path}: ${JSON.stringify(value)}\n${driven.said().slice(-500)}`);
			return value;
		};
		await until('WebKitWebDriver', () => ask('GET', '/status').then(() => true, () => undefined));
		const options = { binary: browser, args: ['--automation'] };
		const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': options } } })) as { sessionId: string };
		const session = (path: string, body: object, patience?: number) => ask('POST', `/session/${sessionId}/${path}`, body, patience);
		await session('window/rect', { x: 0, y: 0, ...SIZE });
		const run = async (declaration: string, given: string, patience?: number): Promise<string> => {
			const script = `const done = arguments[arguments.length - 1]; (${declaration})(arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
			const { value, error } = (await session('execute/async', { script, args: [given] }, patience)) as { value: string; error?: string };
			if (error) throw new Error(error);
			return value;
		};
		const act = (actions: object) => session('actions', { actions: [actions] });
		const before: string[] = [];
		const heard = async () => JSON.parse(await run('async () => JSON.stringify(window.complaints ?? [])', '')) as string[];
		return {
			deaf: false,
			async open(url) {
				before.push(...(await heard()));
				await run('async () => String((window.left = true))', '');
				await session('url', { url });
				// Between two pages there is none that could answer, and a question put to the one that goes may be lost.
				let state = '';
				const there = async () => {
					state = await run(`async () => window.left ? 'left' : ((${listen})(), document.readyState)`, '', 2000).catch(String);
					return state === 'complete' || undefined;
				};
				await until(url, there).catch((error: Error) => {
					throw new Error(`${error.message}: ${state}`);
				});
			},
			back: async () => void (await session('back', {})),
			run,
			async press(x, y) {
				const at = { x: Math.round(x), y: Math.round(y) };
				await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', duration: 0, origin: 'viewport', ...at }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] });
			},
			type: async (text) => void (await act({ type: 'key', id: 'keys', actions: [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) })),
			complaints: async () => [...before, ...(await heard())],
			async close() {
				await ask('DELETE', `/session/${sessionId}`).catch(() => {});
				await close();
			}
		};
	} catch (error) {
		await close();
		throw error;
	}
}
