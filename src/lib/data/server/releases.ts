/** Releases and their results: the only door from raw answers to what others see. */
import type { Decision } from '#domain/decision/decision.ts';
import type { Pairing } from '#domain/result/pairing.ts';
import type { Release } from '#domain/result/release.ts';
import type { NewResult, Result } from '#domain/result/result.ts';
import type { Split } from '#domain/result/split.ts';
import { gate } from '#domain/result/told.ts';
import { call, rowsOf, type Client } from './clients.ts';
import { DECISION } from './decisions.ts';
import { PAIRING, pairingOf } from './pairings.ts';
import { SPLIT, splitOf } from './splits.ts';
import { tidyTables } from './tidy.ts';

export type ReleaseResult =
	| { status: 'released'; release: string; number: number }
	/** Something has changed, but no result may be counted anew. `question`: where most have come since, `difference` of them. */
	| { status: 'too_small_difference'; number: number; difference: number; needed: number; question: string }
	| { status: 'nothing_new'; number: number }
	/** `split`, `paired`: it is told group by group, or of those who answered twice, and so for the last time. */
	| { status: 'too_few' | 'changed_meanwhile' | 'forbidden' | 'invalid' | 'split' | 'paired' };

/** Stores computed results. The database decides which of them may be told, and keeps earlier ones in the place of the others. */
export async function create(
	client: Client,
	{ roundId, members, results }: { roundId: string; members: { id: string; revision: number }[]; results: readonly NewResult[] }
): Promise<ReleaseResult> {
	const result = await call<ReleaseResult, 'create_release'>(client, 'create_release', { p_round: roundId, p_members: members, p_results: results });
	if (result.status === 'released') await tidyTables(client);
	return result;
}

/**
 * Has the database count what `create` and `preview` will hold the results against, so that it does so while the app reads and counts.
 * It decides nothing: without it, or when answers have changed since, they count it themselves.
 */
export const prepare = (client: Client, roundId: string): Promise<{ status: 'prepared' | 'forbidden' }> => call(client, 'prepare_release', { p_round: roundId });

/** What would be told, with the results as they would be stored. `release`: their id in `since` where they would be counted now. */
export interface Preview {
	status: 'would_release';
	number: number;
	release: string;
	n: number | null;
	simulated: boolean;
	results: Result[];
}

/** What `create` would do with the same, with nothing stored. */
export function preview(
	client: Client,
	{ roundId, members, results }: { roundId: string; members: { id: string; revision: number }[]; results: readonly NewResult[] }
): Promise<Preview | Exclude<ReleaseResult, { status: 'released' }>> {
	return call(client, 'preview_release', { p_round: roundId, p_members: members, p_results: results });
}

const RELEASE = `id, projectId:project_id, roundId:round_id, number, survey, round, n, simulated,
	smallestGroup:k_total, openedOn:opened_on, closedOn:closed_on, importedOn:imported_on, releasedOn:released_on` as const;
const RESULT = `question, unit, cut, position, prompt, follows, kind, content, hidden,
	since:releases!results_since_release_fkey (release:id, number, releasedOn:released_on)` as const;

/** The releases of a project, the newest first. */
export async function list(client: Client, projectId: string): Promise<Release[]> {
	return rowsOf('releases.list', await client.from('releases').select(RELEASE).eq('project_id', projectId).order('released_at', { ascending: false }));
}

/** The releases of a workspace, the newest first. */
export async function ofWorkspace(client: Client, workspaceId: string): Promise<Release[]> {
	return rowsOf('releases.ofWorkspace', await client.from('releases').select(RELEASE).eq('workspace_id', workspaceId).order('released_at', { ascending: false }));
}

/** Every release that the person may see, the newest first. */
export async function all(client: Client): Promise<Release[]> {
	return rowsOf('releases.all', await client.from('releases').select(RELEASE).order('released_at', { ascending: false }));
}

/** What is done about a release, and since when those who answered its round can read of it; null where they cannot, or read another. */
export interface Answered {
	decisions: Decision[];
	toldOn: string | null;
}

export interface WithResults {
	release: Release;
	/** In no particular order. */
	results: Result[];
	answered: Answered;
	/** Where it is told group by group. */
	split: Split | null;
	/** Where it is told what has changed among those who answered an earlier round too. */
	pairing: Pairing | null;
}

/** Releases with their results; those that there are not, or that the person may not see, are left out. One call, and none for none. */
export async function several(client: Client, ids: readonly string[]): Promise<WithResults[]> {
	if (ids.length === 0) return [];
	const rows = rowsOf(
		'releases.several',
		await client
			.from('releases')
			.select(`${RELEASE}, results!results_release_id_workspace_id_fkey (${RESULT}), decisions (${DECISION}), told:round_answers (on:told_on), splits (${SPLIT}), pairings!pairings_release_id_workspace_id_fkey (${PAIRING})`)
			.in('id', ids)
	);
	// What a content holds was checked when it was made; its columns say the rest.
	return rows.map(({ results, decisions, told, splits, pairings, ...release }) => ({
		release, results: gate(release, results as unknown as Result[]), split: splitOf(release, splits), pairing: pairingOf(release, pairings as never), answered: { decisions: decisions as Decision[], toldOn: told[0]?.on ?? null }
	}));
}

/** A release with its results. Null when there is none or the person may not see it. One call. */
export const get = async (client: Client, releaseId: string): Promise<WithResults | null> => (await several(client, [releaseId]))[0] ?? null;

/** The newest release of each round of a project whose survey asks any of these questions, by their names in the survey. One call, and none for none. */
export async function asking(client: Client, projectId: string, questions: readonly string[]): Promise<string[]> {
	if (questions.length === 0) return [];
	const rows = rowsOf('releases.asking', await client.from('results').select('release:releases!results_release_id_workspace_id_fkey!inner (id, roundId:round_id, number)').in('question', [...questions]).eq('release.project_id', projectId)) as unknown as { release: Pick<Release, 'id' | 'roundId' | 'number'> }[];
	return [...new Map(rows.map(({ release }) => release).sort((a, b) => a.number - b.number).map(({ id, roundId }) => [roundId, id])).values()];
}

export interface Beside {
	/** The party of the release's own round. */
	own: string;
	/** `release`: the latest of that party that tells anything; null where there is none. */
	others: { party: string; release: string | null }[];
}

/** The other parties of the set that a release's round is part of; null where it is part of none. */
export function beside(client: Client, releaseId: string): Promise<Beside | null> {
	return call<Beside | null, 'parties_beside'>(client, 'parties_beside', { p_release: releaseId });
}

/** Everything that has been counted for a round's releases, the earliest first; what only stayed is not told again. */
export async function resultsOf(client: Client, roundId: string): Promise<Result[]> {
	const releases = rowsOf(
		'releases.resultsOf',
		await client.from('releases').select(`id, results!results_release_id_workspace_id_fkey (${RESULT})`).eq('round_id', roundId).order('number')
	);
	return releases.flatMap(({ id, results }) => (results as unknown as Result[]).filter(({ since }) => since.release === id));
}
