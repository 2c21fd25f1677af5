/** The types of the database's tables and functions, as supabase-js wants them, from the catalogue of a store. */

type Sql = <Row>(query: string) => Promise<Row[]>;

const TYPES: Record<string, string> = {
	uuid: 'string', text: 'string', date: 'string', timestamptz: 'string', bytea: 'string', int4: 'number', int8: 'number', float8: 'number', bool: 'boolean',
	jsonb: 'Json', json: 'Json', void: 'undefined', _text: 'string[]', _int4: 'number[]', _uuid: 'string[]'
};
const typeOf = (name: string): string => {
	const found = TYPES[name];
	if (!found) throw new Error(`No TypeScript type for ${name}`);
	return found;
};

interface Column {
	table: string;
	name: string;
	type: string;
	nullable: boolean;
	/** Filled in by the database where an insert says nothing. */
	optional: boolean;
	/** Never written by hand. */
	generated: boolean;
}

/** Values that a check allows a text column: `status in ('open', 'closed')`. */
function literals(checks: { table: string; definition: string }[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const { table, definition } of checks) {
		const [, column, list] = /^CHECK \(\((\w+) = (?:ANY \(ARRAY\[)?((?:'[^']*'::text(?:, )?)+)/.exec(definition) ?? [];
		if (column && list) found.set(`${table}.${column}`, [...list.matchAll(/'([^']*)'/g)].map(([, one]) => `'${one}'`).join(' | '));
	}
	return found;
}

export async function databaseTypes(sql: Sql): Promise<string> {
	const columns = await sql<Column>(`select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
			(a.atthasdef or a.attidentity <> '' or not a.attnotnull) as optional, (a.attgenerated <> '' or a.attidentity = 'a') as generated
		from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
		order by c.relname, a.attnum`);
	const checks = await sql<{ table: string; definition: string }>(`select c.relname as table, pg_get_constraintdef(k.oid) as definition
		from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c' and c.relnamespace = 'public'::regnamespace`);
	const keys = await sql<{ table: string; name: string; columns: string[]; to: string; references: string[] }>(`select c.relname as table, k.conname as name, f.relname as to,
			(select array_agg(a.attname::text order by n) from unnest(k.conkey) with ordinality u (num, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num) as columns,
			(select array_agg(a.attname::text order by n) from unnest(k.confkey) with ordinality u (num, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num) as references
		from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
		where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and f.relnamespace = 'public'::regnamespace order by k.conname`);
	const functions = await sql<{ name: string; names: string[] | null; types: string[] | null; defaults: number; returns: string }>(`select p.proname as name, p.proargnames as names,
			(select array_agg(t.typname::text order by n) from unnest(p.proargtypes) with ordinality u (oid, n) join pg_type t on t.oid = u.oid) as types,
			p.pronargdefaults as defaults, r.typname as returns
		from pg_proc p join pg_type r on r.oid = p.prorettype
		where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
			and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
			and has_function_privilege('authenticated', p.oid, 'execute')
		order by p.proname`);
	const allowed = literals(checks);
	const valueOf = (column: Column) => (allowed.get(`${column.table}.${column.name}`) ?? typeOf(column.type)) + (column.nullable ? ' | null' : '');

	const tables = [...new Set(columns.map(({ table }) => table))].map((table) => {
		const own = columns.filter((one) => one.table === table);
		const names = (some: Column[]) => some.map(({ name }) => `'${name}'`).join(' | ') || 'never';
		const relationships = keys
			.filter((key) => key.table === table)
			.map((key) => `\t\t\t\t\t{ foreignKeyName: '${key.name}'; columns: ${tuple(key.columns)}; isOneToOne: false; referencedRelation: '${key.to}'; referencedColumns: ${tuple(key.references)} }`);
		return [
			`\t\t\t${table}: Table<`,
			`\t\t\t\t{\n${own.map((one) => `\t\t\t\t\t${one.name}: ${valueOf(one)};`).join('\n')}\n\t\t\t\t},`,
			`\t\t\t\t${names(own.filter(({ optional, generated }) => optional && !generated))},`,
			`\t\t\t\t${names(own.filter(({ generated }) => generated))},`,
			`\t\t\t\t[${relationships.length > 0 ? `\n${relationships.join(',\n')}\n\t\t\t\t` : ''}]`,
			'\t\t\t>;\n'
		].join('\n');
	});
	const calls = functions.map(({ name, names, types, defaults, returns }) => {
		const parameters = (types ?? []).map((type, i) => `${names![i]}${i >= types!.length - defaults ? '?' : ''}: ${typeOf(type)}`);
		return `\t\t\t${name}: { Args: ${parameters.length === 0 ? 'never' : `{ ${parameters.join('; ')} }`}; Returns: ${typeOf(returns)} };\n`;
	});
	return `/** Made by \`npm run generate\` from the migrations: never edit it. */

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

type Table<Row, Optional extends keyof Row, Generated extends keyof Row, Relationships> = {
	Row: Row;
	Insert: Omit<Row, Optional | Generated> & Partial<Pick<Row, Optional>>;
	Update: Partial<Omit<Row, Generated>>;
	Relationships: Relationships;
};

export type Database = {
	public: {
		Tables: {
${tables.join('')}\t\t};
		Views: Record<never, never>;
		Functions: {
${calls.join('')}\t\t};
		Enums: Record<never, never>;
		CompositeTypes: Record<never, never>;
	};
};
`;
}

const tuple = (names: string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;
