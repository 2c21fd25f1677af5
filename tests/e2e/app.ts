/** Starts the built server as a stranger would have it, in a folder of its own, and stops it again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Question, QuestionOf } from '#domain/question/index.ts';

const root = resolve(import.meta.dirname, '../..');

export interface DemoFile {
	url: string;
	code: string;
	codeAllKinds: string;
	users: { role: 'owner' | 'designer' | 'trust_agent' | 'steering'; email: string; password: string }[];
}

export interface RunningApp {
	url: string;
	port: number;
	pid: number;
	dataDir: string;
	/** Everything the server has written, both channels. */
	output(): string;
	/** The demo's sign-ins; throws with DEMO=0. */
	demo(): DemoFile;
	/** Ends the process: SIGTERM unless told otherwise. The folder stays until `remove`. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
	remove(): void;
}

export async function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => done(port));
		});
	});
}

/** A folder of its own; with the demo in it unless another kind of start is wanted. */
function newFolder(env: Record<string, string> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'vfv-e2e-'));
	const prepared = process.env.PREPARED_DATA;
	const plain = !['DEMO', 'DATABASE_URL', 'SUPABASE_URL'].some((name) => name in env);
	if (prepared && plain) cpSync(prepared, folder, { recursive: true });
	return folder;
}

/** `root`: where the app lies, when it is another version of it. */
export async function startApp(options: { env?: Record<string, string>; dataDir?: string; port?: number; root?: string } = {}): Promise<RunningApp> {
	const port = options.port ?? (await freePort());
	const dataDir = options.dataDir ?? newFolder(options.env);
	let output = '';
	const child: ChildProcess = spawn(process.execPath, [join(options.root ?? root, 'src/cli/serve.ts')], {
		cwd: options.root ?? root,
		env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, HOST: '127.0.0.1', DATABASE_URL: '', SUPABASE_URL: '', ...options.env }
	});
	child.stdout!.on('data', (chunk) => (output += chunk));
	child.stderr!.on('data', (chunk) => (output += chunk));
	const exited = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
	const url = `http://127.0.0.1:${port}`;
	let gone = false;
	void exited.then(() => (gone = true));
	for (let waited = 0; ; waited++) {
		if (gone) throw new Error(`The server ended before it was ready:\n${output}`);
		const healthy = await fetch(`${url}/healthz`).then((response) => response.ok, () => false);
		if (healthy && output.includes('är igång')) break;
		if (waited > 1800) throw new Error(`The server did not become ready:\n${output}`);
		await new Promise((done) => setTimeout(done, 100));
	}
	return {
		url,
		port,
		pid: child.pid!,
		dataDir,
		output: () => output,
		demo: () => JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as DemoFile,
		async stop(signal = 'SIGTERM') {
			child.kill(signal);
			return exited;
		},
		remove: () => rmSync(dataDir, { recursive: true, force: true })
	};
}

/** Signs in through the page, as a person of the demo. */
export async function signIn(page: Page, app: RunningApp, role: DemoFile['users'][number]['role']): Promise<void> {
	const user = app.demo().users.find((one) => one.role === role)!;
	await page.goto(`${app.url}/sign-in`);
	await page.getByLabel('E-post').fill(user.email);
	await page.getByLabel('Lösenord').fill(user.password);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await page.waitForURL('**/projects');
}

/** Opens a fresh, real (not demo) round through the designer's pages and returns its code and address. */
export async function openRound(page: Page, app: RunningApp, title: string): Promise<{ code: string; page: string }> {
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång' }).first().click();
	await page.getByLabel('Omgångens namn').fill(title);
	await page.getByRole('button', { name: 'Öppna omgången' }).click();
	await page.waitForURL('**/rounds/*');
	const code = (await page.locator('.the-code').innerText()).trim();
	return { code, page: page.url() };
}

/** The best–worst question of a round's package. */
export const weighingOf = (pack: { survey: { questions: readonly Question[] } }): QuestionOf<'best_worst'> =>
	pack.survey.questions.find((question): question is QuestionOf<'best_worst'> => question.kind === 'best_worst')!;

/** A made-up but valid body for POST /api/v1/responses, for the round's package. `pick` chooses best and worst on each screen. */
export function submission(
	pack: { round: { code: string }; survey: { questions: readonly Question[] }; sealKey?: string },
	pick: (shown: string[]) => { best: string; worst: string } = (shown) => ({ best: shown[0]!, worst: shown[1]! })
) {
	const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
	const { id: question, sets } = weighingOf(pack);
	return {
		round: pack.round.code,
		id: crypto.randomUUID(),
		revision: 1,
		withdrawalCode: Array.from({ length: 8 }, () => letters[Math.floor(Math.random() * 31)]).join(''),
		language: 'sv',
		answers: sets.map((shown, set) => ({ question, kind: 'best_worst' as const, set, shown, outcome: 'chosen' as const, ...pick(shown) }))
	};
}

export async function getPackage(app: RunningApp, code: string) {
	return (await (await fetch(`${app.url}/api/v1/rounds/${code}`)).json()) as Parameters<typeof submission>[0];
}

export function post(app: RunningApp, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(`${app.url}/api/v1/responses`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body)
	});
}
