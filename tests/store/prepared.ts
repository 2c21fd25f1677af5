/**
 * Databases with every migration in them, made once and kept in node_modules/.cache for as long as the migrations and the
 * packages stay as they are: suites begin with a copy instead of running the migrations again. One for PGlite, in a folder or in
 * memory (prepared-memory.ts), one as the data folder of a real PostgreSQL where there is one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PREPARED, startPostgres } from './real-postgres.ts';

const root = resolve(import.meta.dirname, '../..');
const migrations = join(root, 'supabase/migrations');
const cache = join(root, 'node_modules/.cache/prepared-store');

/** This version's folder in the cache. */
let known: string | undefined;
function folder(): string {
	if (known) return known;
	const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(readFileSync(import.meta.filename));
	for (const name of readdirSync(migrations).sort()) hash.update(name).update(readFileSync(join(migrations, name)));
	return (known = join(cache, hash.digest('hex').slice(0, 16)));
}

/** The folder of PGlite's database, closed in good order; it is not there where it has not been made. */
export const preparedDatabase = (): string => join(folder(), 'database');

/** Puts PGlite's database into an app's data folder, as its first start would have left it. Does nothing where it has not been made. */
export function prepareFolder(dataDir: string): void {
	const path = preparedDatabase();
	if (existsSync(path)) cpSync(path, join(dataDir, 'database'), { recursive: true });
}

/** The data folder of a PostgreSQL, to copy. Undefined where it has not been made. */
export function preparedCluster(): string | undefined {
	const path = join(folder(), 'postgres');
	return existsSync(path) ? path : undefined;
}

async function makePglite(to: string): Promise<void> {
	const { openStore } = await import('#data/server/store.ts');
	const data = mkdtempSync(join(tmpdir(), 'prepared-store-'));
	try {
		await (await openStore({ dataDir: data })).close();
		cpSync(join(data, 'database'), join(to, 'database'), { recursive: true });
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}

async function copyPostgres(to: string): Promise<void> {
	const postgres = await startPostgres();
	if (typeof postgres === 'string') return;
	const url = await postgres.newDatabase();
	const { openStore } = await import('#data/server/store.ts');
	await (await openStore({ databaseUrl: url })).close();
	const { default: connect } = await import('postgres');
	const sql = connect(url.replace(/[^/]*$/, 'postgres'), { max: 1, onnotice: () => {} });
	await sql.unsafe(`alter database ${url.split('/').at(-1)} rename to ${PREPARED}`);
	await sql.end();
	const data = await postgres.keep();
	spawnSync('cp', ['-a', data, to]);
	rmSync(dirname(data), { recursive: true, force: true });
}

/** Before all suites, once a run. */
export default async function prepare(): Promise<void> {
	const path = folder();
	if (existsSync(path)) return;
	const mine = `${path}.${process.pid}`;
	rmSync(cache, { recursive: true, force: true });
	mkdirSync(mine, { recursive: true });
	await makePglite(mine);
	await copyPostgres(join(mine, 'postgres'));
	renameSync(mine, path);
}
