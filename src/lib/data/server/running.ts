/** While a round runs: what of it can be changed, how it ends by itself, how many came in by which way. */
import type { Way } from '#domain/response/way.ts';
import type { RoundChange } from '#domain/round/settings.ts';
import { call, json, type Client } from './clients.ts';
import { tidyTables } from './tidy.ts';

/** Closes rounds whose last day is over, with all that closing does. Returns how many. Anybody's client will do. */
export async function closeEnded(client: Client): Promise<number> {
	const { closed } = await call<{ status: 'ok'; closed: number }>(client, 'close_ended_rounds');
	if (closed > 0) await tidyTables(client);
	return closed;
}

/** What each setting is called in the database. */
const COLUMN = {
	title: 'title', opensOn: 'opened_on', closesOn: 'closes_on', unit: 'unit', place: 'place', expected: 'expected_people',
	ageFloor: 'age_floor', idleMinutes: 'idle_minutes', idleKeeps: 'idle_keeps', repeatCodes: 'repeat_codes'
} as const satisfies Record<keyof RoundChange, string>;
const SETTING = new Map<string, keyof RoundChange>(Object.entries(COLUMN).map(([setting, column]) => [column, setting as keyof RoundChange]));

export type ChangeResult = { status: 'saved' | 'forbidden' | 'invalid' } | { status: 'locked'; settings: (keyof RoundChange)[] };

/** Changes what is named and leaves the rest, all or nothing. `locked`: these may not change now. */
export async function change(client: Client, roundId: string, settings: Partial<RoundChange>): Promise<ChangeResult> {
	const columns = Object.fromEntries(Object.entries(settings).map(([setting, value]) => [COLUMN[setting as keyof RoundChange], value]));
	const result = await call<{ status: 'saved' | 'forbidden' | 'invalid' } | { status: 'locked'; settings: string[] }, 'change_round'>(client, 'change_round', { p_round: roundId, p_settings: json(columns) });
	return result.status === 'locked' ? { status: 'locked', settings: result.settings.flatMap((column) => SETTING.get(column) ?? []) } : result;
}

/** Counts are in steps of the round's smallest group; null = fewer than that, perhaps none. */
export interface Progress {
	sent: Record<Way, number | null>;
	parked: number | null;
	/** The round that this one measures again. */
	follows: { id: string; title: string } | null;
}

/** How many were sent in by each way, how many have put theirs aside, and which round this one follows; null when the person may not know. */
export async function progress(client: Client, roundId: string): Promise<Progress | null> {
	const result = await call<({ status: 'ok' } & Progress) | { status: 'forbidden' }, 'round_progress'>(client, 'round_progress', { p_round: roundId });
	return result.status === 'ok' ? { sent: result.sent, parked: result.parked, follows: result.follows } : null;
}
