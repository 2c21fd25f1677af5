/** Releases divided in groups: made once, read with the release. */
import type { HiddenReason } from '#domain/result/cell.ts';
import type { Release } from '#domain/result/release.ts';
import type { NewResult, Result } from '#domain/result/result.ts';
import type { Split } from '#domain/result/split.ts';
import { gate } from '#domain/result/told.ts';
import { call, rowsOf, type Client } from './clients.ts';

/** As `several` in releases.ts asks for it. */
export const SPLIT = 'question, prompt, parts, splitOn:split_on, results:split_results (question, part, position, prompt, kind, content, hidden)' as const;

interface Row {
	question: string;
	prompt: string;
	parts: unknown;
	splitOn: string;
	results: { question: string; part: string; position: number; prompt: string; kind: string; content: unknown; hidden: HiddenReason | null }[];
}

/** A stored division as parts with results, each through the gate. */
export function splitOf(release: Pick<Release, 'id' | 'n' | 'number' | 'releasedOn'>, stored: Row | Row[] | null): Split | null {
	const [row] = [stored ?? []].flat();
	if (!row || release.n === null) return null;
	const { results, parts, ...split } = row;
	const since = { release: release.id, number: release.number, releasedOn: release.releasedOn };
	const ofPart = (part: string) => gate(release, results.filter((one) => one.part === part).map(({ part: _, ...one }) => ({ ...one, unit: '', cut: 'all', follows: null, since }) as unknown as Result)).sort((a, b) => a.position - b.position);
	return { ...split, parts: (parts as { part: string; label: string }[]).map((one) => ({ ...one, results: ofPart(one.part) })) };
}

export interface NewSplit {
	roundId: string;
	question: string;
	/** Options that are parts of their own; the rest follows by itself. */
	parts: readonly string[];
	members: readonly { id: string; revision: number }[];
	results: readonly (Pick<NewResult, 'question' | 'kind' | 'content' | 'hidden'> & { part: string })[];
}
/** `too_few`: nothing may be told part by part. `again`: it is divided. `paired`: those who answered twice are told of it. `open`: it has not ended. `untold`: nothing of it is released. */
export type SplitResult = { status: 'split'; release: string } | { status: 'too_few' | 'again' | 'paired' | 'open' | 'untold' | 'changed_meanwhile' | 'invalid' | 'forbidden' };

/** The database decides whether it may be told. */
export const create = (client: Client, { roundId, question, parts, members, results }: NewSplit): Promise<SplitResult> =>
	call<SplitResult, 'split_round'>(client, 'split_round', { p_round: roundId, p_question: question, p_parts: parts as string[], p_members: members as never, p_results: results as never });

/** Whether a round is told group by group, or of those who answered twice, and so for the last time. */
export async function isDivided(client: Client, roundId: string): Promise<boolean> {
	const [divided, paired] = await Promise.all([
		client.from('splits').select('question').eq('round_id', roundId).limit(1),
		client.from('pairings').select('people').or(`round_id.eq.${roundId},before_round.eq.${roundId}`).limit(1)
	]);
	return rowsOf('splits.isDivided', divided).length + rowsOf('splits.isDivided', paired).length > 0;
}
