/**
 * Calls of database functions by anybody at all, straight to the database. Supabase Lite spends some fifteen statements on
 * such a call; three say the same: who asks (the role anon, as Lite sets it), the call, the end. What anon may do stays
 * PostgreSQL's to say. Whatever is not plainly such a call, or fails, is Lite's to answer, so that answers look alike.
 *
 * Saves of one round that arrive while another is being written are written together: one transaction, one wait for the
 * disk, in an order of chance. If that fails, each goes alone, so that nobody's save falls with somebody else's.
 */

/** Runs statements in one transaction and returns the rows of the last. */
export type InTransaction = (statements: { sql: string; parameters: unknown[] }[]) => Promise<unknown[]>;

interface Callable {
	sql: string;
	/** Parameter → its type, in order. */
	parameters: [string, 'text' | 'jsonb'][];
}

interface Waiting {
	response: string;
	done(result: unknown): void;
	failed(error: unknown): void;
}

const AS_ANYBODY = {
	sql: `select set_config('role', 'anon', true), set_config('request.jwt.claim.sub', '', true), set_config('request.jwt.claim.role', 'anon', true)`,
	parameters: []
};
const TOGETHER = {
	sql: 'select public.save_response($1::text, one) as result from jsonb_array_elements(($2::text)::jsonb) with ordinality each_one (one, place) order by place'
};
// A batch is one transaction: so many, and a failure costs no more than so many single saves.
const MOST_TOGETHER = 24;

/** The functions of the API that take texts and JSON and answer with JSON, as the database knows them. */
async function callables(run: <Row>(query: string) => Promise<Row[]>): Promise<Map<string, Callable>> {
	const rows = await run<{ name: string; names: string; types: string }>(
		`select p.proname as name, array_to_string(p.proargnames, ',') as names, pg_get_function_identity_arguments(p.oid) as types
		from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prorettype = 'jsonb'::regtype and not p.proretset
			and p.pronargs > 0 and p.pronargdefaults = 0 and p.proargtypes::oid[] <@ array['text'::regtype::oid, 'jsonb'::regtype::oid]
			and (select count(*) from pg_proc o where o.pronamespace = p.pronamespace and o.proname = p.proname) = 1`
	);
	return new Map(
		rows.map(({ name, types }) => {
			const parameters = types.split(', ').map((one) => one.split(' ') as [string, 'text' | 'jsonb']);
			const list = parameters.map(([parameter, type], i) => `${parameter} => ($${i + 1}::text)::${type}`);
			return [name, { sql: `select public.${name}(${list.join(', ')}) as result`, parameters }];
		})
	);
}

/** The values in the order of the function's parameters, as text; null = not such a call. */
function valuesOf(body: unknown, { parameters }: Callable): string[] | null {
	if (typeof body !== 'object' || body === null || Object.keys(body).length !== parameters.length) return null;
	const values: string[] = [];
	for (const [name, type] of parameters) {
		const value: unknown = (body as Record<string, unknown>)[name];
		if (type === 'text' ? typeof value !== 'string' : typeof value !== 'object' || value === null) return null;
		values.push(type === 'text' ? (value as string) : JSON.stringify(value));
	}
	return values;
}

/** Answers what it can of the data API; null = somebody else's to answer. */
export async function directCalls(key: string, run: <Row>(query: string) => Promise<Row[]>, inTransaction: InTransaction) {
	const known = await callables(run);
	const ends = /\/rest\/v1\/rpc\/([a-z_]+)$/;
	const rounds = new Map<string, Waiting[]>();

	const one = async (callable: Callable, parameters: string[]): Promise<unknown> =>
		((await inTransaction([AS_ANYBODY, { sql: callable.sql, parameters }]))[0] as { result: unknown }).result;

	/** Writes what waits for a round until nothing does. */
	async function write(code: string, waiting: Waiting[]): Promise<void> {
		while (waiting.length > 0) {
			const now = waiting.splice(0, MOST_TOGETHER);
			for (let i = now.length - 1; i > 0; i--) {
				const j = Math.floor(Math.random() * (i + 1));
				[now[i], now[j]] = [now[j]!, now[i]!];
			}
			try {
				const rows = await inTransaction([AS_ANYBODY, { ...TOGETHER, parameters: [code, `[${now.map(({ response }) => response).join(',')}]`] }]);
				now.forEach(({ done }, i) => done((rows[i] as { result: unknown }).result));
			} catch (error) {
				if (now.length === 1) now[0]!.failed(error);
				else for (const { response, done, failed } of now) await one(known.get('save_response')!, [code, response]).then(done, failed);
			}
		}
		rounds.delete(code);
	}

	const save = (code: string, response: string) =>
		new Promise<unknown>((done, failed) => {
			const waiting = rounds.get(code);
			if (waiting) return void waiting.push({ response, done, failed });
			const first = [{ response, done, failed }];
			rounds.set(code, first);
			void write(code, first);
		});

	return async (url: string, init: RequestInit | undefined): Promise<Response | null> => {
		const name = ends.exec(url)?.[1];
		const callable = name && known.get(name);
		if (!callable || init?.method !== 'POST' || typeof init.body !== 'string') return null;
		const headers = new Headers(init.headers);
		if (headers.get('apikey') !== key || headers.get('authorization') !== `Bearer ${key}`) return null;
		if (headers.has('prefer') || (headers.get('content-profile') ?? 'public') !== 'public') return null;
		try {
			const values = valuesOf(JSON.parse(init.body), callable);
			if (!values) return null;
			return Response.json(await (name === 'save_response' ? save(values[0]!, values[1]!) : one(callable, values)));
		} catch {
			// Nothing has been stored. Lite tries once more and says what is wrong as it always does.
			return null;
		}
	};
}
