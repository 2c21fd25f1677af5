/** Releases and their snapshots: the only door from raw answers to results. */
import type { WhatMatters } from '#domain/result/what-matters.ts';
import { call, rowsOf, type Client } from './clients.ts';

export interface Release {
	id: string;
	projectId: string;
	roundId: string;
	number: number;
	roundTitle: string;
	n: number | null;
	suppressed: boolean;
	simulated: boolean;
	releasedOn: string;
}

interface Row {
	id: string;
	project_id: string;
	round_id: string;
	number: number;
	round_title: string;
	n: number | null;
	suppressed: boolean;
	simulated: boolean;
	released_on: string;
}

const COLUMNS = 'id, project_id, round_id, number, round_title, n, suppressed, simulated, released_on';
const fromRow = (row: Row): Release => ({
	id: row.id,
	projectId: row.project_id,
	roundId: row.round_id,
	number: row.number,
	roundTitle: row.round_title,
	n: row.n,
	suppressed: row.suppressed,
	simulated: row.simulated,
	releasedOn: row.released_on
});

export type ReleaseResult =
	| { status: 'released'; release: string; number: number }
	/** `part`: the id of the part in which too few differ; absent for the cards. */
	| { status: 'too_small_difference'; number: number; difference: number; needed: number; part?: string }
	| { status: 'nothing_new'; number: number }
	| { status: 'too_few' | 'changed_meanwhile' | 'forbidden' | 'invalid' };

/** Stores a computed result. The database checks whose answers it rests on and how it differs from earlier ones. */
export function create(
	client: Client,
	release: { roundId: string; members: { id: string; revision: number }[]; whatMatters: WhatMatters; method: string; seed: number }
): Promise<ReleaseResult> {
	return call<ReleaseResult>(client, 'create_release', {
		p_round: release.roundId,
		p_members: release.members,
		p_snapshots: { what_matters: release.whatMatters },
		p_method: release.method,
		p_seed: release.seed
	});
}

/** The releases of a project, the newest first. */
export async function list(client: Client, projectId: string): Promise<Release[]> {
	const result = await client
		.from('releases')
		.select(COLUMNS)
		.eq('project_id', projectId)
		.order('released_at', { ascending: false });
	return rowsOf<Row[]>('releases.list', result).map(fromRow);
}

/** What has been shown of a round, in any order. */
export async function boardsOf(client: Client, roundId: string): Promise<WhatMatters[]> {
	const rows = rowsOf<{ snapshots: { content: WhatMatters }[] }[]>(
		'releases.boardsOf',
		await client.from('releases').select('snapshots (content)').eq('round_id', roundId)
	);
	return rows.flatMap((row) => row.snapshots.map(({ content }) => content));
}

/** A board: one row, however many answered. Null when there is none or the person may not see it. */
export async function board(client: Client, releaseId: string): Promise<{ release: Release; whatMatters: WhatMatters } | null> {
	const row = rowsOf<(Row & { snapshots: { content: WhatMatters }[] }) | null>(
		'releases.board',
		await client.from('releases').select(`${COLUMNS}, snapshots (content)`).eq('id', releaseId).maybeSingle()
	);
	const content = row?.snapshots[0]?.content;
	return row && content ? { release: fromRow(row), whatMatters: content } : null;
}
