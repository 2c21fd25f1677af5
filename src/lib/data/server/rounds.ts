/** Rounds: one time a published version is asked, under a code. */
import { newRoundCode } from '#domain/round/code.ts';
import { call, rowsOf, type Client } from './clients.ts';

/** What a shared tablet does when nobody has touched it for so many minutes and nobody answers: hands over what has been answered, or removes it. */
export interface Idle {
	minutes: number;
	keeps: boolean;
}

export interface Round {
	id: string;
	workspaceId: string;
	projectId: string;
	surveyVersionId: string;
	code: string;
	title: string;
	status: 'open' | 'closed';
	isDemo: boolean;
	smallestGroup: number;
	/** Who is younger is asked nothing; null = no floor. */
	ageFloor: number | null;
	/** How many are expected to answer; null = staff have not said. */
	expected: number | null;
	idle: Idle;
	/** People may keep a word code, for a later round that measures again. */
	repeatCodes: boolean;
	openedOn: string;
	closedOn: string | null;
}

interface Row {
	id: string;
	workspace_id: string;
	project_id: string;
	survey_version_id: string;
	code: string;
	title: string;
	status: 'open' | 'closed';
	is_demo: boolean;
	k_total: number;
	age_floor: number | null;
	expected_people: number | null;
	idle_minutes: number;
	idle_keeps: boolean;
	repeat_codes: boolean;
	opened_on: string;
	closed_on: string | null;
}

const COLUMNS = 'id, workspace_id, project_id, survey_version_id, code, title, status, is_demo, k_total, age_floor, expected_people, idle_minutes, idle_keeps, repeat_codes, opened_on, closed_on';
const fromRow = (row: Row): Round => ({
	id: row.id,
	workspaceId: row.workspace_id,
	projectId: row.project_id,
	surveyVersionId: row.survey_version_id,
	code: row.code,
	title: row.title,
	status: row.status,
	isDemo: row.is_demo,
	smallestGroup: row.k_total,
	ageFloor: row.age_floor,
	expected: row.expected_people,
	idle: { minutes: row.idle_minutes, keeps: row.idle_keeps },
	repeatCodes: row.repeat_codes,
	openedOn: row.opened_on,
	closedOn: row.closed_on
});

/** The rounds of a project, the newest first. */
export async function list(client: Client, projectId: string): Promise<Round[]> {
	const result = await client.from('rounds').select(COLUMNS).eq('project_id', projectId).order('opened_on', { ascending: false }).order('title');
	return rowsOf<Row[]>('rounds.list', result).map(fromRow);
}

export async function get(client: Client, id: string): Promise<Round | null> {
	const row = rowsOf<Row | null>('rounds.get', await client.from('rounds').select(COLUMNS).eq('id', id).maybeSingle());
	return row && fromRow(row);
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
	isDemo?: boolean;
	openedOn?: string;
}

/** Opens a round under a new code; null when the person may not. Only title and status can be changed later. */
export async function open(client: Client, round: NewRound): Promise<Round | null> {
	// A taken code is drawn again; a hundred times in a row does not happen with a hundred thousand codes.
	for (let attempt = 0; attempt < 100; attempt++) {
		const result = await client
			.from('rounds')
			.insert({
				workspace_id: round.workspaceId,
				project_id: round.projectId,
				survey_version_id: round.surveyVersionId,
				title: round.title,
				is_demo: round.isDemo ?? false,
				age_floor: round.ageFloor ?? null,
				expected_people: round.expected ?? null,
				...(round.idle ? { idle_minutes: round.idle.minutes, idle_keeps: round.idle.keeps } : {}),
				repeat_codes: round.repeatCodes ?? false,
				code: newRoundCode(() => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32),
				...(round.openedOn ? { opened_on: round.openedOn } : {})
			})
			.select(COLUMNS)
			.single();
		if (result.error?.code === '23505') continue;
		if (result.error?.code === '42501') return null;
		return fromRow(rowsOf<Row>('rounds.open', result));
	}
	return null;
}

/** False when the person may not. */
export async function setStatus(client: Client, id: string, status: 'open' | 'closed'): Promise<boolean> {
	const rows = rowsOf<unknown[]>('rounds.setStatus', await client.from('rounds').update({ status }).eq('id', id).select('id'));
	return rows.length === 1;
}

/** How many have answered: a number for those who collect. */
export function countResponses(client: Client, id: string) {
	return call<{ status: 'ok'; received: number; simulated: number } | { status: 'forbidden' }>(client, 'count_responses', { p_round: id });
}
