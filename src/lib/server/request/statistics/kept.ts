/** A file with statistics between its steps: what it was read as, and for a table what somebody has said of its columns. */
import type { Table } from '#domain/import/table.ts';
import type { RowMapping } from '#domain/statistics/rows.ts';
import type { Statistic } from '#domain/statistics/statistic.ts';
import { keeper } from '#server/request/kept.ts';

export interface KeptStatistics {
	account: string;
	projectId: string;
	/** What the files were called. */
	name: string;
	/** The day they were fetched. */
	retrievedOn: string;
	/** Null as long as a table's columns are not said. */
	statistics: Statistic[] | null;
	table: Table | null;
	mapping: RowMapping | null;
}

export const keptStatistics = keeper<KeptStatistics>(4);
