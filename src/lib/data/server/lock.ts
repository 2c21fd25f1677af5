/**
 * One process a data folder. PGlite takes no lock of its own, and two processes on one folder destroy it.
 * The lock is a local socket: it disappears with its process, even after SIGKILL or a power cut.
 */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOlder } from '#data/age.ts';

export class FolderInUse extends Error {}

function socketPath(folder: string): string {
	const real = realpathSync(folder);
	const name = createHash('sha256').update(real).digest('hex').slice(0, 16);
	if (process.platform === 'win32') return `\\\\.\\pipe\\varde-for-vem-${name}`;
	// The kernel takes about a hundred characters; a longer folder gets its socket among the temporary files.
	const inside = join(real, 'in-use.sock');
	return Buffer.byteLength(inside) < 100 ? inside : join(tmpdir(), `varde-for-vem-${name}.sock`);
}

/** Who answers on the socket: a token, '' when somebody listens but is too busy to say, null when nobody does. */
function askHolder(path: string): Promise<string | null> {
	return new Promise((resolve) => {
		const socket = connect(path);
		let connected = false;
		let answer = '';
		// The kernel takes the connection for a process that is computing: whoever is connected to is alive.
		socket.on('connect', () => (connected = true));
		socket.setTimeout(3000, () => socket.destroy());
		socket.on('data', (chunk) => (answer += chunk));
		socket.on('close', () => resolve(connected ? answer : null));
		socket.on('error', () => {});
	});
}

/** Takes the folder, or throws FolderInUse. The returned function gives it back. */
export async function lockFolder(folder: string): Promise<() => void> {
	const path = socketPath(folder);
	const stopTaking = startTaking(folder);
	try {
		return await take(folder, path);
	} finally {
		stopTaking();
	}
}

/** A try takes part of a second; what is older was left behind by a process that died in the middle of one. */
const OLD_MS = 10_000;

/**
 * One try at a time: between asking and listening, another could be asking too, and would then remove the socket of whoever was
 * first. A file that only one can make holds it off.
 */
function startTaking(folder: string): () => void {
	const guard = join(folder, 'in-use.taking');
	const make = () => closeSync(openSync(guard, 'wx'));
	try {
		make();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
		if (made === undefined || !isOlder(made, OLD_MS)) throw new FolderInUse(folder);
		rmSync(guard, { force: true });
		try {
			make();
		} catch {
			throw new FolderInUse(folder);
		}
	}
	return () => rmSync(guard, { force: true });
}

async function take(folder: string, path: string): Promise<() => void> {
	if ((await askHolder(path)) !== null) throw new FolderInUse(folder);
	if (process.platform !== 'win32') rmSync(path, { force: true });
	const token = randomUUID();
	const server: Server = createServer((socket) => {
		socket.on('error', () => {});
		socket.end(token);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', () => reject(new FolderInUse(folder)));
		server.listen(path, resolve);
	});
	server.unref();
	// Two that started at the same moment: whoever the socket still answers for has it.
	await new Promise((resolve) => setTimeout(resolve, 50));
	if ((await askHolder(path)) !== token) {
		server.close();
		throw new FolderInUse(folder);
	}
	return () => server.close();
}
