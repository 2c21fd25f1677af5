// First step of `npm start` and `npm test`: installs the packages (with a newer Node among them) and builds when the sources
// have changed. Needs only Node 20 and npm, so it is plain JavaScript without packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** The Node that is installed as a package. */
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** What the server is started with: rubbish is swept in small heaps, or a large file out or in leaves the process a hundred megabytes larger. */
export const MEMORY = ['--max-semi-space-size=4'];

/** PATH with the installed tools and Node first; what Node has compiled once it does not compile at every start. */
export const environment = {
	...process.env,
	PATH: `${bin}${windows ? ';' : ':'}${process.env.PATH ?? ''}`,
	DO_NOT_TRACK: '1',
	NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled')
};

/** @param {string} text */
const say = (text) => console.log(text);

/** @param {string} command @param {string[]} args @returns {number} */
export function run(command, args) {
	const result = spawnSync(command, args, { cwd: root, env: environment, stdio: 'inherit', shell: windows });
	return result.status ?? 1;
}

/** @param {string} path @param {import('node:crypto').Hash} hash */
function hashInto(path, hash) {
	if (!existsSync(path)) return;
	if (statSync(path).isDirectory()) {
		for (const name of readdirSync(path).sort()) hashInto(join(path, name), hash);
	} else {
		hash.update(path.slice(root.length)).update(readFileSync(path));
	}
}

/** @param {string[]} paths */
function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const path of paths) hashInto(join(root, path), hash);
	return hash.digest('hex');
}

/** @param {string} file @param {string} value */
const isMarked = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value;

/** Installs what package-lock.json names, unless it is there already. Ends the process when it fails. */
export function install() {
	const mark = join(root, 'node_modules', '.installed-for');
	const wanted = fingerprint(['package.json', 'package-lock.json']);
	if (isMarked(mark, wanted) && existsSync(node)) return;
	say('Hämtar det som behövs (första gången tar det någon minut) …');
	// Errors only: this install runs under the machine's Node, which may be older than `engines` allows.
	if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0 || !existsSync(node)) {
		console.error('Det gick inte att hämta paketen. Kolla att datorn når npm:s register och försök igen.');
		process.exit(1);
	}
	writeFileSync(mark, wanted);
}

/** Builds when sources have changed since the last build. Ends the process when it fails. */
export function build() {
	const mark = join(root, 'build', '.built-from');
	const wanted = fingerprint(['src', 'static', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']);
	if (isMarked(mark, wanted)) return;
	say('Bygger (en halv minut) …');
	const result = spawnSync(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
		cwd: root,
		env: environment,
		encoding: 'utf8'
	});
	if (result.status !== 0) {
		console.error(result.stdout, result.stderr);
		console.error('Bygget misslyckades. Felet står ovanför.');
		process.exit(1);
	}
	writeFileSync(mark, wanted);
}
