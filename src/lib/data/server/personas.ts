/** Personas: the draft that designers write, and the versions of it that everybody in the workspace reads. */
import { NO_GROUNDS, type Grounds } from '#domain/insight/grounds.ts';
import type { Persona } from '#domain/persona/persona.ts';
import type { Bindable } from '#domain/persona/voices.ts';
import { call, json, rowsOf, type Client } from './clients.ts';
import { toldGrounds } from './insights.ts';
import type { Project } from './projects.ts';
import { HEAD, newestHeads, type StatisticHead } from './statistics.ts';

interface Kept extends Persona {
	id: string;
	workspaceId: string;
	projectId: string;
}
export interface Draft extends Kept {
	revision: number;
	changedOn: string;
}
/** A frozen version. `why` it became another than the one before; empty for the first. */
export interface Version extends Kept {
	number: number;
	/** The draft that it was made of. */
	revision: number;
	why: string;
	by: string;
	publishedOn: string;
}

const FIELDS = 'workspaceId:workspace_id, projectId:project_id, name, age, pronoun, portrait, sections, notKnown:not_known, reviewOn:review_on, revision' as const;
const DRAFT = `id, ${FIELDS}, changedOn:changed_on` as const;
const VERSION = `id:persona_id, ${FIELDS}, number, why, by:by_email, publishedOn:published_on` as const;

/** A persona's draft; null when there is none, it is removed, or the person is no designer. One call. */
export async function get(client: Client, id: string): Promise<Draft | null> {
	return rowsOf('personas.get', await client.from('personas').select(DRAFT).eq('id', id).is('removed_on', null).maybeSingle()) as unknown as Draft | null;
}

/** The newest version, or the one of this number; null when there is none or the person may not see it. One call. */
export async function published(client: Client, id: string, number?: number): Promise<Version | null> {
	const all = client.from('persona_versions').select(VERSION).eq('persona_id', id);
	return rowsOf('personas.published', await (number === undefined ? all : all.eq('number', number)).order('number', { ascending: false }).limit(1).maybeSingle()) as unknown as Version | null;
}

