/**
 * A database with every migration in it, made once and kept in node_modules/.cache for as long as the migrations and the
 * packages stay as they are: a suite in memory begins with it instead of running the migrations again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const migrations = join(root, 'supabase/migrations');
const folder = join(root, 'node_modules/.cache/prepared-store');

function file(): string {
	const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
	for (const name of readdirSync(migrations).sort()) hash.update(name).update(readFileSync(join(migrations, name)));
	return join(folder, `${hash.digest('hex').slice(0, 16)}.tar`);
}

/** The database, to begin with. Undefined where it has not been made, and then a store makes its own. */
export function prepared(): Blob | undefined {
	const path = file();
	return existsSync(path) ? new Blob([readFileSync(path)]) : undefined;
}

/** Before all suites, once a run. */
export default async function prepare(): Promise<void> {
	const path = file();
	if (existsSync(path)) return;
	const [{ PGlite }, { openStore }] = await Promise.all([import('@electric-sql/pglite'), import('#data/server/store.ts')]);
	const data = mkdtempSync(join(tmpdir(), 'prepared-store-'));
	try {
		await (await openStore({ dataDir: data })).close();
		const database = await PGlite.create({ dataDir: join(data, 'database') });
		const dump = await database.dumpDataDir('none');
		await database.close();
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
		renameSync(`${path}.${process.pid}`, path);
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}
