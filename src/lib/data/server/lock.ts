/**
 * One process a data folder. PGlite takes no lock of its own, and two processes on one folder destroy it.
 * The lock is a local socket: it disappears with its process, even after SIGKILL or a power cut.
 */
import { createHash, randomUUID } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
