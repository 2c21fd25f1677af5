/**
 * The cost of a save by layer, on one database: the raw transaction, the same with role and claim, the database function, the
 * call as anonymous, the data API, the client, and the app with HTTP. With as many concurrent writers as there are tablets,
 * so that writes can be batched.
 */
import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { join } from 'node:path';
import { durable } from '#data/server/durable.ts';
import { anonymousClient } from '#data/server/clients.ts';
import * as responses from '#data/server/responses.ts';
import { openStore } from '#data/server/store.ts';
import { submission } from '../e2e/fixtures/surveys.ts';

export type Settings = { dataDir?: string; databaseUrl?: string };
export type Pack = Parameters<typeof submission>[0];

/** Statements with parameters in one transaction, or one alone, on a plain driver's connection. */
interface Plain {
	one(sql: string, parameters: string[]): Promise<unknown>;
	together(statements: [string, string[]][]): Promise<unknown>;
	close(): Promise<void>;
}

async function plain({ dataDir, databaseUrl }: Settings): Promise<Plain> {
	if (databaseUrl) {
		const sql = postgres(databaseUrl, { max: 12, onnotice: () => {} });
		return {
			one: (text, parameters) => sql.unsafe(text, parameters, { prepare: true }),
			together: (all) => sql.begin((tx) => all.map(([text, parameters]) => tx.unsafe(text, parameters, { prepare: true }))),
			close: () => sql.end()
		};
	}
	// As the app opens it: commits wait for fsync.
	const database = await PGlite.create(durable(join(dataDir!, 'database')));
	return {
		one: (text, parameters) => database.query(text, parameters),
		together: (all) =>
			database.transaction(async (tx) => {
				for (const [text, parameters] of all) await tx.query(text, parameters);
			}),
		close: () => database.close()
	};
}

/** Calls per second with this many concurrent writers. */
export async function rateOf(writers: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
	for (let i = 0; i < 5; i++) await work();
	let done = 0;
	const start = performance.now();
	const end = start + seconds * 1000;
	await Promise.all(
		Array.from({ length: writers }, async () => {
			while (performance.now() < end) {
				await work();
				done += 1;
			}
		})
	);
	return done / ((performance.now() - start) / 1000);
}

const ANYBODY: [string, string[]] = [
	`select set_config('role', 'anon', true), set_config('request.jwt.claim.sub', '', true), set_config('request.jwt.claim.role', 'anon', true)`,
	[]
];
const SAVE = 'select public.save_response(($1::text), ($2::text)::jsonb)';

/** Rates by layer, starting at the raw transaction; the caller measures the app. */
export async function layers(settings: Settings, pack: Pack, writers: number, seconds: number): Promise<[string, number][]> {
	const fresh = () => {
		const { round, ...response } = submission(pack);
		return { round, response };
	};
	const answers = JSON.stringify(submission(pack).answers);
	const insert: [string, string[]] = ['insert into public.bench values (($1::text)::uuid, ($2::text)::jsonb)', []];
	const rates: [string, number][] = [];
	const driver = await plain(settings);
	await driver.one('create table public.bench (id uuid primary key, answers jsonb not null)', []);
	await driver.one('grant insert on public.bench to anon', []);
	const measure = async (name: string, work: () => Promise<unknown>) => rates.push([name, await rateOf(writers, seconds, work)]);
	await measure('one row, one transaction (raw)', () => driver.one(insert[0], [randomUUID(), answers]));
	await measure('the same with role and claim', () => driver.together([ANYBODY, [insert[0], [randomUUID(), answers]]]));
	const saving = (): [string, string[]] => {
		const { round, response } = fresh();
		return [SAVE, [round, JSON.stringify(response)]];
	};
	await measure('the function alone', () => driver.one(...saving()));
	await measure('the function with role and claim', () => driver.together([ANYBODY, saving()]));
	await driver.one('drop table public.bench', []);
	await driver.close();
	const store = await openStore(settings);
	await measure('the data API in the process', async () => {
		const { round, response } = fresh();
		const headers = { apikey: store.key, authorization: `Bearer ${store.key}`, 'content-type': 'application/json' };
		const answer = await store.fetch(`${store.url}/rest/v1/rpc/save_response`, { method: 'POST', headers, body: JSON.stringify({ p_code: round, p_response: response }) });
		await answer.json();
	});
	const client = anonymousClient(store);
	await measure('with supabase-js', () => {
		const { round, response } = fresh();
		return responses.save(client, { round, ...response });
	});
	await store.close();
	return rates;
}
