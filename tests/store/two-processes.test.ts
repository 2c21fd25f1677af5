/** Several app processes on one PostgreSQL: they may start at the same moment, and any of them serves anybody. */
import { afterAll, describe, expect, test } from 'vitest';
import { anonymousClient } from '#data/server/clients.ts';
import { openStore } from '#data/server/store.ts';
import { PASSWORD, signUp } from './harness.ts';
import { startPostgres } from './real-postgres.ts';
import { untyped } from './untyped.ts';

const postgres = await startPostgres();
const skip = typeof postgres === 'string';
afterAll(async () => {
	if (!skip) await postgres.stop();
});

describe(`two apps on one PostgreSQL${skip ? ` (skipped: ${postgres})` : ''}`, () => {
	test.skipIf(skip)('start at the same moment on an empty database, as a role that is no superuser, and accept each other\'s sessions', async () => {
		if (typeof postgres === 'string') return;
		const databaseUrl = await postgres.newDatabase('owner_only');
		const [a, b, c] = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl }), openStore({ databaseUrl })]);
		try {
			const versions = await a.sql!<{ n: number; d: number }>('select count(*)::int as n, count(distinct version)::int as d from supabase_migrations.schema_migrations');
			expect(versions[0]!.n).toBe(versions[0]!.d);
			expect(versions[0]!.n).toBeGreaterThan(5);
			expect(await a.sql!('select 1 from private.server_secret')).toHaveLength(1);

			const person = await signUp(a, 'owner@example.se');
			const made = await untyped(person.client).rpc('create_first_workspace', { p_name: 'Grums', p_municipality: '', p_place: '' });
			expect(made.data.status).toBe('created');

			const elsewhere = anonymousClient(b);
			const { data } = await person.client.auth.getSession();
			await elsewhere.auth.setSession({ access_token: data.session!.access_token, refresh_token: data.session!.refresh_token });
			expect((await elsewhere.from('workspaces').select('name')).data).toEqual([{ name: 'Grums' }]);
			expect((await elsewhere.auth.refreshSession()).error).toBeNull();
			const third = anonymousClient(c);
			expect((await third.auth.signInWithPassword({ email: 'owner@example.se', password: PASSWORD })).error).toBeNull();
			expect((await third.from('workspaces').select('name')).data).toEqual([{ name: 'Grums' }]);
			// The hash of a code made by one is found by the other: they share the key.
			const invited = await untyped(person.client).rpc('create_invitation', { p_workspace: made.data.workspace, p_email: 'x@example.se', p_role: 'steering' });
			expect((await untyped(elsewhere).rpc('look_at_invitation', { p_token: invited.data.token })).data.status).toBe('open');
		} finally {
			await Promise.all([a.close(), b.close(), c.close()]);
		}
	});

	test.skipIf(skip)('two people who press "first owner" at the same moment: one workspace', async () => {
		if (typeof postgres === 'string') return;
		const store = await openStore({ databaseUrl: await postgres.newDatabase() });
		try {
			const all = await Promise.all([1, 2, 3, 4].map((i) => signUp(store, `p${i}@example.se`)));
			const results = await Promise.all(all.map(({ client }) => untyped(client).rpc('create_first_workspace', { p_name: 'Grums', p_municipality: '', p_place: '' })));
			expect(results.map((result) => result.data.status).sort()).toEqual(['already_done', 'already_done', 'already_done', 'created']);
		} finally {
			await store.close();
		}
	});
});
