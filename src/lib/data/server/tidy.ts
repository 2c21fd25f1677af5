import { call, type Client } from './clients.ts';

/**
 * Puts tables in an order that says nothing about who answered when, after a release or a closing. Its own call, because the
 * database needs the tables for itself; when it gives up, the next one does it. Never fails what was done before it.
 */
export async function tidyTables(client: Client): Promise<void> {
	await call(client, 'tidy_tables').catch(() => {});
}
