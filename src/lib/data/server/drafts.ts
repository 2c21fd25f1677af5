/** Drafts of surveys: a sheet, and the journal of edits on top of it (drafting/). */
import { apply, type Edit } from '#drafting/journal.ts';
import type { Tail } from '#drafting/session.ts';
import type { Sheet, Value } from '#drafting/sheet.ts';
import { call, json, type Client } from './clients.ts';

export interface Draft {
	surveyId: string;
	projectId: string;
	workspaceId: string;
	/** With all edits in it. */
	sheet: Sheet;
	/** Of the last edit that is in the sheet. */
	number: number;
}

/** What the surveys of a project, or of all, that have no version yet are called now, as somebody types; empty where nothing is. None for who sees no drafts. */
export async function titles(client: Client, projectId?: string): Promise<Map<string, string>> {
	const found = await call<{ survey: string; title: string }[], 'draft_titles'>(client, 'draft_titles', projectId === undefined ? {} : { p_project: projectId });
	return new Map(found.map(({ survey, title }) => [survey, title]));
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

/** So many edits after what is folded are folded, too; the latest stay apart, for windows that have just been opened. */
const FOLD_AFTER = 600;
const LEFT_APART = 200;

interface Stored extends Pick<Draft, 'workspaceId' | 'projectId'> {
	status: 'read';
	folded: number;
	sheet: Record<string, Value>;
	edits: Edit[];
}

/**
 * Null when there is none, or the person may not see it. `until`: as it was at that number, or somewhat later where that is
 * folded. `own`: texts in other languages, most of a large draft, may be left out.
 */
export async function get(client: Client, surveyId: string, { until = Infinity, own = false }: { until?: number; own?: boolean } = {}): Promise<Draft | null> {
	const found = await call<Stored | { status: 'forbidden' }, 'read_survey_draft'>(client, 'read_survey_draft', { p_survey: surveyId, p_own: own });
	if (found.status !== 'read') return null;
	const { folded, workspaceId, projectId } = found;
	const sheet: Sheet = new Map(Object.entries(found.sheet));
	// Numbers come without gaps: these begin after those that are folded.
	const edits = found.edits.slice(0, Math.max(0, until - folded));
	// What has been read in part is no sheet to keep.
	const fold = !own && edits.length > FOLD_AFTER ? edits.length - LEFT_APART : 0;
	for (const edit of edits.slice(0, fold)) apply(sheet, edit);
	if (fold > 0) await call(client, 'fold_survey_draft', { p_survey: surveyId, p_number: folded + fold, p_sheet: json(Object.fromEntries(sheet)) });
	for (const edit of edits.slice(fold)) apply(sheet, edit);
	return { surveyId, projectId, workspaceId, sheet, number: folded + edits.length };
}

/** Writes down edits that are not there yet; gives all after the number `after`, own and others', in order. `archived`: the project is put away, and nothing is written. */
export function write(client: Client, surveyId: string, after: number, edits: readonly Edit[]) {
	return call<({ status: 'written' } & Tail) | { status: 'forbidden' | 'invalid' | 'archived' }, 'write_survey_edits'>(client, 'write_survey_edits', {
		p_survey: surveyId,
		p_after: after,
		p_edits: json(edits)
	});
}
