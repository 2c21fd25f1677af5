/** What a browser engine has to be able to do for a survey to be answered in it, and how its processes are started and ended. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One window of a browser of its own, as large as a tablet that is held upright. */
export interface Engine {
	/** On a machine without a loudspeaker it plays only what is muted. */
	deaf: boolean;
	/** Goes there, and waits until it is loaded. */
	open(url: string): Promise<void>;
	/** One step back in the history, as the browser's own button. */
	back(): Promise<void>;
	/** Runs a function in the page: gives it one text and takes one from it. */
	run(declaration: string, given: string): Promise<string>;
	/** The pointer moves there, goes down and up. */
	press(x: number, y: number): Promise<void>;
	/** Keys, one after another, where the focus is. */
	type(text: string): Promise<void>;
	/** What the console has complained of until now: errors and warnings. */
	complaints(): Promise<string[]>;
	close(): Promise<void>;
}

/** An engine that this machine does not have; says so in Swedish, in the middle of a sentence. */
export class NotHere extends Error {
	constructor(packages: string) {
		super(`${packages} finns inte här och gick inte att installera`);
	}
}

export const SIZE = { width: 820, height: 1180 };
/** How long something may take before it counts as something that never comes. */
export const PATIENCE = 30_000;

/** Asks again and again until there is an answer; `what` names it when there never is. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, patience = PATIENCE): Promise<T> {
	for (const end = Date.now() + patience; ; ) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > end) throw new Error(`${what} never came`);
		await new Promise((done) => setTimeout(done, 30));
	}
}

/** The first of these programs that is here; a path that is set in the environment goes before them. */
export function find(variable: string, ...names: string[]): string | null {
	const set = process.env[variable];
	if (set) return existsSync(set) ? set : null;
	for (const name of names) {
		if (name.startsWith('/') && existsSync(name)) return name;
		const found = spawnSync('which', [name], { encoding: 'utf8' });
		if (found.status === 0 && found.stdout.trim()) return found.stdout.trim();
	}
	return null;
}

export interface Started {
	/** Everything it has written, both channels. */
	said(): string;
	/** Waits for words of its own. */
	says(words: RegExp): Promise<RegExpExecArray>;
	stop(): Promise<void>;
}

/** Starts a program that does not outlive this run. */
export function start(program: string, args: string[], env: Record<string, string> = {}): Started {
	const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	let gone = false;
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
	const exited = new Promise<void>((done) => {
		child.on('exit', () => done());
		child.on('error', (error) => {
			said += String(error);
			done();
		});
	});
	const end = () => child.kill('SIGKILL');
	process.once('exit', end);
	void exited.then(() => {
		gone = true;
		process.off('exit', end);
	});
	return {
		said: () => said,
		says: (words) =>
			until(`${words} of ${program}`, async () => {
				if (gone) throw new Error(`${program} ended:\n${said.slice(-2000)}`);
				return words.exec(said) ?? undefined;
			}),
		async stop() {
			child.kill('SIGTERM');
			const kill = setTimeout(end, 5000);
			await exited;
			clearTimeout(kill);
		}
	};
}

/** A folder that is there for as long as a browser is. */
export function folder(): { path: string; remove(): void } {
	const path = mkdtempSync(join(tmpdir(), 'vfv-engine-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
