/** Insights of a project, and what they rest on as it is told now. */
import { NO_GROUNDS, type Grounds } from '#domain/insight/grounds.ts';
import type { Insight, InsightChange, WrittenInsight } from '#domain/insight/insight.ts';
import { gate } from '#domain/result/told.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export const INSIGHT = `id, projectId:project_id, claim, evidence, lens, lifeArea:life_area, goal, counter, unheard, anchoredWith:anchored_with, state, version, changedOn:changed_on` as const;

/** The insights of a project, those that were changed last first. One call. */
export async function ofProject(client: Client, projectId: string): Promise<Insight[]> {
	return rowsOf('insights.ofProject', await client.from('insights').select(INSIGHT).eq('project_id', projectId).order('changed_on', { ascending: false }).order('claim')) as unknown as Insight[];
}

interface Row {
	id: string;
	project_id: string;
	claim: string;
	evidence: Insight['evidence'];
	lens: Insight['lens'];
	life_area: Insight['lifeArea'];
	goal: string;
	counter: string;
	unheard: boolean;
	anchored_with: string;
	state: Insight['state'];
	version: number;
	changed_on: string;
}
const insightOf = ({ id, project_id, claim, evidence, lens, life_area, goal, counter, unheard, anchored_with, state, version, changed_on }: Row): Insight => ({
	id, projectId: project_id, claim, evidence, lens, lifeArea: life_area, goal, counter, unheard, anchoredWith: anchored_with, state, version, changedOn: changed_on
});

export type Stored = { insights: Row[] } & Grounds;
export interface Grounded {
	insights: Insight[];
	grounds: Grounds;
}
/** What the database tells of what something rests on: of results only what may be shown. */
export const toldGrounds = <Told extends Grounds>(grounds: Told): Told => ({
	...grounds, results: grounds.releases.flatMap((release) => gate(release, grounds.results.filter((row) => row.release === release.id)).map((row) => ({ ...row, release: release.id })))
});
/** Insights with what they rest on. */
export const groundsOf = ({ insights, ...grounds }: Stored): Grounded => ({ insights: insights.map(insightOf), grounds: toldGrounds(grounds) });

/** As many as one call takes. */
export const MOST_AT_ONCE = 200;
/**
 * Insights by their ids, with what they rest on as it is told to this person now. One call; those that the person may not see are
 * left out. `marks`: only what tells whether something has changed.
 */
export async function byIds(client: Client, ids: readonly string[], marks = false): Promise<Grounded> {
	if (ids.length === 0) return { insights: [], grounds: NO_GROUNDS };
	return groundsOf(await call<Stored, 'insight_grounds'>(client, 'insight_grounds', { p_insights: ids.slice(0, MOST_AT_ONCE), p_marks: marks }));
}

/** The versions of an insight, the first one first. One call. */
export async function changesOf(client: Client, id: string): Promise<InsightChange[]> {
	const rows = rowsOf('insights.changesOf', await client.from('insight_changes').select('version, by:by_email, at:changed_at, fields').eq('insight_id', id).order('version'));
	return rows.map(({ fields, ...rest }) => {
		const { life_area, anchored_with, ...same } = fields as Record<string, unknown>;
		return { ...rest, fields: { ...same, ...(life_area !== undefined && { lifeArea: life_area }), ...(anchored_with !== undefined && { anchoredWith: anchored_with }) } as Partial<WrittenInsight> };
	});
}

/** `changed`: somebody else has written it since `version`. */
export type Saved = { status: 'saved' | 'changed'; version: number } | { status: 'forbidden' | 'invalid' };
/** Writes an insight. A new one has version 0 and an id of its own: the same form sent twice is one insight. */
export const save = (client: Client, projectId: string, id: string, version: number, { lifeArea, anchoredWith, ...same }: WrittenInsight) =>
	call<Saved, 'save_insight'>(client, 'save_insight', { p_project: projectId, p_insight: id, p_version: version, p_fields: json({ ...same, life_area: lifeArea, anchored_with: anchoredWith }) });

export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }, 'remove_insight'>(client, 'remove_insight', { p_insight: id });
