// Finds a Chromium for the browser tests: CHROMIUM_PATH, the system's, Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Tests take Chromium without its windows where it is there: the same engine, but the whole one draws its own toolbar for
 * every page, which is 60 % of its work. The long form and the benchmarks take the whole one, as people have it.
 * @param {{ whole?: boolean }} [which] @returns {Promise<string | null>}
 */
export async function findChromium({ whole = Boolean(process.env.SOAK) } = {}) {
	if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : null;
	for (const name of whole ? WHOLE : ['chromium-headless-shell', ...WHOLE]) {
		const found = spawnSync('which', [name], { encoding: 'utf8' });
		if (found.status === 0 && found.stdout.trim()) return found.stdout.trim();
	}
	const { chromium } = await import('@playwright/test');
	const own = chromium.executablePath();
	return own && existsSync(own) ? own : null;
}
