/** Once a run: a folder with the demo in it, which every app that wants one starts on a copy of. */
import { rmSync } from 'node:fs';
import { startApp } from './app.ts';

export default async function prepareData(): Promise<() => void> {
	delete process.env.PREPARED_DATA;
	const app = await startApp();
	await app.stop();
	process.env.PREPARED_DATA = app.dataDir;
	return () => rmSync(app.dataDir, { recursive: true, force: true });
}
