/**
 * Supabase Lite inside this process, on PGlite in a folder or on a real PostgreSQL.
 * Nothing here is reachable from the network: the app calls it as a function.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { MemoryFS } from '@electric-sql/pglite';
import { App } from '@supabase/lite';
import { applyPendingMigrations } from '@supabase/lite/cli';
import type { Mailer } from './mail.ts';
import { makeDecoy, pastDecoy, withDecoy } from './decoy.ts';
import './kept-warnings.ts';
import { directCalls, type InTransaction } from './direct-calls.ts';
import { queueStatements } from './connection-queue.ts';
import { textCalls } from './text-calls.ts';

/** What both kinds of connection offer and this module uses. */
interface Connection {
	exec(sql: string, ...parameters: unknown[]): Promise<unknown>;
	close(): Promise<void>;
	driver: unknown;
}

/** A connection, and the ways to it. */
interface Connected {
	connection: Connection;
	run: Embedded['sql'];
	inTransaction: InTransaction;
	/** Runs one request of the data API. */
	request<T>(work: () => Promise<T>): Promise<T>;
	listen: Listen;
}

/** Hears what is notified on a channel, from any process on the database; null: something may have been missed. Returns how to stop. */
export type Listen = (channel: string, heard: (payload: string | null) => void) => Promise<() => Promise<void>>;

export interface Embedded {
	fetch: typeof fetch;
	publishableKey: string;
	/** The same for every process on this database; what it must never do is leave the server. */
	secret: string;
	/** Runs SQL as the database's owner. Only for start, tests and health. */
	sql<Row>(query: string): Promise<Row[]>;
	listen: Listen;
	close(): Promise<void>;
}

// Both processes that start on an empty database and processes that meet on one take turns here.
const START_LOCK = 7200;
const PUBLISHABLE_KEY = 'sb_publishable_in_process';

/** The signing key lives beside the data, so that every process on one database agrees. */
async function serverSecret(run: <Row>(query: string) => Promise<Row[]>): Promise<string> {
	await run('create schema if not exists private');
	await run(
		'create table if not exists private.server_secret (only_row boolean primary key default true check (only_row), secret text not null)'
	);
	await run('alter table private.server_secret enable row level security');
	await run(
		`insert into private.server_secret (secret) values ('${randomBytes(48).toString('hex')}') on conflict do nothing`
	);
	const [row] = await run<{ secret: string }>('select secret from private.server_secret');
	return row!.secret;
}

async function connectPglite(folder: string | undefined, prepared: MemoryFS | undefined): Promise<Connected> {
	const [{ createPgliteConnection }, { durable, makeDurable }, { takeFewTurns }] = await Promise.all([import('@supabase/lite/pglite'), import('./durable.ts'), import('./few-turns.ts')]);
	const connection = await createPgliteConnection({ url: folder ?? 'memory://', ...(folder ? { pgliteOptions: durable(folder) } : prepared ? { pgliteOptions: { fs: prepared } } : {}) });
	const driver = connection.driver as { exec(sql: string): Promise<{ rows: unknown[] }[]> };
	// It queries by itself while it starts.
	await connection.driver.waitReady;
	if (folder) makeDurable(connection.driver, folder);
	takeFewTurns(connection.driver);
	const queue = queueStatements(connection.driver as unknown as Parameters<typeof queueStatements>[0]);
	return {
		connection: connection as unknown as Connection,
		run: async <Row>(query: string) => ((await driver.exec(query)).at(-1)?.rows ?? []) as Row[],
		request: queue.request,
		inTransaction: (statements) =>
			queue.alone(async (query) => {
				try {
					await query('BEGIN');
					let rows: unknown[] = [];
					for (const { sql, parameters } of statements) ({ rows } = await query(sql, parameters));
					await query('COMMIT');
					return rows;
				} catch (error) {
					await query('ROLLBACK');
					throw error;
				}
			}),
		// One process and one connection: nothing is missed.
		listen: async (channel, heard) => {
			const stop = await (connection.driver as { listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> }).listen(channel, heard);
			return async () => void (await stop());
		}
	};
}

// Lite hands rpc parameters on as JSON text; its own setting for this driver would turn that into a JSON string of JSON.
const JSON_TEXT = {
	serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
	parse: (text: string): unknown => JSON.parse(text)
};

