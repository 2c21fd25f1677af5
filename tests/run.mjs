// npm test: everything, on a fresh clone too. Says plainly what it could not do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, environment, install, node, root, run } from '../src/cli/prepare.mjs';

/** @type {string[]} */
const notDone = [];
/** @type {{ name: string, ok: boolean, seconds: number }[]} */
const results = [];

const asRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string} name */
const isThere = (name) => spawnSync('which', [name], { env: environment }).status === 0;

/** Installs Debian packages; false when that is not possible here. @param {string[]} packages */
function aptInstall(...packages) {
	if (!asRootOnDebian) return false;
	console.log(`Installerar ${packages.join(' och ')} för testerna …`);
	const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' };
	spawnSync('apt-get', ['update'], /** @type {any} */ (quiet));
	return spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], /** @type {any} */ (quiet)).status === 0;
}

/** @param {string} name @param {string} command @param {string[]} args */
function step(name, command, args) {
	console.log(`\n— ${name}`);
	const start = Date.now();
	const ok = run(command, args) === 0;
	results.push({ name, ok, seconds: Math.round((Date.now() - start) / 1000) });
	return ok;
}

/** @param {string[]} path */
const tool = (...path) => join(root, 'node_modules', ...path);

install();
const kit = tool('@sveltejs', 'kit', 'svelte-kit.js');
run(node, [kit, 'sync']);
step('Typer och komponenter', node, [tool('svelte-check', 'bin', 'svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings']);

if (!isThere('initdb') && !existsSync('/usr/lib/postgresql')) aptInstall('postgresql');
if (!isThere('initdb') && !existsSync('/usr/lib/postgresql')) {
	notDone.push('PostgreSQL finns inte här och gick inte att installera: sviterna för riktig PostgreSQL hoppades över.');
}
if (!existsSync(join(root, '..', 'shared', 'fixtures'))) {
	notDone.push('Mappen ../shared/fixtures finns inte här: jämförelserna med publicerade tabeller hoppades över.');
}
step('Enhetstester, databasen och reglerna för koden', node, [tool('vitest', 'vitest.mjs'), 'run']);

build();
const { findChromium } = await import('./find-chromium.mjs');
if (!(await findChromium())) {
	// Playwright's own download needs the open network; Debian's package only its mirror.
	if (!aptInstall('chromium')) run(node, [tool('@playwright', 'test', 'cli.js'), 'install', 'chromium']);
}
if (await findChromium()) {
	step('Resorna i en riktig webbläsare', node, [tool('@playwright', 'test', 'cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts']);
} else {
	notDone.push('Ingen Chromium finns här och den gick inte att installera (sätt CHROMIUM_PATH, eller installera chromium): webbläsartesterna kördes inte.');
	results.push({ name: 'Resorna i en riktig webbläsare', ok: false, seconds: 0 });
}

console.log('\nSammanfattning');
for (const { name, ok, seconds } of results) console.log(`  ${ok ? 'ok  ' : 'FEL '} ${name} (${seconds} s)`);
for (const sentence of notDone) console.log(`  Inte gjort: ${sentence}`);
const passed = results.filter((result) => result.ok).length;
console.log(`\n${passed} passed, ${results.length - passed} failed`);
process.exit(passed === results.length ? 0 : 1);
