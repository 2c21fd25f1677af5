import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

/** Tests that replace what others use, or count in the server's memory, have a process each. Others share one with the files before them: what they import stays compiled, the embedded database most of all. */
const ALONE = /\bvi\.(mock|hoisted|useFakeTimers|stub)|console\.\w+ = |#server\/request\/(?!session|kept-form)/;
const suites = readdirSync('tests', { recursive: true, encoding: 'utf8' })
	.map((name) => `tests/${name.replaceAll('\\', '/')}`)
	.filter((name) => /^tests\/(unit|store|policy)\/.*\.test\.ts$/.test(name));
const alone = suites.filter((name) => ALONE.test(readFileSync(name, 'utf8')));

/** Pages and actions find the store of the suite that is running. */
const suitesStore = {
	name: 'suites-store',
	enforce: 'pre' as const,
	resolveId: (id: string) => (id === '#server/store.ts' ? resolve('tests/store/the-store.ts') : undefined)
};

export default mergeConfig(
	vite,
	defineConfig({
		test: {
			projects: [
				{ extends: true, plugins: [suitesStore], test: { name: 'shared', isolate: false, include: suites.filter((name) => !alone.includes(name)) } },
				{ extends: true, test: { name: 'alone', include: alone } }
			],
			globalSetup: ['tests/store/prepared.ts'],
			// One a core: left to itself a run leaves one core idle, which on two cores is half of them.
			maxWorkers: '100%',
			// A tenth of a second of work for each password, hundreds of times: what that work is worth, `accounts.test.ts` measures.
			env: { LITE_AUTH_BCRYPT_COST: process.env.SOAK ? '' : '4' },
			// A slow or shared machine gets a second try, as in the browser tests.
			retry: process.env.CI ? 1 : 0,
			// The long form is for work of minutes, on a slow machine too.
			testTimeout: process.env.SOAK ? 900_000 : 60_000,
			hookTimeout: 120_000
		}
	})
);
