/** Changes to a persona's draft, by whoever makes them at once, with what stands beside it while it is written; and published ones as they are read. */
import { beneath } from '#data/server/boards.ts';
import type { Client } from '#data/server/clients.ts';
import { bindable, get, MOST_AT_ONCE, publishedWith, save, type Draft, type EvidenceProblem, type Version } from '#data/server/personas.ts';
import { get as getRelease, type Beside } from '#data/server/releases.ts';
import { figuresIn } from '#analysis/finding.ts';
import type { SupportMark as Mark } from '#analysis/insight-marks.ts';
import { markOfSupport, supportAnew } from '#analysis/persona-marks.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import type { EvidenceOf } from '#domain/insight/insight.ts';
import { apply, type Change, type Refusal } from '#domain/persona/change.ts';
import { linesOf, pointedAt, supportsOf, type Persona, type Support } from '#domain/persona/persona.ts';
import type { Bindable } from '#domain/persona/voices.ts';
import { picturesOf, withPicturesIn } from '#domain/picture/own.ts';
import { textWord } from '#domain/quote/text-word.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import { changedBy, savedTogether } from './boards.ts';

/** `refused`: the database takes none of it, for this reason. */
export type Made = Awaited<ReturnType<typeof makeChanges>>;

/** Makes changes to a draft that was read, one after the other. Where somebody else has saved meanwhile they are made on what there is then. */
export function makeChanges(client: Client, read: Draft, changes: readonly Change[]) {
	const make = (draft: Draft, what: Change): { now: Draft } | { refused: Refusal } => {
		const done = apply(draft, what);
		if ('refused' in done) return done;
		return { now: done.persona === draft ? draft : { ...draft, ...done.persona } };
	};
	return savedTogether(read, () => get(client, read.id), (was) => changedBy(was, changes, make), (now) => save(client, now.projectId, now.id, now.revision, now));
}

export interface ToldPersonas {
	/** The newest versions, in the order of the ids. */
	personas: Version[];
	grounds: Grounds;
	/** Who answered the releases that are pointed at, and who beside them. */
	parties: Record<string, Beside | null>;
}

/** Published personas of one workspace with what they rest on, as it is told to this person now; `number`: in an earlier version. Two calls. */
export async function toldPersonas(client: Client, ids: readonly string[], number?: number): Promise<ToldPersonas> {
	const { personas, grounds } = await publishedWith(client, ids, false, number);
	const [first] = personas;
	if (!first) return { personas, grounds, parties: {} };
	const releases = personas.flatMap(linesOf).flatMap(supportsOf).flatMap(pointedAt).flatMap((one) => ('release' in one ? [one.release] : []));
	const around = await beneath(client, [...new Set(releases)], []);
	const pictures = picturesOf(first.workspaceId);
	const results = grounds.results.map((row) => ({ ...withPicturesIn([row], pictures)[0]!, release: row.release }));
	return { personas, grounds: { ...grounds, results }, parties: Object.fromEntries(Object.entries(around.releases).map(([id, { parties }]) => [id, parties])) };
}

/** The same of many, for a list: only what tells whether something has changed. One call for each fifty. */
export function listedPersonas(client: Client, ids: readonly string[]): Promise<Pick<ToldPersonas, 'personas' | 'grounds'>[]> {
	const parts = Array.from({ length: Math.ceil(ids.length / MOST_AT_ONCE) }, (_, i) => ids.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE));
	return Promise.all(parts.map((part) => publishedWith(client, part, true)));
}

/** Why one change of several was not made: by what the persona is meanwhile, or by what the database lets a line rest on. */
export type Why = Refusal | EvidenceProblem | 'invalid';
const OF_ONE: ReadonlySet<string> = new Set<Why>(['evidence', 'few_people', 'own_words', 'invalid']);

/** The same, where one that the database does not take leaves the others as they are. It is found by halves: one of a hundred costs some ten calls. */
export async function makeEach(client: Client, read: Draft, changes: readonly Change[], from = 0): Promise<{ status: 'made'; draft: Draft; refused: { at: number; why: Why }[] } | { status: 'gone' } | { status: 'refused' }> {
	const made = await makeChanges(client, read, changes);
	if (made.status === 'made') return { ...made, refused: made.refused.map(({ at, why }) => ({ at: at + from, why })) };
	if (made.status === 'gone') return made;
	if (!OF_ONE.has(made.why)) return { status: 'refused' };
	if (changes.length === 1) {
		const draft = await get(client, read.id);
		return draft ? { status: 'made', draft, refused: [{ at: from, why: made.why as Why }] } : { status: 'gone' };
	}
	const half = changes.length >> 1;
	const first = await makeEach(client, read, changes.slice(0, half), from);
	if (first.status !== 'made') return first;
	const second = await makeEach(client, first.draft, changes.slice(half), from + half);
	return second.status === 'made' ? { ...second, refused: [...first.refused, ...second.refused] } : second;
}

/** What something rested on when this was read, what has become of that, and what it would be bound to anew. */
export interface Standing {
	of: Support;
	mark: Mark | null;
	anew: Support;
}
/** Of each line by its id, and of the other voice beside it. */
export type Standings = Record<string, { own: Standing; other: Standing | null }>;

/** `smallest`: of how few anything is told in the workspace now. */
export function standingsOf(persona: Pick<Persona, 'sections'>, grounds: Grounds, smallest: number): Standings {
	const standing = (of: Support): Standing => ({ of, mark: markOfSupport(of, grounds, { smallest }), anew: supportAnew(of, grounds) });
	return Object.fromEntries(linesOf(persona).map(({ id, evidence, other }) => [id, { own: standing(evidence), other: other && standing(other.evidence) }]));
}

/** What a line can be bound to of one release: nothing where it tells nothing. */
export interface Offered {
	release: Release | null;
	results: Result[];
	figures: EvidenceOf<'figure'>[];
	quotes: (Bindable & { evidence: EvidenceOf<'quote'> })[];
}

/** Two calls. */
export async function offeredBy(client: Client, workspaceId: string, releaseId: string | null): Promise<Offered> {
	const [found, quotes] = await Promise.all([releaseId ? getRelease(client, releaseId) : null, releaseId ? bindable(client, releaseId) : []]);
	if (!found || found.release.n === null) return { release: null, results: [], figures: [], quotes: [] };
	const release = found.release.id;
	return {
		release: found.release, results: withPicturesIn(found.results, picturesOf(workspaceId)),
		figures: figuresIn(found.results).map((figure) => ({ kind: 'figure', release, ...figure })),
		quotes: quotes.map((one) => ({ ...one, evidence: { kind: 'quote', release, quote: one.id, said: textWord(one.text) } }))
	};
}
