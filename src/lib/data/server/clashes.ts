/** Where two rules work against each other for a persona, with what that rests on and what was decided. */
import type { Clash, ClashChange, WrittenClash } from '#domain/clash/clash.ts';
import type { Decision } from '#domain/decision/decision.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { call, json, rowsOf, type Client } from './clients.ts';
import { toldGrounds } from './insights.ts';
import type { EvidenceProblem } from './personas.ts';

interface Row {
	id: string;
	project_id: string;
	persona_id: string;
	situation: string;
	a_whose: string;
	a_says: string;
	a_why: string;
	b_whose: string;
	b_says: string;
	b_why: string;
	effect: string;
	seen_by: string;
	way: Clash['way'];
	level: Clash['level'];
	evidence: Clash['evidence'];
	state: Clash['state'];
	version: number;
	changed_on: string;
	decided: DecidedFrom[];
}
/** A decision that was made from a clash. */
export type DecidedFrom = Pick<Decision, 'id' | 'title' | 'state' | 'dueOn'>;
export interface ClashWith extends Clash {
	decided: DecidedFrom[];
}
const clashOf = ({ id, project_id, persona_id, situation, a_whose, a_says, a_why, b_whose, b_says, b_why, effect, seen_by, way, level, evidence, state, version, changed_on, decided }: Row): ClashWith => ({
	id, projectId: project_id, personaId: persona_id, situation, aWhose: a_whose, aSays: a_says, aWhy: a_why, bWhose: b_whose, bSays: b_says, bWhy: b_why, effect, seenBy: seen_by, way, level, evidence, state,
	version, changedOn: changed_on, decided
});

export interface GroundedClashes {
	clashes: ClashWith[];
	grounds: Grounds;
}
async function grounded(client: Client, ids: readonly string[], persona: string | null): Promise<GroundedClashes> {
	const { clashes, ...grounds } = await call<{ clashes: Row[] } & Grounds, 'clash_grounds'>(client, 'clash_grounds', { p_clashes: [...ids], p_persona: persona! });
	return { clashes: clashes.map(clashOf), grounds: toldGrounds(grounds) };
}
/** A clash with what it rests on as it is told to this person now; none when there is none or the person may not see it. One call. */
export const byId = (client: Client, id: string): Promise<GroundedClashes> => grounded(client, [id], null);
/** The clashes of a persona, what is not solved first. One call. */
export const ofPersona = (client: Client, personaId: string): Promise<GroundedClashes> => grounded(client, [], personaId);

/** The versions of a clash, the first one first. One call. */
export async function changesOf(client: Client, id: string): Promise<ClashChange[]> {
	const rows = rowsOf('clashes.changesOf', await client.from('rule_clash_changes').select('version, by:by_email, at:changed_at, fields').eq('clash_id', id).order('version'));
	const named = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
	return rows.map(({ fields, ...rest }) => ({ ...rest, fields: Object.fromEntries(Object.entries(fields as object).map(([name, value]) => [named(name), value as unknown])) as Partial<WrittenClash> }));
}

/** `changed`: somebody else has written it since `version`. */
export type Saved = { status: 'saved' | 'changed'; version: number } | { status: 'forbidden' | 'invalid' | EvidenceProblem };
/** Writes a clash. A new one has version 0 and an id of its own: the same form sent twice is one. */
export const save = (client: Client, personaId: string, id: string, version: number, { aWhose, aSays, aWhy, bWhose, bSays, bWhy, seenBy, ...same }: WrittenClash) =>
	call<Saved, 'save_rule_clash'>(client, 'save_rule_clash', {
		p_persona: personaId, p_clash: id, p_version: version,
		p_fields: json({ ...same, a_whose: aWhose, a_says: aSays, a_why: aWhy, b_whose: bWhose, b_says: bSays, b_why: bWhy, seen_by: seenBy })
	});

export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }, 'remove_rule_clash'>(client, 'remove_rule_clash', { p_clash: id });
/** Says which clash a decision was made from, once. */
export const link = (client: Client, decisionId: string, clashId: string) => call<{ status: 'linked' | 'another' | 'forbidden' }, 'link_clash'>(client, 'link_clash', { p_decision: decisionId, p_clash: clashId });
