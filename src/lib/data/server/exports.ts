/** Answers out of a round, page by page, for those who may. Each export is written down before anything has left. */
import type { FileName } from '#domain/export/refused.ts';
import type { ExportedResponse } from '#domain/export/layout.ts';
import type { ExportedQuote } from '#domain/export/quotes.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { call, type Client } from './clients.ts';

/** `raw`: as it is stored, for designers. `deidentified`: in groups of at least k who look alike. `quotes`: approved ones. */
export type ExportKind = 'raw' | 'deidentified' | 'quotes';
export type ExportState = 'running' | 'done' | 'cancelled' | 'failed';
/** What is known of an export. `done` and `total`: people, null once it has ended; `total` also before a de-identified one has read its first. `by`: null when no longer a member. */
export interface Export {
	id: string;
	by: string | null;
	kind: ExportKind;
	file: FileName | 'quotes';
	format: 'csv' | 'jsonl' | 'xlsx';
	state: ExportState;
	done: number | null;
	total: number | null;
	startedAt: string;
}

/** `open`: what is de-identified leaves only when nobody can answer any more. `too_few`: nothing may be told. */
export const begin = (client: Client, roundId: string, file: Export['file'], format: Export['format'], kind: ExportKind = 'raw') =>
	call<{ status: 'begun'; id: string; total: number | null } | { status: 'forbidden' | 'invalid' | 'open' | 'too_few' }, 'begin_export'>(client, 'begin_export', { p_round: roundId, p_file: file, p_format: format, p_kind: kind });

/** How many people are read at a time: what is held in memory. With more, a large export grows the process by a hundred megabytes. */
export const PAGE = 50;
/** The people after one; `null` when the export has been cancelled, or may not go on. */
export async function people(client: Client, roundId: string, id: string, after: string | null): Promise<ExportedResponse[] | null> {
	const result = await call<{ status: 'running'; people: ExportedResponse[] } | { status: 'forbidden' | 'stopped' }, 'export_people'>(client, 'export_people', {
		p_round: roundId, p_export: id, p_after: after ?? undefined, p_most: PAGE
	});
	return result.status === 'running' ? result.people : null;
}

export const end = (client: Client, roundId: string, id: string, state: Exclude<ExportState, 'running'>) =>
	call<{ status: 'ended' | 'stopped' | 'forbidden' | 'invalid' }, 'end_export'>(client, 'end_export', { p_round: roundId, p_export: id, p_state: state });

/** The latest exports of a round, newest first, for designers; others see their own. */
export async function ofRound(client: Client, roundId: string): Promise<Export[]> {
	const result = await call<{ status: 'ok'; exports: Export[] } | { status: 'forbidden' }, 'round_exports'>(client, 'round_exports', { p_round: roundId });
	return result.status === 'ok' ? result.exports : [];
}

/** A round, for those who may take something out of it. `state`: of what is de-identified. */
export interface RoundToExport {
	id: string;
	title: string;
	workspaceId: string;
	/** Also the answers as they are stored, and quotes. */
	raw: boolean;
	state: 'ready' | 'open' | 'too_few';
	/** The smallest group that is told of. */
	k: number;
	/** Whether there are quotes to take out, for designers. */
	quotes: boolean;
}
/** Null for those who may take nothing out. */
export async function ofWhom(client: Client, roundId: string): Promise<RoundToExport | null> {
	const found = await call<({ status: 'ok' } & RoundToExport) | { status: 'forbidden' }, 'export_round'>(client, 'export_round', { p_round: roundId });
	return found.status === 'ok' ? found : null;
}
/** The same with what the round asks. */
export async function withSurvey(client: Client, roundId: string): Promise<(RoundToExport & { survey: SurveyContent }) | null> {
	const found = await call<({ status: 'ok' } & RoundToExport & { survey: SurveyContent }) | { status: 'forbidden' }, 'export_round'>(client, 'export_round', { p_round: roundId, p_survey: true });
	return found.status === 'ok' ? found : null;
}

/** The quotes of an export, in an order of chance; `null` when it may not go on. */
export async function quotes(client: Client, roundId: string, id: string): Promise<ExportedQuote[] | null> {
	const found = await call<{ status: 'running'; quotes: ExportedQuote[] } | { status: 'forbidden' | 'stopped' }, 'export_quotes'>(client, 'export_quotes', { p_round: roundId, p_export: id });
	return found.status === 'running' ? found.quotes : null;
}

/** Who may take out what is de-identified, and since when. `by`: null when no longer a member. */
export interface ExportRight {
	user: string;
	email: string;
	by: string | null;
	since: string;
}
export type WorkspaceExport = Pick<Export, 'id' | 'by' | 'kind' | 'file' | 'format' | 'startedAt'> & { roundId: string; round: string };
/** For owners; nothing for others. */
export async function ofWorkspace(client: Client, workspaceId: string): Promise<{ rights: ExportRight[]; exports: WorkspaceExport[] }> {
	const found = await call<{ status: 'ok'; rights: ExportRight[]; exports: WorkspaceExport[] } | { status: 'forbidden' }, 'workspace_exports'>(client, 'workspace_exports', { p_workspace: workspaceId });
	return found.status === 'ok' ? found : { rights: [], exports: [] };
}

export const setRight = (client: Client, workspaceId: string, userId: string, may: boolean) =>
	call<{ status: 'saved' | 'unknown' | 'forbidden' }, 'set_export_right'>(client, 'set_export_right', { p_workspace: workspaceId, p_user: userId, p_may: may });
