/** Drafts of surveys: a sheet, and the journal of edits on top of it (drafting/). */
import { apply, type Edit } from '#drafting/journal.ts';
import type { Tail } from '#drafting/session.ts';
import type { Sheet, Value } from '#drafting/sheet.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export interface Draft {
	surveyId: string;
	projectId: string;
	workspaceId: string;
	/** With all edits in it. */
	sheet: Sheet;
	/** Of the last edit that is in the sheet. */
	number: number;
}

/** Makes a survey that has a draft and no version yet. `sheet` may be unfinished. */
export function create(client: Client, projectId: string, title: string, sheet: ReadonlyMap<string, Value>) {
	return call<{ status: 'created'; survey: string } | { status: 'forbidden' | 'invalid' }, 'create_survey_draft'>(client, 'create_survey_draft', {
		p_project: projectId,
		p_title: title,
		p_sheet: json(Object.fromEntries(sheet))
	});
}

/** Opens a published survey for changes on the sheet of its newest version. A draft that is there already stays as it is. */
export function begin(client: Client, surveyId: string, sheet: ReadonlyMap<string, Value>) {
	return call<{ status: 'open' | 'forbidden' | 'invalid' }, 'begin_survey_draft'>(client, 'begin_survey_draft', { p_survey: surveyId, p_sheet: json(Object.fromEntries(sheet)) });
}

/** Null when there is none, or the person may not see it. `until`: as it was at that number. */
export async function get(client: Client, surveyId: string, until = Infinity): Promise<Draft | null> {
	const found = rowsOf(
		'drafts.get',
		await client.from('survey_drafts').select('workspaceId:workspace_id, sheet, survey:surveys (projectId:project_id)').eq('survey_id', surveyId).maybeSingle()
	);
	if (!found) return null;
	const journal = await write(client, surveyId, 0, []);
	if (journal.status !== 'written') return null;
	const sheet: Sheet = new Map(Object.entries(found.sheet as Record<string, Value>));
	// Numbers come without gaps: the first edit is number 1.
	for (const edit of journal.edits.slice(0, until)) apply(sheet, edit);
	return { surveyId, projectId: found.survey.projectId, workspaceId: found.workspaceId, sheet, number: Math.min(journal.number, until) };
}

/** Writes down edits that are not there yet; gives all after the number `after`, own and others', in order. */
export function write(client: Client, surveyId: string, after: number, edits: readonly Edit[]) {
	return call<({ status: 'written' } & Tail) | { status: 'forbidden' | 'invalid' }, 'write_survey_edits'>(client, 'write_survey_edits', {
		p_survey: surveyId,
		p_after: after,
		p_edits: json(edits)
	});
}
