/** What is in the database: the server is stopped, the folder read, the server started again. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startApp, type RunningApp } from './app.ts';

const root = resolve(import.meta.dirname, '../..');

export interface StoredRow {
	id: string;
	revision: number;
	language: string;
	answers: unknown[];
	/** Own words, which lie apart from the answers. */
	stories: string[];
	support: string | null;
	help: string[];
}

/** What a question to the database gives. The caller goes on with `restarted`. */
export async function askStore<Row>(app: RunningApp, sql: string): Promise<{ rows: Row[]; restarted: RunningApp }> {
	const { dataDir, port } = app;
	await app.stop();
	const script = `
import { openStore } from '#data/server/store.ts';
const store = await openStore({ dataDir: process.env.DATA_DIR });
const rows = await store.sql(${JSON.stringify(sql)});
console.log('ROWS ' + JSON.stringify(rows));
await store.close();
process.exit(0);
`;
	const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SUPABASE_URL: '' }
	});
	const found = /^ROWS (.*)$/m.exec(stdout)?.[1];
	if (!found) throw new Error(`The database could not be read:\n${stdout}\n${stderr}`);
	const rows = JSON.parse(found) as Row[];
	return { rows, restarted: await startApp({ dataDir, port }) };
}

/** All answers of a round. */
export const storedAnswers = (app: RunningApp, code: string) =>
	askStore<StoredRow>(
		app,
		`select r.id, r.revision, r.language, r.support, r.help, r.answers, array(select q.raw from public.quotes q where q.response_id = r.id) as stories from public.responses r join public.rounds o on o.id = r.round_id where o.code = '${code}'`
	);
