/** Rounds: one time a published version is asked, under a code. */
import type { QueryData } from '@supabase/supabase-js';
import { newRoundCode } from '#domain/round/code.ts';
import type { Idle } from '#domain/round/package.ts';
import type { RoundNow } from '#domain/round/settings.ts';
import { call, rowsOf, type Client } from './clients.ts';
import { closeEnded } from './running.ts';
import { tidyTables } from './tidy.ts';

const ROUND = `id, workspaceId:workspace_id, projectId:project_id, surveyVersionId:survey_version_id, code, title, status, isDemo:is_demo,
	smallestGroup:k_total, ageFloor:age_floor, expected:expected_people, idleMinutes:idle_minutes, idleKeeps:idle_keeps, repeatCodes:repeat_codes,
	oneUseCodes:one_use_codes, setId:set_id, party, openedOn:opened_on, closedOn:closed_on, closesOn:closes_on, importedOn:imported_on, unit, place, followsRound:follows_round` as const;
const rounds = (client: Client) => client.from('rounds').select(ROUND);
type Row = QueryData<ReturnType<typeof rounds>>[number];
const withIdle = ({ idleMinutes: minutes, idleKeeps: keeps, code, ...round }: Row) => ({ ...round, code: code ?? '', idle: { minutes, keeps } satisfies Idle });

/**
 * `ageFloor`: who is younger is asked nothing; `expected`: how many are expected to answer; `closesOn`: the last day on which
 * anybody can answer; null = not said. `status` is what has been written down: before `openedOn` nobody answers either.
 * `importedOn`: its answers came in from a file that day, and it has no code (empty).
 */
export type Round = ReturnType<typeof withIdle>;

/** In some zone the last day is over, and nobody has written down that the round has closed. */
const mayHaveEnded = ({ status, closesOn }: Row) => status === 'open' && closesOn !== null && closesOn < new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Reads rounds; those that have ended by themselves are closed first, and read again. */
async function read<Result>(client: Client, ask: () => PromiseLike<Result>, rowsIn: (result: Result) => Row[]): Promise<Result> {
	const result = await ask();
	return rowsIn(result).some(mayHaveEnded) && (await closeEnded(client)) > 0 ? ask() : result;
}

/** The rounds of a project, the newest first. */
export async function list(client: Client, projectId: string): Promise<Round[]> {
	const ask = () => rounds(client).eq('project_id', projectId).order('opened_on', { ascending: false }).order('title');
	const result = await read(client, ask, ({ data }) => data ?? []);
	return rowsOf('rounds.list', result).map(withIdle);
}

export interface Received {
	/** `coming`: it opens on a later day. */
	state: RoundNow;
	received: number;
	/** How many of them are made up. */
	simulated: number;
}

/** `status` by the calendar of the workspace. */
export type RoundSummary = Omit<Round, 'status'> & Omit<Received, 'state'> & { status: RoundNow };

/** Rounds that the person may see, of one project or of all, the newest first, with how many have answered. Two calls, however many rounds there are. */
export async function summaries(client: Client, projectId?: string): Promise<RoundSummary[]> {
	const ask = () => (projectId === undefined ? rounds(client) : rounds(client).eq('project_id', projectId)).order('opened_on', { ascending: false }).order('title');
	const [found, counted] = await Promise.all([read(client, ask, ({ data }) => data ?? []), counts(client)]);
	return rowsOf('rounds.summaries', found).map((row) => {
		const { state, received, simulated } = counted.get(row.id) ?? { state: row.status, received: 0, simulated: 0 };
		return { ...withIdle(row), status: state, received, simulated };
	});
}

/** How many have answered, by round: of every round where the person collects or owns. One call. */
export async function counts(client: Client): Promise<Map<string, Received>> {
	const all = await call<({ round: string } & Received)[]>(client, 'round_counts');
	return new Map(all.map(({ round, ...received }) => [round, received]));
}

export async function get(client: Client, id: string): Promise<Round | null> {
	const row = rowsOf('rounds.get', await read(client, () => rounds(client).eq('id', id).maybeSingle(), ({ data }) => (data ? [data] : [])));
	return row && withIdle(row);
}

