/** Rounds: one time a published version is asked, under a code. */
import { newRoundCode } from '#domain/round/code.ts';
import { call, rowsOf, type Client } from './clients.ts';

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
	opened_on: string;
	closed_on: string | null;
}

const COLUMNS = 'id, workspace_id, project_id, survey_version_id, code, title, status, is_demo, k_total, age_floor, expected_people, opened_on, closed_on';
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
	isDemo?: boolean;
	openedOn?: string;
}

/** Opens a round under a new code; null when the person may not. Age floor and expected number cannot be changed later. */
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
