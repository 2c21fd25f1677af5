/** Pages as PDF, and pictures as PNG, by a Chromium of the server's own: one at a time, with no network, in a folder that is gone afterwards. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const USUAL = [
	'/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];
let found: string | null | undefined;
/** Where it is; null where there is none. `asked`: what the server was told; `0` is that it should have none. */
export function chromiumAt(asked: string | undefined): string | null {
	found ??= (asked === undefined ? USUAL : [asked]).find((path) => existsSync(path)) ?? null;
	return found;
}

const PATIENCE_MS = 60_000;
/** More than these would wait longer than anybody does. */
const MOST_WAITING = 4;
let [waiting, before]: [number, Promise<unknown>] = [0, Promise.resolve()];

/** Without a shell, and with nothing of the server's own surroundings, where its secrets are. */
function run(chromium: string, folder: string, page: string, how: readonly string[], signal: AbortSignal): Promise<boolean> {
	return new Promise((done) => {
		const child = spawn(chromium, [
			'--headless=new', '--disable-gpu', '--no-first-run', '--no-default-browser-check', '--disable-extensions', '--disable-sync', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage',
			// In a container there is nobody else to be: then Chromium refuses its own fence, and the page has no script to fence in.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=127.0.0.1:9', '--proxy-bypass-list=<-loopback>',
			`--user-data-dir=${join(folder, 'profile')}`, ...how, pathToFileURL(page).href
		], { stdio: 'ignore', env: { HOME: folder, PATH: process.env.PATH ?? '', TMPDIR: folder, LANG: 'C.UTF-8' }, detached: process.platform !== 'win32' });
		const kill = () => {
			try {
				if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
				else child.kill('SIGKILL');
			} catch {
				// Gone already.
			}
		};
		const timer = setTimeout(kill, PATIENCE_MS);
		signal.addEventListener('abort', kill);
		if (signal.aborted) kill();
		const end = (well: boolean) => {
			clearTimeout(timer);
			signal.removeEventListener('abort', kill);
			kill();
			done(well);
		};
		child.once('error', () => end(false));
		child.once('exit', (code) => end(code === 0));
	});
}

/** What is made of the page, into the file that is named. The program goes by the name's ending. */
interface How {
	ending: 'pdf' | 'png';
	arguments: (file: string) => string[];
}

async function inFolder(chromium: string, html: string, how: How, signal: AbortSignal): Promise<Buffer<ArrayBuffer> | null> {
	if (signal.aborted) return null;
	const folder = await mkdtemp(join(tmpdir(), 'varde-pdf-'));
	try {
		const [page, file] = [join(folder, 'page.html'), join(folder, `made.${how.ending}`)];
		await writeFile(page, html, { mode: 0o600 });
		return (await run(chromium, folder, page, how.arguments(file), signal)) && existsSync(file) ? Buffer.from(await readFile(file)) : null;
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}
}

export type Made = Promise<Buffer<ArrayBuffer> | 'busy' | null>;

/** In its turn. */
async function made(chromium: string, html: string, how: How, signal: AbortSignal): Made {
	if (waiting >= MOST_WAITING) return 'busy';
	waiting++;
	const turn = before.then(() => inFolder(chromium, html, how, signal));
	before = turn.catch(() => null);
	return turn.finally(() => void waiting--);
}

/** A page that needs nothing (whole.ts) as PDF. `busy`: too many wait already; null: it did not go, or nobody waits any longer. */
export const pdfOf = (chromium: string, html: string, signal: AbortSignal): Made =>
	made(chromium, html, { ending: 'pdf', arguments: (file) => ['--no-pdf-header-footer', '--generate-pdf-document-outline', `--print-to-pdf=${file}`] }, signal);

/** It draws no picture that is higher. */
const HIGHEST = 16_000;

/** The same as a picture of this size in pixels, each of them drawn as four where there is room for it. */
export const screenOf = (chromium: string, html: string, { width, height }: { width: number; height: number }, signal: AbortSignal): Made =>
	made(chromium, html, { ending: 'png', arguments: (file) => ['--hide-scrollbars', `--force-device-scale-factor=${height * 2 > HIGHEST ? 1 : 2}`, `--window-size=${width},${height}`, `--screenshot=${file}`] }, signal);