async function connectPostgres(url: string): Promise<Connected> {
	const { createPostgresConnection } = await import('@supabase/lite/postgres');
	const connection = createPostgresConnection({
		url,
		// A notice for everything that already exists is noise in a log that people should read.
		postgresOptions: {
			onnotice: () => {},
			max: 12,
			types: { json: { to: 114, from: [114], ...JSON_TEXT }, jsonb: { to: 3802, from: [3802], ...JSON_TEXT } }
		}
	});
	const { driver } = connection;
	return {
		connection: connection as unknown as Connection,
		run: async <Row>(query: string) => (await driver.unsafe(query)) as unknown as Row[],
		request: (work) => work(),
		// All of them are sent before the first is answered.
		inTransaction: async (statements) =>
			(await driver.begin((sql) => statements.map((one) => sql.unsafe(one.sql, one.parameters as string[], { prepare: true })))).at(-1) as unknown as unknown[],
		// On a connection of its own, which comes back by itself; what was notified meanwhile is lost. Ending it is all there is to stopping.
		listen: async (channel, heard) => {
			const { default: postgres } = await import('postgres');
			const own = postgres(url, { max: 1, idle_timeout: 0, onnotice: () => {} });
			let stopped = false;
			const tell = (payload: string | null) => {
				if (!stopped) heard(payload);
			};
			await own.listen(channel, tell, () => tell(null));
			return async () => {
				stopped = true;
				await own.end({ timeout: 1 });
			};
		}
	};
}

// Lite prints every failed statement with its parameters: answers, codes, addresses. Of what it prints during a
// request only PostgreSQL's code is let through.
const duringRequest = new AsyncLocalStorage<true>();
let guarded = false;
function guardConsole(): void {
	if (guarded) return;
	guarded = true;
	const print = console.error;
	console.error = (...all: unknown[]) => {
		if (!duringRequest.getStore()) return print(...all);
		const codes = all.map((one) => (one as { code?: unknown } | null)?.code).filter((code) => typeof code === 'string' && /^[A-Z0-9]{3,8}$/.test(code));
		print(JSON.stringify({ time: new Date().toISOString(), level: 'error', event: 'statement refused', code: codes.join(' ') }));
	};
}

/** Holds a session lock on a connection of its own while `work` runs. */
async function oneAtATime<T>(url: string | undefined, work: () => Promise<T>): Promise<T> {
	if (!url) return work();
	const { default: postgres } = await import('postgres');
	const lock = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await lock`select pg_advisory_lock(${START_LOCK})`;
		return await work();
	} finally {
		await lock.end({ timeout: 5 });
	}
}

/**
 * Opens the store, applies pending migrations and returns the request handler.
 * `folder` (PGlite; none = in memory) or `databaseUrl` (PostgreSQL).
 */
export async function openEmbedded(options: {
	folder?: string;
	databaseUrl?: string;
	/** The files that a database in memory begins with. */
	prepared?: MemoryFS;
	mailer: Mailer;
}): Promise<Embedded> {
	process.env.DO_NOT_TRACK = '1';
	guardConsole();
	const { connection, run, inTransaction, request, listen } = options.databaseUrl
		? await connectPostgres(options.databaseUrl)
		: await connectPglite(options.folder, options.prepared);
	return oneAtATime(options.databaseUrl, async () => {
		const secret = await serverSecret(run);
		const app = await new App({
			connection,
			api: { schemas: ['public'], max_rows: 1000 },
			auth: {
				enabled: true,
				jwt_secret: secret,
				publishable_key: PUBLISHABLE_KEY,
				site_url: 'http://localhost',
				enable_signup: true,
				minimum_password_length: 10,
				jwt_expiry: 3600,
				enable_refresh_token_rotation: true,
				refresh_token_reuse_interval: 10,
				email: { enable_signup: true, enable_confirmations: false, otp_length: 6, otp_expiry: 600, max_frequency: '1s' }
			},
			options: { server: { admin: false }, drivers: { email: pastDecoy(options.mailer) } }
		} as unknown as ConstructorParameters<typeof App>[0]).init();
		// The two entry points of the package declare the same class apart.
		await applyPendingMigrations(app as unknown as Parameters<typeof applyPendingMigrations>[0]);
		// Migrations are found from the working directory; a store without tables must not pass for an empty one.
		const [found] = await run<{ found: string | null }>("select to_regclass('public.workspaces')::text as found");
		if (!found?.found) throw new Error('No migrations were found: start from the folder that holds supabase/migrations.');
		// At its first request Lite grants every table in these schemas to every role. Row level security
		// still stands, but our migrations grant less than that on purpose; a test holds the grants to it.
		(connection as unknown as { rlsState: string }).rlsState = 'active';
		await makeDecoy(run);
		const lite = (input: string | URL | Request, init: RequestInit | undefined) =>
			duringRequest.run(true, async () => {
				const asked = typeof input === 'string' ? await withDecoy(inTransaction, input, init) : init;
				return request(async () => app.fetch(new Request(input, asked)));
			});
		const direct = await directCalls(PUBLISHABLE_KEY, run, inTransaction);
		const text = await textCalls(PUBLISHABLE_KEY, run, inTransaction, lite);
		return {
			fetch: async (input, init) => (typeof input === 'string' ? ((await direct(input, init)) ?? (await text(input, init))) : null) ?? lite(input, init),
			publishableKey: PUBLISHABLE_KEY,
			secret,
			sql: run,
			listen,
			close: () => connection.close()
		};
	});
}
