/** Changes to a persona's draft, by whoever makes them at once; and published ones as they are read. */
import { beneath } from '#data/server/boards.ts';
import type { Client } from '#data/server/clients.ts';
import { get, MOST_AT_ONCE, publishedWith, save, type Draft, type Version } from '#data/server/personas.ts';
import type { Beside } from '#data/server/releases.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { apply, type Change, type Refusal } from '#domain/persona/change.ts';
import { linesOf, pointedAt, supportsOf } from '#domain/persona/persona.ts';
import { picturesOf, withPicturesIn } from '#domain/picture/own.ts';
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

/** Published personas of one workspace with what they rest on, as it is told to this person. Two calls. */
export async function toldPersonas(client: Client, ids: readonly string[]): Promise<ToldPersonas> {
	const { personas, grounds } = await publishedWith(client, ids);
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
