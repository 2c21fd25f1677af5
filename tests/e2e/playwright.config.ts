import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';

const executablePath = (await findChromium()) ?? undefined;

export default defineConfig({
	testDir: '.',
	globalSetup: './fixtures/prepare.ts',
	outputDir: '../../test-results',
	timeout: 180_000,
	expect: { timeout: 15_000 },
	fullyParallel: false,
	// A worker waits for its browser a third of the time, so three keep two cores busy.
	workers: Math.max(2, Math.ceil(availableParallelism() * 1.5)),
	// A slow or shared machine gets a second try; it is reported as flaky, not hidden.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: true,
	reporter: [['list']],
	use: {
		browserName: 'chromium',
		locale: 'sv-SE',
		// Whoever waits longer than this for something to press waits for something that never comes.
		actionTimeout: 30_000,
		// A trace makes every journey two to three times as slow: `--trace on` when a failure has to be looked into.
		trace: 'off',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath,
			args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-software-rasterizer']
		}
	}
});
