// Finds a Chromium for the browser tests: CHROMIUM_PATH, the system's, Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @returns {Promise<string | null>} */
export async function findChromium() {
	if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : null;
	for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
		const found = spawnSync('which', [name], { encoding: 'utf8' });
		if (found.status === 0 && found.stdout.trim()) return found.stdout.trim();
	}
	const { chromium } = await import('@playwright/test');
	const own = chromium.executablePath();
	return own && existsSync(own) ? own : null;
}
