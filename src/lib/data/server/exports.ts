/** Answers out of a round, page by page, for its designers. Each export is written down before anything has left. */
import type { FileName } from '#domain/export/refused.ts';
import type { ExportedResponse } from '#domain/export/layout.ts';
import { call, type Client } from './clients.ts';

export type ExportState = 'running' | 'done' | 'cancelled' | 'failed';
/** What is known of an export. `done` and `total`: people, null once it has ended. `by`: null when no longer a member. */
export interface Export {
	id: string;
	by: string | null;
	file: FileName;
	format: 'csv' | 'jsonl' | 'xlsx';
	state: ExportState;
	done: number | null;
	total: number | null;
	startedAt: string;
}

export const begin = (client: Client, roundId: string, file: FileName, format: Export['format']) =>
	call<{ status: 'begun'; id: string; total: number } | { status: 'forbidden' | 'invalid' }, 'begin_export'>(client, 'begin_export', { p_round: roundId, p_file: file, p_format: format });

/** How many people are read at a time: what is held in memory. */
export const PAGE = 500;
/** The people after one; `null` when the export has been cancelled, or may not go on. */
export async function people(client: Client, roundId: string, id: string, after: string | null): Promise<ExportedResponse[] | null> {
	const result = await call<{ status: 'running'; people: ExportedResponse[] } | { status: 'forbidden' | 'stopped' }, 'export_people'>(client, 'export_people', {
		p_round: roundId, p_export: id, p_after: after ?? undefined, p_most: PAGE
	});
	return result.status === 'running' ? result.people : null;
}

export const end = (client: Client, roundId: string, id: string, state: Exclude<ExportState, 'running'>) =>
	call<{ status: 'ended' | 'stopped' | 'forbidden' | 'invalid' }, 'end_export'>(client, 'end_export', { p_round: roundId, p_export: id, p_state: state });

/** The latest exports of a round, newest first; others than designers get none. */
export async function ofRound(client: Client, roundId: string): Promise<Export[]> {
	const result = await call<{ status: 'ok'; exports: Export[] } | { status: 'forbidden' }, 'round_exports'>(client, 'round_exports', { p_round: roundId });
	return result.status === 'ok' ? result.exports : [];
}
