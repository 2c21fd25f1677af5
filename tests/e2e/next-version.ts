/** The app as its next version would be: the same built files, but with another respondent's script and another worker. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const files = (folder: string): string[] => readdirSync(folder).flatMap((name) => {
	const path = join(folder, name);
	return statSync(path).isDirectory() ? files(path) : [path];
});

/** Returns the folder to start it from; `remove` it afterwards. */
export function nextVersion(): { root: string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'vfv-next-'));
	for (const name of ['build', 'src/cli', 'supabase', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
	for (const name of ['node_modules', 'src/lib']) symlinkSync(join(root, name), join(folder, name));
	const client = join(folder, 'build', 'client');
	// What was compressed at build would hide what is changed here.
	for (const path of files(client)) if (/\.(br|gz)$/.test(path)) rmSync(path);
	const parts = join(client, '_app', 'immutable', 'respond');
	const scripts = readdirSync(parts).filter((name) => name.endsWith('.js'));
	const renamed = scripts.map((name) => [name, name.replace(/\.[\w-]+\.js$/, '.nextone1.js')] as const);
	const rename = (text: string) => renamed.reduce((all, [from, to]) => all.replaceAll(from, to), text);
	for (const [from, to] of renamed) {
		writeFileSync(join(parts, from), rename(readFileSync(join(parts, from), 'utf8')));
		renameSync(join(parts, from), join(parts, to));
	}
	for (const path of files(join(folder, 'build', 'server'))) if (/\.(js|json)$/.test(path)) writeFileSync(path, rename(readFileSync(path, 'utf8')));
	// The server's table of files: the new names, nothing compressed, and the worker as another than before.
	const table = join(folder, 'build', 'adapter-node.js');
	const listed = rename(readFileSync(table, 'utf8')).replace(/,\\"(gz|br)\\":\d+/g, '');
	writeFileSync(table, listed.replace(/(s\/worker\.js\\",\\"size\\":\d+,\\"etag\\":\\")./, '$1_'));
	const worker = join(client, 's', 'worker.js');
	// Another patience, as long as the former: the server knows its files' sizes from the build.
	const before = readFileSync(worker, 'utf8');
	const after = before.replace('4e3', '5e3');
	if (after === before) throw new Error('The worker has no patience of 4e3 any more: change something else in it');
	writeFileSync(worker, after);
	return { root: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
