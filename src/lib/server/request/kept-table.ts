/**
 * Files from elsewhere while somebody says what their columns are. They are kept in this process's memory and nowhere else: such a
 * file may hold names and addresses, which never get further than here. Who comes back too late, or to another process, chooses the file again.
 */
import type { Mapping } from '#domain/import/mapping.ts';
import type { Table } from '#domain/import/table.ts';
import { keeper } from './kept.ts';

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

const tables = keeper<KeptTable>(4);

export const keep = tables.keep;
export const keptTable = tables.find;
export const change: (key: string, to: Partial<Pick<KeptTable, 'table' | 'mapping'>>) => void = tables.change;
export const forget = tables.forget;
