/** The embedded store says more in a turn; what it answers, refuses and leaves behind is what PGlite itself does. */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeFewTurns } from '#data/server/few-turns.ts';

const SCHEMA = `
	create table kept (i int primary key, t text, j jsonb, d date, b boolean, a text[], u uuid, n numeric, at timestamptz,
		later int unique deferrable initially deferred);
	create role somebody; grant select, insert on kept to somebody`;

let plain: PGlite;
let few: PGlite;
let turns = 0;
beforeAll(async () => {
	[plain, few] = await Promise.all([PGlite.create(), PGlite.create()]);
	await Promise.all([plain.exec(SCHEMA), few.exec(SCHEMA)]);
	takeFewTurns(few);
	const stream = few.execProtocolStream.bind(few);
	few.execProtocolStream = (...all) => (turns++, stream(...all));
});
afterAll(() => Promise.all([plain.close(), few.close()]));

/** What both answer to the same, errors by their code. */
async function both(statements: [sql: string, parameters?: unknown[]][]): Promise<unknown[]> {
	const [expected, got] = await Promise.all(
		[plain, few].map(async (one) => {
			const answers: unknown[] = [];
			for (const [sql, parameters] of statements) {
				answers.push(await one.query(sql, parameters).then(({ rows, fields, affectedRows }) => ({ rows, fields, affectedRows }), (error: { code?: string; message: string }) => error.code ?? error.message));
			}
			return answers;
		})
	);
	// What only begins, ends or sets says nothing that anybody reads.
	const read = statements.map(([sql]) => !/^(begin|commit|rollback|set local|select set_config)/i.test(sql));
	expect(got!.filter((_, i) => read[i])).toEqual(expected!.filter((_, i) => read[i]));
	return got!;
}

test('values of every kind go in and come out the same', async () => {
	const row = [1, 'å"\'\\ \u{1F600}', { deep: ['x', null] }, '2026-11-29', true, ['a,"b', 'c'], '6a2bd259-b789-4336-9766-be411c34d5b3', 12.5, new Date('2026-11-29T10:00:00Z'), 1];
	const insert = 'insert into kept values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *';
	const [inserted] = (await both([[insert, row], [insert, [2, ...Array<null>(9).fill(null)]], ['select * from kept order by i'], ['select * from kept where i = $1', [2]], ['select * from kept where i = $1', ['1']], ['select * from kept where false'], ['update kept set t = $1', ['x']], ['delete from kept'], ['select 1 as a; select 2 as b'], ['']])) as { rows: object[] }[];
	expect(inserted!.rows).toHaveLength(1);
});

test('what is refused is refused the same, and the next works', async () => {
	await both([
		['select nothing'], ['select $1::int', ['x']], ['select 1 / $1::int', [0]], ['select $1::boolean', ['maybe']], ['selec'], ['select $1::int', [7]],
		['begin'], ['insert into kept (i) values ($1)', [1]], ['insert into kept (i) values ($1)', [1]], ['select 1 as one'], ['commit'], ['select count(*)::int from kept'],
		['begin'], ['insert into kept (i, later) values ($1, $2)', [3, 3]], ['insert into kept (i, later) values ($1, $2)', [4, 3]], ['select count(*)::int from kept']
	]);
	// Refused at the very end.
	for (const one of [plain, few]) await expect(one.query('commit')).rejects.toMatchObject({ code: '23505' });
	await both([['select count(*)::int from kept']]);
});

test('a transaction’s settings hold in it and nowhere else, whatever they are', async () => {
	const odd = 'it\'s "odd" \\ $1; drop table kept; --';
	const said = await both([
		['BEGIN'], ["SELECT set_config('role', $1, true)", ['somebody']], ["SELECT set_config('request.path', $1, true)", [odd]], ["SELECT set_config('response.status', '', true)"], ['SET LOCAL ROLE "somebody"'],
		["select current_user::text as who, current_setting('request.path', true) as path"], ['delete from kept'], ['COMMIT'],
		["select current_user::text as who, coalesce(current_setting('request.path', true), '') as path"],
		['BEGIN'], ["SELECT set_config('role', $1, true)", ['somebody']], ['ROLLBACK'], ['BEGIN'], ['COMMIT'], ['select current_user::text as who']
	]);
	expect(said[5]).toMatchObject({ rows: [{ who: 'somebody', path: odd }] });
	expect(said[6]).toBe('42501');
	expect(said[8]).toMatchObject({ rows: [{ who: 'postgres', path: '' }] });
	// A role that there is not is refused with the first statement, not with its own.
	await few.query('BEGIN');
	await few.query("SELECT set_config('role', $1, true)", ['nobody_such']);
	await expect(few.query('select 1')).rejects.toMatchObject({ code: '22023' });
	await expect(few.query('select 1')).rejects.toMatchObject({ code: '25P02' });
	await few.query('ROLLBACK');
	// A null byte ends a message to PostgreSQL; it must not end a setting in the middle.
	await few.query('BEGIN');
	await few.query("SELECT set_config('request.path', $1, true)", ['a\u0000b']);
	await expect(few.query('select 1')).rejects.toThrow();
	await few.query('ROLLBACK');
	expect((await few.query('select count(*)::int as n from kept')).rows).toEqual((await plain.query('select count(*)::int as n from kept')).rows);
});

test('a table that has changed is seen as it is', async () => {
	await both([['select * from kept where i = $1', [1]]]);
	for (const one of [plain, few]) await one.exec('alter table kept alter column i type text');
	await both([['select * from kept where i = $1', ['1']], ['insert into kept (i) values ($1) returning i', ['not a number']]]);
});

test('a transaction as the data API has them takes two turns, once its statement is known', async () => {
	const request = async () => {
		await few.query('BEGIN');
		for (const name of ['role', 'request.jwt.claim.role']) await few.query(`SELECT set_config('${name}', $1, true)`, ['somebody']);
		await few.query('SET LOCAL ROLE "somebody"');
		await few.query('select * from kept where t = $1', ['x']);
		await few.query('COMMIT');
	};
	await request();
	turns = 0;
	await request();
	expect(turns).toBe(2);
});
