/**
 * Every turn to a PostgreSQL that runs as WebAssembly costs about as much as a small query. PGlite takes six turns for a
 * statement, and Supabase Lite says six statements before the one that a request is about. Here a transaction begins,
 * takes its role and runs that one in a single turn. docs/decisions/0040 says what it rests on.
 */
import { type PGlite, type QueryOptions, type Results, parse, protocol } from '@electric-sql/pglite';

const { serialize } = protocol;
type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number];
type Parameters = readonly unknown[];

/** How many statements' kinds of parameters are remembered: the app asks some hundred different things. */
const MOST_KNOWN = 1000;
/** `set_config(text, text, …)`. */
const TEXT = 25;

/** Name and value of a setting for this transaction alone, when that is all a statement is about. */
function settingIn(sql: string, parameters: Parameters): [name: string, value: string] | null {
	const role = /^SET LOCAL ROLE "(\w+)"$/.exec(sql);
	if (role) return ['role', role[1]!];
	const [, name, value] = /^SELECT set_config\('([\w.]+)', (\$1|''), true\)$/.exec(sql) ?? [];
	if (name === undefined) return null;
	if (value === "''") return parameters.length === 0 ? [name, ''] : null;
	return parameters.length === 1 && typeof parameters[0] === 'string' ? [name, parameters[0]] : null;
}

const joined = (messages: Uint8Array[]): Uint8Array => Buffer.concat(messages);

/** Replaces `query` and `exec` of a database that is ready. What they answer, and the order of what is done, stay the same. */
export function takeFewTurns(database: PGlite): void {
	const query = database.query.bind(database);
	const exec = database.exec.bind(database);
	const kinds = new Map<string, readonly number[]>();
	/** The settings of a transaction that has been asked for and not begun. */
	let waiting: Map<string, string> | null = null;

	const alone = <T>(work: () => Promise<T>): Promise<T> => database._runExclusiveTransaction(() => database.runExclusive(work));
	const turn = (messages: Uint8Array[]): Promise<Message[]> => database.execProtocolStream(joined(messages), { syncToFs: false });

	/** What begins the transaction that is waited with, to be sent before anything else. */
	function beginning(): Uint8Array[] {
		if (!waiting) return [];
		const settings = [...waiting];
		waiting = null;
		if (settings.length === 0) return [serialize.query('BEGIN')];
		const sql = `select ${settings.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`).join(', ')}`;
		return [
			serialize.query('BEGIN'),
			serialize.parse({ text: sql, types: settings.flatMap(() => [TEXT, TEXT]) }),
			serialize.bind({ values: settings.flat() }),
			serialize.execute({})
		];
	}

	/** The kinds of a statement's parameters, as PostgreSQL sees them. */
	async function kindsOf(sql: string, before: Uint8Array[]): Promise<readonly number[]> {
		const messages = await turn([...before, serialize.parse({ text: sql }), serialize.describe({ type: 'S' }), serialize.sync()]);
		const described = messages.findLast((one) => one.name === 'parameterDescription') as { dataTypeIDs: number[] } | undefined;
		const found = described?.dataTypeIDs ?? [];
		if (kinds.size >= MOST_KNOWN) kinds.clear();
		kinds.set(sql, found);
		return found;
	}

	async function one<T>(sql: string, parameters: Parameters, options: QueryOptions | undefined): Promise<Results<T>> {
		let before = beginning();
		let known: readonly number[] = [];
		if (parameters.length > 0) {
			const remembered = kinds.get(sql);
			known = remembered ?? (await kindsOf(sql, before));
			if (!remembered) before = [];
		}
		const values = parameters.map((value, i) => {
			if (value === null || value === undefined) return null;
			const written = database.serializers[known[i]!];
			return written ? written(value) : String(value);
		});
		const messages = await turn([
			...before,
			serialize.parse({ text: sql, types: [...known] }),
			serialize.bind({ values }),
			serialize.describe({ type: 'P' }),
			serialize.execute({}),
			serialize.sync()
		]);
		return resultIn<T>(messages, options);
	}

	/** The last statement's rows. Readers of all kinds are copied at every call, so it is given those that are needed. */
	function resultIn<T>(messages: Message[], options: QueryOptions | undefined): Results<T> {
		const last = messages.findLastIndex((one) => one.name === 'rowDescription' || one.name === 'noData');
		const mine = messages.slice(last);
		const fields = mine[0]?.name === 'rowDescription' ? (mine[0] as unknown as { fields: { dataTypeID: number }[] }).fields : [];
		const readers = Object.fromEntries(fields.map(({ dataTypeID }) => [dataTypeID, database.parsers[dataTypeID]!]));
		return parse.parseResults(mine, readers, options)[0] as Results<T>;
	}

	database.query = async <T>(sql: string, parameters: unknown[] = [], options?: QueryOptions): Promise<Results<T>> => {
		const nothing = { rows: [], fields: [], affectedRows: 0 } as Results<T>;
		if (parameters.length === 0 && /^begin$/i.test(sql) && !waiting) {
			waiting = new Map();
			return nothing;
		}
		if (waiting) {
			if (/^(commit|rollback)$/i.test(sql)) {
				waiting = null;
				return nothing;
			}
			const setting = settingIn(sql, parameters);
			if (setting) {
				waiting.set(...setting);
				return nothing;
			}
		}
		if (options?.blob || options?.paramTypes || options?.onNotice || options?.serializers) {
			const before = beginning();
			if (before.length > 0) await alone(() => turn([...before, serialize.sync()]));
			return query<T>(sql, parameters, options);
		}
		if (parameters.length === 0 && /^(commit|rollback)$/i.test(sql)) {
			await alone(() => turn([serialize.query(sql)]));
			return nothing;
		}
		return alone(() => one<T>(sql, parameters, options));
	};
	database.exec = async (sql, options) => {
		const before = beginning();
		if (before.length > 0) await alone(() => turn([...before, serialize.sync()]));
		// What stood for a table or a function may be another from here on.
		kinds.clear();
		return exec(sql, options);
	};
}
