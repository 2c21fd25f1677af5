/** One process a data folder, whatever happens to the process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '#data/server/lock.ts';
import { openStore } from '#data/server/store.ts';
import { prepareFolder } from './prepared.ts';

const SCRIPT = fileURLToPath(new URL('./hold-folder.ts', import.meta.url));
let folder: string;
let started: ChildProcess[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-test-'));
});
afterEach(async () => {
	for (const child of started) child.kill('SIGKILL');
	started = [];
	rmSync(folder, { recursive: true, force: true });
});

/** Starts the other process; `lines` grows with what it says. */
function start(what: 'lock' | 'busy' | 'open' | 'write' | 'close', where = folder) {
	const child = spawn(process.execPath, [SCRIPT, what, where], { stdio: ['ignore', 'pipe', 'inherit'] });
	started.push(child);
	const lines: string[] = [];
	let rest = '';
	child.stdout!.on('data', (chunk) => {
		const parts = (rest + chunk).split('\n');
		rest = parts.pop()!;
		lines.push(...parts);
	});
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const until = async (count: number) => {
		for (let i = 0; i < 600 && lines.length < count; i++) await new Promise((resolve) => setTimeout(resolve, 50));
		return lines;
	};
	return { child, lines, until, ended };
}

async function kill(process: ReturnType<typeof start>) {
	process.child.kill('SIGKILL');
	await process.ended;
}

test('a second process on the same folder is refused, and the first goes on', async () => {
	prepareFolder(folder);
	const first = start('write');
	await first.until(3);
	const second = start('open');
	expect(await second.until(1)).toEqual(['in use']);
	await second.ended;
	expect(second.child.exitCode).toBe(3);
	await expect(openStore({ dataDir: folder })).rejects.toThrow(FolderInUse);
	const written = first.lines.length;
	await first.until(written + 2);
	expect(first.lines.length).toBeGreaterThanOrEqual(written + 2);
	// Only its owner can look into the folder.
	expect(statSync(folder).mode & 0o077).toBe(0);

	// A crash frees the folder at once, and whatever was acknowledged is there.
	await kill(first);
	const acknowledged = first.lines.slice(1);
	const store = await openStore({ dataDir: folder });
	const rows = await store.sql!<{ email: string }>('select email from auth.users');
	expect(rows.map((row) => row.email)).toEqual(expect.arrayContaining(acknowledged));
	expect(acknowledged.length).toBeGreaterThan(3);
	await store.close();

	// And closing it in good order frees it too.
	const third = start('close');
	expect(await third.until(2)).toEqual(['open', 'closed']);
});

test('a holder that is busy and answers nobody still holds the folder', async () => {
	const first = start('busy');
	await first.until(1);
	await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
	await kill(first);
	(await lockFolder(folder))();
});

test('three that start at the same moment: never two get the folder, and whoever comes when all have given way does', async () => {
	const all = [start('lock'), start('lock'), start('lock')];
	for (const one of all) await one.until(1);
	const opened = all.filter((one) => one.lines[0] === 'open');
	expect(all.every((one) => one.lines[0] === 'open' || one.lines[0] === 'in use')).toBe(true);
	expect(opened.length).toBeLessThanOrEqual(1);
	// On a machine that is very busy each may have met another's try.
	if (opened.length === 0) (await lockFolder(folder))();
});

test('twice in one process, and after giving it back', async () => {
	const release = await lockFolder(folder);
	await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
	release();
	(await lockFolder(folder))();
});

test('a folder with a path that is too long for a socket, and the same folder by another name', async () => {
	const long = join(folder, 'en mapp med ett mycket långt namn '.repeat(4));
	mkdirSync(long);
	const first = start('lock', long);
	expect(await first.until(1)).toEqual(['open']);
	await expect(lockFolder(long)).rejects.toThrow(FolderInUse);
	await expect(lockFolder(join(long, '..', 'en mapp med ett mycket långt namn '.repeat(4)))).rejects.toThrow(FolderInUse);
	(await lockFolder(folder))();
});
