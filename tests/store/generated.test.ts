/** What is generated is not older than what it is generated from: run `npm run generate`. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openStore } from '#data/server/store.ts';
import { databaseTypes } from '../generate/database-types.ts';
import { prepared } from './prepared-memory.ts';
import { FUNCTIONS, rightsPage, TABLES } from './rights.ts';

test('the types of the database, and the table of rights, are those of the migrations', async () => {
	const store = await openStore({ prepared: prepared() });
	try {
		expect(readFileSync('src/lib/data/server/database.ts', 'utf8') === (await databaseTypes(store.sql!)), 'database.ts is stale').toBe(true);
		expect(readFileSync('docs/rights.md', 'utf8') === rightsPage(), 'docs/rights.md is stale').toBe(true);
		const named = async (query: string) => (await store.sql!<{ name: string }>(query)).map(({ name }) => name);
		expect(await named(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`)).toEqual([...TABLES].sort());
		expect(await named(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace
			and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute')) order by 1`)).toEqual(Object.keys(FUNCTIONS).sort());
		// What a device without an account may call at all.
		expect(await named(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and has_function_privilege('anon', oid, 'execute') order by 1`))
			.toEqual(Object.keys(FUNCTIONS).filter((name) => FUNCTIONS[name]!.may.includes('anonymous')).sort());
	} finally {
		await store.close();
	}
});

test('no function is defined twice, and no migration changes what an earlier one made', () => {
	const all = readdirSync('supabase/migrations').map((name) => readFileSync(`supabase/migrations/${name}`, 'utf8')).join('\n');
	const names = [...all.matchAll(/^create (?:or replace )?function (\w+\.\w+)/gm)].map(([, name]) => name!);
	expect(names.length).toBeGreaterThan(50);
	expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
	expect(all).not.toMatch(/create or replace|add column|drop (table|function|column)/i);
});
