/**
 * Files from elsewhere while somebody says what their columns are. They are kept in this process's memory and nowhere else: such a
 * file may hold names and addresses, which never get further than here. Who comes back too late, or to another process, chooses the file again.
 */
import type { Mapping } from '#domain/import/mapping.ts';
import type { Table } from '#domain/import/table.ts';

export interface KeptTable {
	account: string;
	projectId: string;
	versionId: string;
	title: string;
	/** What the file was called. */
	name: string;
	/** As it came, for another sheet of it. */
	bytes: Uint8Array;
	table: Table;
	mapping: Mapping;
}

const MOST = 4;
const HOUR = 60 * 60_000;
const kept = new Map<string, KeptTable & { at: number }>();

/** Keeps a file under a new key, in the place of the person's earlier one; of too many the oldest goes. */
export function keep(table: KeptTable, now = Date.now()): string {
	for (const [key, { account, at }] of kept) if (account === table.account || now - at > HOUR) kept.delete(key);
	while (kept.size >= MOST) kept.delete(kept.keys().next().value!);
	const key = crypto.randomUUID();
	kept.set(key, { ...table, at: now });
	return key;
}

/** Whoever chose the file, in the project that it was chosen for; null for others and after an hour. */
export function keptTable(key: string, account: string, projectId: string, now = Date.now()): KeptTable | null {
	const found = kept.get(key);
	return found?.account === account && found.projectId === projectId && now - found.at <= HOUR ? found : null;
}

export const change = (key: string, to: Partial<Pick<KeptTable, 'table' | 'mapping'>>): void => void Object.assign(kept.get(key) ?? {}, to);
export const forget = (key: string): void => void kept.delete(key);
