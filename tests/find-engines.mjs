// Finds the other engines that the long form answers a survey in.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** FIREFOX_PATH, or the system's Firefox that speaks WebDriver BiDi. @returns {string | null} */
export function findFirefox() {
	if (process.env.FIREFOX_PATH) return existsSync(process.env.FIREFOX_PATH) ? process.env.FIREFOX_PATH : null;
	for (const name of ['firefox-esr', 'firefox']) {
		const found = spawnSync('which', [name], { encoding: 'utf8' });
		if (found.status === 0 && found.stdout.trim()) return found.stdout.trim();
	}
	return null;
}
