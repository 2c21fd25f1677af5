/** The prepared database as PGlite in memory begins with it: its files are put where PGlite looks for them, and it goes on from there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryFS } from '@electric-sql/pglite';
import { preparedDatabase } from './prepared.ts';

/** Where PGlite has its database. */
const DATA = '/pglite/data';

/** The part of PGlite's file system that is used. */
interface Files {
	mkdirTree(path: string): void;
	createDataFile(folder: string, name: string, data: Uint8Array, read: boolean, write: boolean, own: boolean): void;
}
interface Content {
	folders: string[];
	files: { folder: string; name: string; data: Buffer }[];
}

function read(root: string): Content {
	const all: Content = { folders: [DATA], files: [] };
	const walk = (at: string) => {
		for (const entry of readdirSync(join(root, at), { withFileTypes: true })) {
			const path = `${at}/${entry.name}`;
			if (entry.isDirectory()) {
				all.folders.push(DATA + path);
				walk(path);
			} else all.files.push({ folder: DATA + at, name: entry.name, data: readFileSync(join(root, path)) });
		}
	};
	walk('');
	return all;
}

class PreparedFiles extends MemoryFS {
	readonly #content: Content;
	constructor(content: Content) {
		super();
		this.#content = content;
	}
	override async init(...[pg, options]: Parameters<MemoryFS['init']>): ReturnType<MemoryFS['init']> {
		const { emscriptenOpts } = await super.init(pg, options);
		const fill = ({ FS }: { FS: unknown }) => {
			const files = FS as Files;
			for (const folder of this.#content.folders) files.mkdirTree(folder);
			// A copy, which the database then writes in.
			for (const { folder, name, data } of this.#content.files) files.createDataFile(folder, name, new Uint8Array(data), true, true, true);
		};
		return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), fill] } };
	}
}

/** Read once a process. */
let content: Content | undefined;

/** For one PGlite, to begin with. Undefined where nothing has been prepared, and then a store makes its own. */
export function prepared(): MemoryFS | undefined {
	const root = preparedDatabase();
	if (!existsSync(root)) return undefined;
	content ??= read(root);
	return new PreparedFiles(content);
}
