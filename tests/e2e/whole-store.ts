/** Reads all there is in a store: every row of every table with its system columns, and a folder's raw files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnStore } from '../store/harness.ts';

export interface Table {
	name: string;
	/** Rows as text, without system columns. */
	rows: string[];
	/** The same with where and by which transaction they were written. */
	withSystem: string[];
}

/** Every table of every schema, PostgreSQL's own too; those to which only indexes and compressed pieces belong are read through their tables. */
export async function everyTable(store: OwnStore): Promise<Table[]> {
	const tables = await store.sql<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'm') and n.nspname !~ '^pg_toast' order by 1`);
	const all: Table[] = [];
	for (const { name } of tables) {
		const json = name.startsWith('pg_catalog.') ? 't::text' : 'to_jsonb(t)::text';
		const found = await store.sql<{ row: string; system: string }>(
			`select ${json} as row, concat_ws(' ', t.ctid, t.xmin, t.xmax, t.cmin, t.tableoid) as system from ${name} t`
		);
		all.push({ name, rows: found.map(({ row }) => row), withSystem: found.map(({ row, system }) => `${system} ${row}`) });
	}
	return all;
}

/** The tables whose rows are a respondent's: the responses, what points at them, and what is left of who took theirs back. */
export async function respondentTables(store: OwnStore): Promise<{ name: string; key: string | null }[]> {
	const found = await store.sql<{ name: string; key: string }>(`select c.conrelid::regclass::text as name, a.attname as key
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.confrelid = 'public.responses'::regclass order by 1`);
	const qualified = (name: string) => (name.includes('.') ? name : `public.${name}`);
	return [{ name: 'public.responses', key: 'id' }, ...found.map(({ name, key }) => ({ name: qualified(name), key })), { name: 'private.withdrawn_responses', key: null }];
}

/** Columns of those tables that could hold a time of day. */
export async function timeColumns(store: OwnStore): Promise<string[]> {
	const found: string[] = [];
	for (const { name } of await respondentTables(store)) {
		const columns = await store.sql<{ name: string }>(`select attname || ' ' || format_type(atttypid, atttypmod) as name from pg_attribute
			where attrelid = '${name}'::regclass and attnum > 0 and not attisdropped and format_type(atttypid, atttypmod) ~ 'time|interval|inet|cidr|macaddr'`);
		found.push(...columns.map((column) => `${name}: ${column.name}`));
	}
	return found;
}

/** Which of the needles stand in a folder's files, byte for byte. */
export function inFiles(folder: string, needles: string[]): string[] {
	const found: string[] = [];
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const bytes = readFileSync(join(entry.parentPath, entry.name));
		for (const needle of needles) if (bytes.includes(needle)) found.push(`${entry.name}: ${needle}`);
	}
	return found;
}

/** Which of the needles stand in the tables. */
export const inTables = (tables: Table[], needles: string[]): string[] =>
	tables.flatMap(({ name, withSystem }) => withSystem.flatMap((row) => needles.filter((needle) => row.toLowerCase().includes(needle.toLowerCase())).map((needle) => `${name}: ${needle}`)));
