/**
 * Calls of the database functions that answer with text that happens to be JSON (`json`, not `jsonb`), straight to the database: the
 * pages of an export. By way of Supabase Lite such a page is read from JSON and written as JSON twice more before the app has it.
 * Lite still says who asks; what that person may do stays PostgreSQL's to say. Whatever is not plainly such a call, or fails, is
 * Lite's to answer.
 */
import type { InTransaction } from './direct-calls.ts';

interface Callable {
	name: string;
	/** Parameter → its type. */
	parameters: Map<string, string>;
}
/** How long Lite's word on a session is taken: an export asks for some two hundred pages. In milliseconds. */
const BELIEVED = 5000;
const MOST_KNOWN = 200;

async function callables(run: <Row>(query: string) => Promise<Row[]>): Promise<Map<string, Callable>> {
	const rows = await run<{ name: string; parameters: string }>(
		`select p.proname as name, pg_get_function_identity_arguments(p.oid) as parameters
		from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prorettype = 'json'::regtype and not p.proretset
			and p.proargtypes::oid[] <@ array['text'::regtype::oid, 'uuid'::regtype::oid, 'int4'::regtype::oid]
			and (select count(*) from pg_proc o where o.pronamespace = p.pronamespace and o.proname = p.proname) = 1`
	);
	return new Map(rows.map(({ name, parameters }) => [name, { name, parameters: new Map(parameters.split(', ').map((one) => one.split(' ') as [string, string])) }]));
}

/** The statement of a call with these parameters; null = not such a call. */
function statementOf(body: unknown, { name, parameters }: Callable): { sql: string; parameters: string[] } | null {
	if (typeof body !== 'object' || body === null) return null;
	const given = Object.entries(body as Record<string, unknown>);
	if (!given.every(([one, value]) => parameters.has(one) && (typeof value === 'string' || typeof value === 'number'))) return null;
	const list = given.map(([one], i) => `${one} => ($${i + 1}::text)::${parameters.get(one)}`);
	return { sql: `select public.${name}(${list.join(', ')})::text as result`, parameters: given.map(([, value]) => String(value)) };
}

/** Answers what it can of the data API; null = somebody else's to answer. `ask`: Lite itself. */
export async function textCalls(
	key: string,
	run: <Row>(query: string) => Promise<Row[]>,
	inTransaction: InTransaction,
	ask: (url: string, init: RequestInit) => Promise<Response>
): Promise<(url: string, init: RequestInit | undefined) => Promise<Response | null>> {
	const known = await callables(run);
	const ends = /^(.*)\/rest\/v1\/rpc\/([a-z_]+)$/;
	const people = new Map<string, { id: string; until: number }>();

	/** Whose session it is, as Lite says; null when it is nobody's. */
	async function whose(base: string, authorization: string): Promise<string | null> {
		const remembered = people.get(authorization);
		if (remembered && remembered.until > Date.now()) return remembered.id;
		people.delete(authorization);
		const answer = await ask(`${base}/auth/v1/user`, { headers: { apikey: key, authorization } });
		const user = answer.ok ? ((await answer.json()) as { id?: unknown; role?: unknown }) : null;
		if (typeof user?.id !== 'string' || user.role !== 'authenticated') return null;
		if (people.size >= MOST_KNOWN) people.clear();
		people.set(authorization, { id: user.id, until: Date.now() + BELIEVED });
		return user.id;
	}

	return async (url, init) => {
		const [, base = '', name = ''] = ends.exec(url) ?? [];
		const callable = known.get(name);
		if (!callable || init?.method !== 'POST' || typeof init.body !== 'string') return null;
		const headers = new Headers(init.headers);
		const authorization = headers.get('authorization');
		if (headers.get('apikey') !== key || !authorization || authorization === `Bearer ${key}`) return null;
		if (headers.has('prefer') || (headers.get('content-profile') ?? 'public') !== 'public') return null;
		try {
			const statement = statementOf(JSON.parse(init.body), callable);
			const person = statement && (await whose(base, authorization));
			if (!statement || !person) return null;
			const asPerson = {
				sql: `select set_config('role', 'authenticated', true), set_config('request.jwt.claim.sub', $1, true), set_config('request.jwt.claim.role', 'authenticated', true)`,
				parameters: [person]
			};
			const [row] = (await inTransaction([asPerson, statement])) as { result: string | null }[];
			return new Response(row?.result ?? 'null', { headers: { 'content-type': 'application/json' } });
		} catch {
			// The transaction is undone. Lite tries once more and says what is wrong as it always does.
			return null;
		}
	};
}
