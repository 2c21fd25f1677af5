/** Runs supabase/tests: the threats, as the database itself sees them. One test a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { App } from '@supabase/lite';
import { applyPendingMigrations } from '@supabase/lite/cli';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '#data/server/store.ts';
import { storeKinds } from './harness.ts';
import { pgtapSql } from './pgtap-sql.ts';
import { prepared } from './prepared-memory.ts';

const FOLDER = new URL('../../supabase/tests/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.sql')).sort();

/** psql's \ir, which is the only one of its commands the tests use. */
const read = (name: string): string =>
	readFileSync(new URL(name, FOLDER), 'utf8').replace(/^\\ir (\S+)$/gm, (_, included: string) => read(included));

interface Database {
	/** Every row of every statement. */
	run(sql: string): Promise<Record<string, unknown>[]>;
	close(): Promise<void>;
}

async function onPglite(): Promise<Database> {
	// As embedded.ts opens it, but with the connection in our hands: a file's results are those of all its statements. Where a prepared
	// one is there it has been opened once: nothing is left to apply.
	const from = prepared();
	const connection = await createPgliteConnection({ url: 'memory://', ...(from ? { pgliteOptions: { fs: from } } : {}) });
	const app = await new App({
		connection,
		api: { schemas: ['public'] },
		auth: { enabled: true, jwt_secret: 'a secret of this test, long enough to be taken for one' },
		options: { server: { admin: false } }
	} as unknown as ConstructorParameters<typeof App>[0]).init();
	await applyPendingMigrations(app as unknown as Parameters<typeof applyPendingMigrations>[0]);
	return {
		run: async (sql) => (await connection.driver.exec(sql)).flatMap((result) => result.rows as Record<string, unknown>[]),
		close: () => connection.close()
	};
}

async function onPostgres(url: string): Promise<Database> {
	await (await openStore({ databaseUrl: url })).close();
	const { default: postgres } = await import('postgres');
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	return {
		run: async (text) => ((await sql.unsafe(text)) as unknown as unknown[]).flat() as Record<string, unknown>[],
		close: () => sql.end()
	};
}

const { kinds, postgres, stop } = await storeKinds();
afterAll(stop);

describe.for(kinds)('pgTAP on $name', ({ name, skip }) => {
	let database: Database;
	beforeAll(async () => {
		if (skip) return;
		database = name === 'PGlite' ? await onPglite() : await onPostgres(await postgres!.newPrepared());
		await database.run(pgtapSql());
	});
	afterAll(() => database?.close());

	test.skipIf(skip).for(files)('%s', async (file) => {
		let rows: Record<string, unknown>[];
		try {
			rows = await database.run(read(file));
		} finally {
			await database.run('rollback');
		}
		const lines = rows.flatMap((row) => Object.values(row)).filter((value): value is string => typeof value === 'string' && /^(ok|not ok|1\.\.|#)/.test(value));
		// A failure's explanation comes in the same value, after the first line.
		expect(lines.filter((line) => !/^(ok|1\.\.)/.test(line)).join('\n')).toBe('');
		const planned = Number(/^1\.\.(\d+)$/.exec(lines.find((line) => line.startsWith('1..')) ?? '')?.[1]);
		expect(lines.filter((line) => line.startsWith('ok')).length).toBe(planned);
	});
});
