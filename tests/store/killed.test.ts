/** The process is killed in the middle of a file, on a database in a folder: nothing half is left, and what happened is written down. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anonymousClient } from '#data/server/clients.ts';
import * as exports from '#data/server/exports.ts';
import * as imports from '#data/server/imports.ts';
import { openStore } from '#data/server/store.ts';
import { SOAK } from '../soak.ts';
import { PASSWORD, type OwnStore } from './harness.ts';
import { prepareFolder } from './prepared.ts';
import { quiet } from './quiet.ts';

quiet();
const SCRIPT = fileURLToPath(new URL('./work-until-killed.ts', import.meta.url));
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'killed-'));
	prepareFolder(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Does it until it is in the middle, kills the process and opens the store again, as the designer and two minutes later. */
async function killedIn(what: 'import' | 'export') {
	const child = spawn(process.execPath, [SCRIPT, what, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = new Promise((done) => child.once('close', done));
	await new Promise<void>((done, failed) => {
		child.stdout.on('data', (chunk) => void (String(chunk).includes('under way') && done()));
		void ended.then(() => failed(new Error('It ended by itself')));
	});
	child.kill('SIGKILL');
	await ended;
	const store = (await openStore({ dataDir: folder })) as OwnStore;
	const client = anonymousClient(store);
	expect((await client.auth.signInWithPassword({ email: 'designer@example.se', password: PASSWORD })).error).toBeNull();
	const number = async (sql: string) => Number((await store.sql<{ n: number }>(sql))[0]!.n);
	const one = async (sql: string) => (await store.sql<{ id: string }>(sql))[0]!.id;
	return { store, client, number, one };
}

test('an import that was killed has failed: no round, nobody in it, nothing that waits; the next one may begin', async () => {
	const { store, client, number, one } = await killedIn('import');
	const [project, version] = [await one('select project_id as id from private.imports'), await one('select survey_version_id as id from private.imports')];
	const again = () => imports.begin(client, { projectId: project, versionId: version, title: 'Igen', source: 'people.csv' });
	expect((await imports.ofProject(client, project))[0]).toMatchObject({ state: 'running', round: null });
	expect((await again()).status).toBe('busy');
	await store.sql(`update private.imports set moved_at = now() - interval '3 minutes'`);
	expect((await imports.ofProject(client, project))[0]).toMatchObject({ state: 'failed', round: null });
	expect(await number('select count(*) as n from public.rounds') + (await number('select count(*) as n from public.responses'))).toBe(0);
	expect((await again()).status).toBe('begun');
	await store.sql(`update private.imports set moved_at = now() - interval '11 minutes'`);
	await imports.sweep(client);
	expect(await number('select count(*) as n from private.import_people')).toBe(0);
	expect((await imports.ofProject(client, project)).map(({ state }) => state)).toEqual(['failed', 'failed']);
	await store.close();
});

test.skipIf(!SOAK)('an export that was killed has failed, and is written down', async () => {
	const { store, client, one } = await killedIn('export');
	const round = await one('select round_id as id from private.exports');
	expect(await exports.ofRound(client, round)).toMatchObject([{ state: 'running', file: 'people', format: 'csv' }]);
	await store.sql(`update private.exports set moved_at = now() - interval '3 minutes'`);
	expect(await exports.ofRound(client, round)).toMatchObject([{ state: 'failed', by: 'designer@example.se', done: 0, total: 8 }]);
	await store.close();
});
