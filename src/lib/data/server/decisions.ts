/** Decisions about results, who decided, and what those who answered are told. */
import { byDay, type Decision, type DecisionChange, type SaidCard, type WrittenDecision } from '#domain/decision/decision.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { inLanguage, languagesOf } from '#domain/survey/texts.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export const DECISION = `id, projectId:project_id, releaseId:release_id, card, about, title, action, owner, level, firstStep:first_step, dueOn:due_on, state, because, plain,
	version, changedOn:changed_on` as const;

/** The decisions of a project, in no particular order. */
export async function ofProject(client: Client, projectId: string): Promise<Decision[]> {
	return rowsOf('decisions.ofProject', await client.from('decisions').select(DECISION).eq('project_id', projectId)) as Decision[];
}

const CHANGE = 'version, by:by_email, at:changed_at, fields' as const;
const changeOf = ({ fields, ...rest }: { version: number; by: string; at: string; fields: unknown }): DecisionChange => {
	const { first_step, due_on, ...same } = fields as Record<string, unknown>;
	return { ...rest, fields: { ...same, ...(first_step !== undefined && { firstStep: first_step }), ...(due_on !== undefined && { dueOn: due_on }) } as Partial<WrittenDecision> };
};

/** `from`: the insight that it was made from; `clash`: where two rules work against each other, the same. */
export interface WithChanges {
	decision: Decision;
	changes: DecisionChange[];
	from: { id: string; claim: string } | null;
	clash: { id: string; situation: string } | null;
}
/** A decision with its versions, the first one first; null when there is none or the person may not see it. One call. */
export async function get(client: Client, id: string): Promise<WithChanges | null> {
	const found = rowsOf('decisions.get', await client.from('decisions').select(`${DECISION}, changes:decision_changes (${CHANGE}), from:decision_insights (insights (id, claim)), clash:decision_clashes (rule_clashes (id, situation))`).eq('id', id).maybeSingle());
	if (!found) return null;
	const { changes, from, clash, ...decision } = found;
	return { from: [from ?? []].flat()[0]?.insights ?? null, clash: [clash ?? []].flat()[0]?.rule_clashes ?? null, decision: decision as Decision, changes: changes.map(changeOf).sort((a, b) => a.version - b.version) };
}

/** The same for a whole project: for its log. One call. */
export async function withChanges(client: Client, projectId: string): Promise<(Decision & { changes: DecisionChange[] })[]> {
	const rows = rowsOf('decisions.withChanges', await client.from('decisions').select(`${DECISION}, changes:decision_changes (${CHANGE})`).eq('project_id', projectId));
	return rows.map(({ changes, ...decision }) => ({ ...(decision as Decision), changes: changes.map(changeOf).sort((a, b) => a.version - b.version) }));
}

/** `changed`: somebody else has written it since `version`; `too_few`: the result tells nothing that can be answered. */
export type Saved = { status: 'saved' | 'changed'; version: number } | { status: 'forbidden' | 'invalid' | 'too_few' };
/** Writes a decision. A new one has version 0 and an id of its own: the same form sent twice is one decision. */
export const save = (client: Client, releaseId: string, id: string, version: number, { firstStep, dueOn, ...same }: WrittenDecision) =>
	call<Saved, 'save_decision'>(client, 'save_decision', { p_release: releaseId, p_decision: id, p_version: version, p_fields: json({ ...same, first_step: firstStep, due_on: dueOn }) });

/** Says which insight a decision was made from, once. */
export const link = (client: Client, decisionId: string, insightId: string) =>
	call<{ status: 'linked' | 'another' | 'forbidden' }, 'link_decision'>(client, 'link_decision', { p_decision: decisionId, p_insight: insightId });

/** What has been decided from an insight, the earliest day first. One call. */
export async function fromInsight(client: Client, insightId: string): Promise<Pick<Decision, 'id' | 'title' | 'state' | 'dueOn'>[]> {
	const rows = rowsOf('decisions.fromInsight', await client.from('decision_insights').select('decisions (id, title, state, dueOn:due_on)').eq('insight_id', insightId));
	return byDay(rows.flatMap(({ decisions }) => decisions ?? []));
}

/** `told`: those who answered may have read of it, so it stays and gets another state. */
export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'told' | 'forbidden' }, 'remove_decision'>(client, 'remove_decision', { p_decision: id });

/** Opens the page for those who answered the release's round, or lets it tell from this release; null closes it. */
export const tell = (client: Client, releaseId: string, said: readonly SaidCard[] | null) =>
	call<{ status: 'told' | 'closed' | 'too_few' | 'forbidden' | 'invalid' }, 'tell_round'>(client, 'tell_round', { p_release: releaseId, p_said: said && json(said) });

/** Which release a round's page tells from; null while it is closed. One call. */
export async function toldBy(client: Client, roundId: string): Promise<{ releaseId: string; on: string } | null> {
	return rowsOf('decisions.toldBy', await client.from('round_answers').select('releaseId:release_id, on:told_on').eq('round_id', roundId).maybeSingle());
}

interface Told {
	n: number;
	simulated: boolean;
	toldOn: string;
	said: SaidCard[];
	decisions: Pick<Decision, 'card' | 'plain' | 'state' | 'dueOn' | 'changedOn'>[];
}
type Stored = { code: string; survey: SurveyContent; workspace: { name: string; contact: string; accent?: string } } & (({ status: 'told' } & Told) | { status: 'waiting' });

/** What those who answered a round are told, in the language asked for where the survey has it. For anybody with the code. */
export async function answerOf(client: Client, code: string, language = '') {
	const stored = await call<Stored | { status: 'unknown' }, 'round_answer'>(client, 'round_answer', { p_code: code });
	if (stored.status === 'unknown') return stored;
	const { survey, ...rest } = stored;
	return { ...rest, survey: inLanguage(survey, language).survey, languages: languagesOf(survey) };
}