export type Listed = Pick<Version, 'id' | 'projectId' | 'name' | 'age' | 'portrait' | 'number' | 'reviewOn' | 'publishedOn'>;
/** The newest version of each of a project's personas, by name. One call. */
export async function newest(client: Client, projectId: string): Promise<Listed[]> {
	const rows = rowsOf('personas.newest', await client.from('persona_versions')
		.select('id:persona_id, projectId:project_id, name, age, portrait, number, reviewOn:review_on, publishedOn:published_on').eq('project_id', projectId).order('number')) as unknown as Listed[];
	return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** A project's drafts for designers, those that were changed last first; none for others. `removedOn`: it can be brought back for 30 days. One call. */
export async function drafts(client: Client, projectId: string): Promise<(Pick<Draft, 'id' | 'name' | 'revision' | 'changedOn'> & { removedOn: string | null })[]> {
	return rowsOf('personas.drafts', await client.from('personas').select('id, name, revision, changedOn:changed_on, removedOn:removed_on').eq('project_id', projectId).order('changed_on', { ascending: false }).order('name'));
}

/**
 * The versions of a persona, the first one first: who published them, when and why. What became another is
 * domain/persona/differences.ts. `draft`: which revision it has; null for who is no designer. One call.
 */
export async function versionsOf(client: Client, id: string): Promise<(Version & { draft: number | null })[]> {
	const rows = rowsOf('personas.versionsOf', await client.from('persona_versions').select(`${VERSION}, draft:personas (revision)` as const).eq('persona_id', id).order('number'));
	return rows.map(({ draft, ...version }) => ({ ...version, draft: draft?.revision ?? null })) as unknown as (Version & { draft: number | null })[];
}

interface Row {
	id: string;
	workspace_id: string;
	project_id: string;
	name: string;
	age: number | null;
	pronoun: string;
	portrait: Persona['portrait'];
	sections: Persona['sections'];
	not_known: string;
	review_on: string | null;
	revision: number;
	changed_on?: string;
	number?: number;
	why?: string;
	by_email?: string;
	published_on?: string;
}
const keptOf = ({ id, workspace_id, project_id, name, age, pronoun, portrait, sections, not_known, review_on }: Row): Kept => ({
	id, workspaceId: workspace_id, projectId: project_id, name, age, pronoun, portrait, sections, notKnown: not_known, reviewOn: review_on
});
const draftOf = (row: Row): Draft => ({ ...keptOf(row), revision: row.revision, changedOn: row.changed_on! });
const versionOf = (row: Row): Version => ({ ...keptOf(row), revision: row.revision, number: row.number!, why: row.why!, by: row.by_email!, publishedOn: row.published_on! });

/** As many as one call takes. */
export const MOST_AT_ONCE = 50;
export interface Grounded<One extends Kept> {
	/** In the order of the ids. */
	personas: One[];
	grounds: Grounds;
}
export type StoredGrounds = { personas: Row[] } & Grounds;
function groundedOf<One extends Kept>(ids: readonly string[], { personas, ...grounds }: StoredGrounds, of: (row: Row) => One): Grounded<One> {
	const found = new Map(personas.map((row) => [row.id, of(row)]));
	return { personas: ids.flatMap((id) => found.get(id) ?? []), grounds: toldGrounds(grounds) };
}
/** What another call has of published personas. */
export const versionsIn = (ids: readonly string[], stored: StoredGrounds): Grounded<Version> => groundedOf(ids, stored, versionOf);
async function grounded<One extends Kept>(client: Client, ids: readonly string[], drafts: boolean, marks: boolean, of: (row: Row) => One, number?: number): Promise<Grounded<One>> {
	if (ids.length === 0) return { personas: [], grounds: NO_GROUNDS };
	return groundedOf(ids, await call<StoredGrounds, 'persona_grounds'>(client, 'persona_grounds', { p_personas: ids.slice(0, MOST_AT_ONCE), p_drafts: drafts, p_marks: marks, ...(number !== undefined && { p_number: number }) }), of);
}
/**
 * The newest versions of personas, with what their lines rest on as it is told to this person now (analysis/persona-marks.ts says
 * what that means). One call for all of them; those that the person may not see are left out. `marks`: only what tells whether
 * something has changed. `number`: an earlier version, with what its lines rest on as that is told now.
 */
export const publishedWith = (client: Client, ids: readonly string[], marks = false, number?: number): Promise<Grounded<Version>> => grounded(client, ids, false, marks, versionOf, number);
/** The same of drafts, for designers. */
export const draftsWith = (client: Client, ids: readonly string[], marks = false): Promise<Grounded<Draft>> => grounded(client, ids, true, marks, draftOf);

/** Why evidence is refused. `evidence`: it is not told in this workspace. `few_people`: the quotes are not certain to be of three people, or too few took part in a focus group. `own_words`: a line keeps somebody's words who asked that they be rewritten. */
export type EvidenceProblem = 'evidence' | 'few_people' | 'own_words';
/** `changed`: somebody else has written since `revision`. */
export type Saved = { status: 'saved' | 'changed'; revision: number } | { status: 'forbidden' | 'invalid' | EvidenceProblem };
/** Writes a persona; a new one has revision 0 and an id of its own. */
export const save = (client: Client, projectId: string, id: string, revision: number, { name, age, pronoun, portrait, sections, notKnown, reviewOn }: Persona) =>
	call<Saved, 'save_persona'>(client, 'save_persona', { p_project: projectId, p_persona: id, p_revision: revision, p_fields: json({ name, age, pronoun, portrait, sections, not_known: notKnown, review_on: reviewOn }) });

export type Published = { status: 'published'; number: number } | { status: 'changed'; revision: number } | { status: 'lines' | 'blank_line' | 'not_known' | 'review' | 'why' | 'forbidden' };
/** Freezes a version of the draft with this revision. `why`: from the second version on. */
export const publish = (client: Client, id: string, revision: number, why = '') => call<Published, 'publish_persona'>(client, 'publish_persona', { p_persona: id, p_revision: revision, p_why: why });

/** Takes a persona away with its versions. Where it was shown it is shown no more. */
export const remove = (client: Client, id: string) => call<{ status: 'removed' | 'forbidden' }, 'remove_persona'>(client, 'remove_persona', { p_persona: id });
/** Brings it back, for 30 days. */
export const restore = (client: Client, id: string) => call<{ status: 'restored' | 'forbidden' }, 'restore_persona'>(client, 'restore_persona', { p_persona: id });
/** Forgets those that were removed more than 30 days ago. Anybody's client will do. */
export const forget = (client: Client) => call<{ status: 'ok' }>(client, 'forget_personas');

/** A draft's copy, with the id `copy`, in a project of the same workspace. Without its evidence: every line is an assumption there. */
export const copy = (client: Client, id: string, projectId: string, copyId: string) => call<{ status: 'copied' | 'forbidden' }, 'copy_persona'>(client, 'copy_persona', { p_persona: id, p_project: projectId, p_copy: copyId });

/** The project that a persona is written in: its statistics to rest on, and of how few anything is told in its workspace now. One call. */
export async function projectBeside(client: Client, projectId: string): Promise<(Project & { smallest: number; statistics: StatisticHead[] }) | null> {
	const row = rowsOf('personas.projectBeside', await client.from('projects')
		.select(`id, workspaceId:workspace_id, name, archivedOn:archived_on, workspace:workspaces (smallest:smallest_group), statistics (${HEAD})` as const).eq('id', projectId).maybeSingle());
	if (!row) return null;
	const { workspace, statistics, ...project } = row;
	return { ...project, smallest: workspace.smallest, statistics: newestHeads(statistics) };
}

/** The quotes of a release that lines can be bound to; none for others than designers. domain/persona/voices.ts says which of them together. */
export async function bindable(client: Client, releaseId: string): Promise<Bindable[]> {
	const found = await call<{ status: 'ok'; quotes: Bindable[] } | { status: 'forbidden' }, 'bindable_quotes'>(client, 'bindable_quotes', { p_release: releaseId });
	return found.status === 'ok' ? found.quotes : [];
}
