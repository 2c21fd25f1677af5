/**
 * PGlite is one connection, and Supabase Lite begins a transaction on it for every request without waiting for the one before:
 * requests at the same moment would then run in one transaction, with each other's role, and one's failure would take
 * back what another was told is saved. Here whoever begins has the connection to itself until it commits.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

type Query = (sql: string, ...rest: unknown[]) => Promise<{ rows: unknown[] }>;

/** A request, as far as the connection is concerned. */
interface Holder {
	release?: () => void;
}

export interface ConnectionQueue {
	/** Runs one request; its transaction, if it begins one, is its own. */
	request<T>(work: () => Promise<T>): Promise<T>;
	/** Runs `work` with the connection to itself; it queries with what it is given. */
	alone<T>(work: (query: Query) => Promise<T>): Promise<T>;
}

/** Replaces the connection's `query` and `exec` by ones that wait for their turn. */
export function queueStatements(driver: { query: Query; exec: Query }): ConnectionQueue {
	const holders = new AsyncLocalStorage<Holder>();
	const query = driver.query.bind(driver);
	const exec = driver.exec.bind(driver);
	let last: Promise<void> = Promise.resolve();
	const take = async (): Promise<() => void> => {
		const before = last;
		let release!: () => void;
		last = new Promise((done) => (release = done));
		await before;
		return release;
	};
	const waiting =
		(run: Query): Query =>
		async (sql, ...rest) => {
			const holder = holders.getStore();
			if (holder?.release) {
				try {
					return await run(sql, ...rest);
				} finally {
					if (/^(commit|rollback)$/i.test(sql)) {
						holder.release();
						delete holder.release;
					}
				}
			}
			const release = await take();
			let keep = false;
			try {
				const result = await run(sql, ...rest);
				if (holder && /^begin$/i.test(sql)) {
					holder.release = release;
					keep = true;
				}
				return result;
			} finally {
				if (!keep) release();
			}
		};
	driver.query = waiting(query);
	driver.exec = waiting(exec as unknown as Query);
	return {
		request: (work) => {
			const holder: Holder = {};
			return holders.run(holder, async () => {
				try {
					return await work();
				} finally {
					// Somebody who began and never ended must not stop everybody else.
					if (holder.release) {
						const { release } = holder;
						delete holder.release;
						await query('ROLLBACK').catch(() => {});
						release();
					}
				}
			});
		},
		async alone(work) {
			const release = await take();
			try {
				return await work(query);
			} finally {
				release();
			}
		}
	};
}
