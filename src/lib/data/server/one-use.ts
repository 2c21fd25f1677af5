/** Codes for one use each. Nobody can read them after they have been made. */
import type { CodeState } from '#domain/round/one-use.ts';
import { call, type Client } from './clients.ts';

export type NewCodes = { status: 'made'; codes: string[]; made: number } | { status: 'forbidden' | 'not_asked' | 'invalid' | 'too_many' };

/** Makes `count` new codes of a round: the only time they are told. In no order. */
export function makeCodes(client: Client, roundId: string, count: number): Promise<NewCodes> {
	return call<NewCodes, 'create_one_use_codes'>(client, 'create_one_use_codes', { p_round: roundId, p_count: count });
}

/** How many have been made, used or not; null for those who may not know. */
export async function codesMade(client: Client, roundId: string): Promise<number | null> {
	const told = await call<{ status: 'ok'; made: number } | { status: 'forbidden' }, 'one_use_codes_made'>(client, 'one_use_codes_made', { p_round: roundId });
	return told.status === 'ok' ? told.made : null;
}

/** What a code is worth in a round, with nothing used. */
export async function lookAtCode(client: Client, round: string, oneUse: string | null): Promise<CodeState> {
	return (await call<{ status: CodeState }, 'look_at_one_use_code'>(client, 'look_at_one_use_code', { p_code: round, p_one_use: oneUse ?? '' })).status;
}
