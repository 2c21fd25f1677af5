/**
 * What the embedded database calls saved is on the disk, and not only with the operating system: a device that has been
 * told "sent" keeps no copy. PGlite starts PostgreSQL with fsync off (`-F`), and its file system has none; what was
 * committed survived a killed process, but not a power cut. Here PostgreSQL asks, and gets what it asks for.
 *
 * Its log is enough while it runs: PGlite has no checkpointer, so after a power cut everything since the last start is
 * played again from the log. What the start and the end themselves write is brought to the disk as a folder.
 */
import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The part of PGlite that is used. */
export interface WithFiles {
	Module: {
		FS: {
			filesystems: { NODEFS: { stream_ops: { fsync?: (open: { nfd: number }) => number } } };
			ErrnoError: new (errno: number) => Error;
		};
	};
}

/** PGlite's number for an input/output error. PostgreSQL then stops rather than to say that something is saved. */
const EIO = 29;

/** How PostgreSQL is started, from what PGlite would have started it with. Of its ways to the disk, only fsync leads out of PGlite. */
export const durableStart = (usual: readonly string[]): string[] => [...usual.filter((one) => one !== '-F'), '-c', 'wal_sync_method=fsync'];

/** Brings everything in a folder to the disk. Returns how many files and folders that were. */
export function syncFolder(folder: string): number {
	let n = 1;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) n += syncFolder(path);
		else if (entry.isFile()) {
			sync(path);
			n += 1;
		}
	}
	sync(folder);
	return n;
}

function sync(path: string): void {
	const open = openSync(path, 'r');
	try {
		fsyncSync(open);
	} finally {
		closeSync(open);
	}
}

/** From here on a commit waits for the disk. */
export function makeDurable({ Module: { FS } }: WithFiles, folder: string): void {
	syncFolder(folder);
	FS.filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
		try {
			fdatasyncSync(nfd);
		} catch {
			throw new FS.ErrnoError(EIO);
		}
		return 0;
	};
}
