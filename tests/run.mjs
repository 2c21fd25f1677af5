// npm test: everything, on a fresh clone too. Says plainly what it could not do.
// --quick (npm run test:quick): types, rules, quick units and one journey. --soak (npm run soak): everything in its long form.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, environment, install, node, root, run } from '../src/cli/prepare.mjs';
import { journeysOfTurn, turnOf, TURNS, unitsOfTurn } from './turns.mjs';

const quick = process.argv.includes('--quick');
const soak = process.argv.includes('--soak');
if (soak) Object.assign(environment, { SOAK: '1' });
const started = Date.now();
const turn = quick || soak ? undefined : turnOf(root);
if (turn) console.log(`Det som tar lång tid turas om: åttondel ${turn} av ${TURNS} (TURN=n väljer en annan, TURN=all alla; npm run soak kör allt i lång form).`);

/** @type {string[]} */
const notDone = [];
/** @type {{ name: string, ok: boolean, seconds: number, said?: string }[]} */
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

/**
 * Runs a command beside what else runs and keeps its words, which are shown at once where `shown`.
 * @param {string} command @param {string[]} args @param {boolean} shown @returns {Promise<{ ok: boolean, seconds: number, said: string }>}
 */
function work(command, args, shown) {
	const start = Date.now();
	let said = '';
	const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
	const child = spawn(command, args, { cwd: root, env: { ...environment, ...colours }, stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8');
		stream.on('data', (data) => {
			said += data;
			if (shown) process.stdout.write(data);
		});
	}
	return new Promise((done) => child.on('close', (code) => done({ ok: code === 0, seconds: Math.round((Date.now() - start) / 1000), said })));
}

/** @param {string} name @param {string} command @param {string[]} args */
async function step(name, command, args) {
	console.log(`\n— ${name}`);
	results.push({ name, ...(await work(command, args, true)) });
}

/** @param {string[]} path */
const tool = (...path) => join(root, 'node_modules', ...path);

install();
const kit = tool('@sveltejs', 'kit', 'svelte-kit.js');
run(node, [kit, 'sync']);
// Types need one core and read what the units read: both at once. What the check says is printed when the units are done.
const types = work(node, [tool('svelte-check', 'bin', 'svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings'], false);

if (!quick && !isThere('initdb') && !existsSync('/usr/lib/postgresql')) aptInstall('postgresql');
if (!quick && !isThere('initdb') && !existsSync('/usr/lib/postgresql')) {
	notDone.push('PostgreSQL finns inte här och gick inte att installera: sviterna för riktig PostgreSQL hoppades över.');
}
// The simulations and the databases take their time; without them the rest is quick.
const units = quick ? ['tests/unit', 'tests/policy', '--exclude', 'tests/unit/stats/**', '--exclude', 'tests/unit/attack/**'] : turn ? unitsOfTurn(turn) : [];
await step(quick ? 'Snabba enhetstester och reglerna för koden' : 'Enhetstester, databasen och reglerna för koden', node, [tool('vitest', 'vitest.mjs'), 'run', ...units]);
const { ok, seconds, said } = await types;
console.log(`\n— Typer och komponenter\n${said}`);
results.unshift({ name: 'Typer och komponenter, samtidigt', ok, seconds, said });

const browserPart = quick ? 'En resa i en riktig webbläsare' : 'Resorna i en riktig webbläsare';
const beforeBuild = Date.now();
build();
results.push({ name: 'Bygget', ok: true, seconds: Math.round((Date.now() - beforeBuild) / 1000) });
// Without its windows, Chromium does the same for half the work; the long form takes the whole one, as people have it.
if (!process.env.CHROMIUM_PATH && !soak && !isThere('chromium-headless-shell')) aptInstall('chromium-headless-shell');
const { findChromium } = await import('./find-chromium.mjs');
if (!(await findChromium({ whole: soak }))) {
	// Playwright's own download needs the open network; Debian's package only its mirror.
	if (!aptInstall('chromium')) run(node, [tool('@playwright', 'test', 'cli.js'), 'install', 'chromium']);
}
if (soak) {
	// The whole way is answered in other engines too: those that can be driven here.
	if (!process.env.FIREFOX_PATH && !isThere('firefox-esr') && !isThere('firefox')) aptInstall('firefox-esr');
	const webkit = ['webkit2gtk-driver', 'xvfb', 'gstreamer1.0-plugins-good'];
	if (webkit.some((name) => spawnSync('dpkg', ['-s', name]).status !== 0)) aptInstall(...webkit);
	const probe = await work(node, [join(root, 'tests', 'engines', 'probe.ts')], false);
	/** @type {{ name: string, says?: string, why?: string }[]} */
	const engines = probe.said.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
	for (const { name, says, why } of engines) {
		if (says) console.log(`\nKan styras här: ${name} (${says})`);
		else notDone.push(`Hela vägen besvarades inte i ${name}: ${why}.`);
	}
	if (engines.length === 0) notDone.push('Hela vägen besvarades bara i Chromium: det gick inte att pröva vilka andra webbläsare som finns här.');
	Object.assign(environment, { ENGINES: engines.filter(({ says }) => says).map(({ name }) => name).join() });
}
if (await findChromium({ whole: soak })) {
	const which = quick ? ['--grep', '@quick'] : turn ? journeysOfTurn(turn) : [];
	await step(browserPart, node, [tool('@playwright', 'test', 'cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts', ...which]);
} else {
	notDone.push('Ingen Chromium finns här och den gick inte att installera (sätt CHROMIUM_PATH, eller installera chromium): webbläsartesterna kördes inte.');
	results.push({ name: browserPart, ok: false, seconds: 0 });
}

console.log('\nSammanfattning');
for (const { name, ok, seconds } of results) console.log(`  ${ok ? 'ok  ' : 'FEL '} ${name} (${seconds} s)`);
for (const sentence of notDone) console.log(`  Inte gjort: ${sentence}`);
// Each tool tells what failed at its own end, thousands of lines up; whoever sees only the end of the whole needs it here.
for (const { name, ok, said = '' } of results) {
	if (!ok) console.log(`\nSlutet av: ${name}\n${said.split('\n').filter((line) => /[\p{L}\d]/u.test(line) && !/attachment #|test-failed-\d/.test(line)).slice(-80).join('\n')}`);
}
const passed = results.filter((result) => result.ok).length;
console.log(`\n${passed} passed, ${results.length - passed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
process.exit(passed === results.length ? 0 : 1);
