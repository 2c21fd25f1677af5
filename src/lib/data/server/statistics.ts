/** Statistics of a project. Members read them; designers take them in and remove them, through functions alone. Nothing that is in changes. */
import type { KeptStatistic } from '#domain/statistics/statistic.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export interface NewStatistic extends KeptStatistic {
	/** What its file was called. */
	file: string;
	checksum: string;
}
/** As it is stored: the newest version of a definition. `meaning`: more than one where the producer has given the id another meaning since. */
export interface StoredStatistic extends NewStatistic {
	id: string;
	meaning: number;
	version: number;
	importedOn: string;
}
/** What an id meant when it was last taken in. */
export interface ChangedMeaning {
	definition: string;
	title: string;
	unit: string;
	description: string;
}
export type Added =
	| { status: 'added'; statistics: { id: string; version: number; again: boolean }[] }
	| { status: 'changed'; changed: ChangedMeaning[] }
	| { status: 'forbidden' | 'invalid' | 'full' };

/** All of them or none. `again`: the very same is there already. `asNew`: an id that means something else now becomes a definition of its own. */
export const add = (client: Client, projectId: string, statistics: readonly NewStatistic[], asNew = false): Promise<Added> =>
	call<Added, 'add_statistics'>(client, 'add_statistics', { p_project: projectId, p_statistics: json(statistics), p_as_new: asNew });

/** Every definition in its newest version, by title; none for who may not see the project. */
export async function list(client: Client, projectId: string): Promise<StoredStatistic[]> {
	const found = await call<{ status: 'ok'; statistics: StoredStatistic[] } | { status: 'forbidden' }, 'project_statistics'>(client, 'project_statistics', { p_project: projectId });
	return found.status === 'ok' ? found.statistics : [];
}

/** Removes a definition with all its versions. */
export const remove = (client: Client, projectId: string, id: string) =>
	call<{ status: 'removed' | 'gone' | 'forbidden' }, 'remove_statistic'>(client, 'remove_statistic', { p_project: projectId, p_statistic: id });

/** A definition in its newest version, without figures. */
export type StatisticHead = Pick<StoredStatistic, 'id' | 'producer' | 'source' | 'unit'> & { title: string };
/** What a head is read from; `newestHeads` makes heads of it. */
export const HEAD = 'id, producer, source, unit, title, definition, meaning, version' as const;
interface HeadRow extends StatisticHead {
	definition: unknown;
	meaning: unknown;
	version: number;
}
/** The later version of the same takes the place of the earlier. */
export function newestHeads(rows: readonly HeadRow[]): StatisticHead[] {
	const inOrder = [...rows].sort((a, b) => a.version - b.version);
	const newest = new Map(inOrder.map(({ definition, meaning, version: _, ...head }) => [JSON.stringify([head.producer, definition, meaning]), head]));
	return [...newest.values()].sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}
/** Every definition of a project in its newest version, by title. One call. */
export async function heads(client: Client, projectId: string): Promise<StatisticHead[]> {
	return newestHeads(rowsOf('statistics.heads', await client.from('statistics').select(HEAD).eq('project_id', projectId)));
}
