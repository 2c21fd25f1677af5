/** What has changed among those who answered two rounds: made once, read with the later release. */
import type { HiddenReason } from '#domain/result/cell.ts';
import type { PairedResult, Pairing } from '#domain/result/pairing.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import { gate } from '#domain/result/told.ts';
import { call, json, type Client } from './clients.ts';

/** As `several` in releases.ts asks for it. */
export const PAIRING = 'before:before_release, people, pairedOn:paired_on, results:pairing_results (question, position, prompt, content, hidden)' as const;

interface Row extends Omit<Pairing, 'results'> {
	results: (Omit<PairedResult, 'content' | 'hidden'> & { content: unknown; hidden: HiddenReason | null })[];
}

/** A stored comparison, through the gate. */
export function pairingOf(release: Pick<Release, 'n'>, stored: Row | Row[] | null): Pairing | null {
	const [row] = [stored ?? []].flat();
	if (!row || release.n === null) return null;
	return { ...row, results: (gate(release, row.results as unknown as Result[]) as unknown as PairedResult[]).sort((a, b) => a.position - b.position) };
}

/** `open`: one of the rounds has not ended. `untold`: nothing of one is released. `settled`: one is divided or paired. `stale`: a release does not rest on exactly those who are there. */
export type PairState = 'ok' | 'open' | 'untold' | 'settled' | 'stale' | 'too_few';
/** An earlier round, and which answers of it and of the later one were given by people who brought their code: never which belong together. */
export interface Earlier {
	round: string;
	title: string;
	openedOn: string;
	version: string;
	k: number;
	state: PairState;
	smallest: number;
	before: string[];
	after: string[];
}
/** The rounds that a round can be held against; null where it gave out no codes, or the person is no designer. */
export async function answeredTwice(client: Client, roundId: string): Promise<Earlier[] | null> {
	const found = await call<{ status: 'ok'; rounds: Earlier[] | null } | { status: 'forbidden' }>(client, 'answered_twice', { p_round: roundId });
	return found.status === 'ok' ? found.rounds : null;
}

type Members = readonly { id: string; revision: number }[];
export interface NewPairing {
	roundId: string;
	beforeId: string;
	members: Members;
	beforeMembers: Members;
	results: readonly Pick<PairedResult, 'question' | 'content' | 'hidden'>[];
}
export type PairResult = { status: 'paired'; release: string } | { status: Exclude<PairState, 'ok'> | 'changed_meanwhile' | 'invalid' | 'forbidden' };

/** The database decides whether it may be told. */
export const create = (client: Client, { roundId, beforeId, members, beforeMembers, results }: NewPairing): Promise<PairResult> =>
	call<PairResult>(client, 'pair_rounds', { p_round: roundId, p_before: beforeId, p_members: json(members), p_before_members: json(beforeMembers), p_results: json(results) });