export interface NewRound {
	workspaceId: string;
	projectId: string;
	surveyVersionId: string;
	title: string;
	ageFloor?: number | null;
	expected?: number | null;
	idle?: Idle;
	repeatCodes?: boolean;
	/** Nobody answers without a code for one use. */
	oneUseCodes?: boolean;
	smallestGroup?: number;
	/** The set that the round is part of, and as whose. */
	setId?: string;
	party?: string;
	isDemo?: boolean;
	openedOn?: string;
	closesOn?: string | null;
	unit?: string | null;
	place?: string | null;
	/** The round that this one measures again. */
	followsRound?: string | null;
	/** The key of the form, which becomes the round's id: the same form twice is one round. */
	key?: string;
}

/** A round as it is stored, under a new code. */
const columnsOf = (round: NewRound, key?: string) => ({
	workspace_id: round.workspaceId,
	project_id: round.projectId,
	survey_version_id: round.surveyVersionId,
	title: round.title,
	is_demo: round.isDemo ?? false,
	age_floor: round.ageFloor ?? null,
	expected_people: round.expected ?? null,
	...(round.idle ? { idle_minutes: round.idle.minutes, idle_keeps: round.idle.keeps } : {}),
	repeat_codes: round.repeatCodes ?? false,
	one_use_codes: round.oneUseCodes ?? false,
	closes_on: round.closesOn ?? null,
	unit: round.unit ?? null,
	place: round.place ?? null,
	follows_round: round.followsRound ?? null,
	...(round.smallestGroup ? { k_total: round.smallestGroup } : {}),
	...(round.setId ? { set_id: round.setId, party: round.party } : {}),
	code: newRoundCode(() => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32),
	...(round.openedOn ? { opened_on: round.openedOn } : {}),
	...(key ? { id: key } : {})
});

/** Opens a round under a new code; null when the person may not. What can be changed later: running.ts. */
export async function open(client: Client, round: NewRound): Promise<Round | null> {
	let { key } = round;
	// A taken code is drawn again; a hundred times in a row does not happen with a hundred thousand codes.
	for (let attempt = 0; attempt < 100; attempt++) {
		const result = await client
			.from('rounds')
			.insert(columnsOf(round, key))
			.select(ROUND)
			// Lite answers `single` with a list when columns have other names.
			.maybeSingle();
		if (result.error?.code === '23505') {
			const before = key ? await get(client, key) : null;
			if (before?.title === round.title && before.surveyVersionId === round.surveyVersionId) return before;
			// A key that has been used for something else is no key.
			key = undefined;
			continue;
		}
		if (result.error?.code === '42501') return null;
		const row = rowsOf('rounds.open', result);
		return row && withIdle(row);
	}
	return null;
}

/** The rounds of a set, by the parties' names. */
export async function ofSet(client: Client, setId: string): Promise<Round[]> {
	return rowsOf('rounds.ofSet', await rounds(client).eq('set_id', setId).order('party')).map(withIdle);
}

/**
 * Opens one round for each party, all or none, each under a code of its own; null when the person may not. `setId` is the key
 * of the form: the same form twice is one set.
 */
export async function openSet(client: Client, setId: string, round: Omit<NewRound, 'key' | 'setId' | 'party' | 'smallestGroup'>, parties: readonly { name: string; smallestGroup: number }[]): Promise<Round[] | null> {
	const made = await client.from('round_sets').insert({ id: setId, workspace_id: round.workspaceId, project_id: round.projectId, survey_version_id: round.surveyVersionId });
	if (made.error?.code === '42501') return null;
	if (made.error?.code === '23505') {
		const before = await ofSet(client, setId);
		if (before.length > 0) return before;
	} else rowsOf('rounds.openSet', { ...made, data: [] });
	for (let attempt = 0; attempt < 100; attempt++) {
		const rows = parties.map(({ name, smallestGroup }) => columnsOf({ ...round, title: `${round.title}: ${name}`, setId, party: name, smallestGroup }));
		// One statement: a taken code of one round takes the others back.
		const result = await client.from('rounds').insert(rows).select(ROUND);
		if (result.error?.code === '23505') continue;
		if (result.error?.code === '42501') return null;
		return rowsOf('rounds.openSet', result).map(withIdle);
	}
	return null;
}

/** False when the person may not. */
export async function setStatus(client: Client, id: string, status: 'open' | 'closed'): Promise<boolean> {
	const changed = rowsOf('rounds.setStatus', await client.from('rounds').update({ status }).eq('id', id).select('id')).length === 1;
	if (changed && status === 'closed') await tidyTables(client);
	return changed;
}

/** How many have answered: a number for those who collect. */
export function countResponses(client: Client, id: string) {
	return call<({ status: 'ok' } & Received) | { status: 'forbidden' }, 'count_responses'>(client, 'count_responses', { p_round: id });
}
