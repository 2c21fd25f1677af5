/**
 * What the embedded database calls saved is on the disk, and not only with the operating system: a device that has been
 * told "sent" keeps no copy. PGlite starts PostgreSQL with fsync off (`-F`), and its file system has none; what was
 * committed survived a killed process, but not a power cut. Here PostgreSQL asks, and gets what it asks for.
 *
 * From then on the order is PostgreSQL's own: its log at every commit; the tables, and then the note that the log need not
 * be played again, when it starts and ends.
 */
import { closeSync, existsSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What PGlite has open, by its number here. Folders have none. */
interface Open {
	nfd?: number;
	node: unknown;
}
/** The part of PGlite's file system that is used. */
interface Files {
	filesystems: { NODEFS: { stream_ops: { fsync?: (open: Open) => number }; realPath(node: unknown): string } };
	ErrnoError: new (errno: number) => Error;
}

/** PGlite's number for an input/output error. PostgreSQL then stops rather than to say that something is saved. */
const EIO = 29;

function sync(path: string, flags: 'r' | 'r+'): void {
	const open = openSync(path, flags);
	try {
		fsyncSync(open);
	} finally {
		closeSync(open);
	}
}

/** A folder's own list of what lies in it. Windows keeps it by itself, and opens no folder. */
const syncNames = (folder: string): void => void (process.platform === 'win32' || sync(folder, 'r'));

/** Brings a folder and everything in it to the disk. */
function syncFolder(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) syncFolder(path);
		else if (entry.isFile()) sync(path, 'r+');
	}
	syncNames(folder);
}

/** From here on PostgreSQL's fsync reaches the disk. */
function hear(files: Files): void {
	const { NODEFS } = files.filesystems;
	NODEFS.stream_ops.fsync = ({ nfd, node }) => {
		try {
			if (nfd === undefined) syncNames(NODEFS.realPath(node));
			else fdatasyncSync(nfd);
			return 0;
		} catch {
			throw new files.ErrnoError(EIO);
		}
	};
}

class DurableFiles extends NodeFS {
	override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
		const { emscriptenOpts } = await super.init(pg, options);
		return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), ({ FS }) => hear(FS as unknown as Files)] } };
	}
}

/** Options of a PGlite in `folder` whose commits wait for the disk. Of PostgreSQL's ways there, only fsync leads out of PGlite. */
export function durable(folder: string): { fs?: NodeFS; startParams: string[] } {
	const startParams = [...PGlite.defaultStartParams.filter((one) => one !== '-F'), '-c', 'wal_sync_method=fsync'];
	// With a file system of ours PGlite 0.4 cannot make a new database: there is nothing in it yet, and `makeDurable` is soon enough.
	return existsSync(join(folder, 'PG_VERSION')) ? { fs: new DurableFiles(folder), startParams } : { startParams };
}

/** To be called when it is ready: what was written before this came is brought to the disk. */
export function makeDurable(database: PGlite, folder: string): void {
	hear(database.Module.FS as unknown as Files);
	syncFolder(folder);
}
