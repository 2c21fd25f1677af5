/** Changes to a persona's draft, by whoever makes them at once. */
import type { Client } from '#data/server/clients.ts';
import { get, save, type Draft } from '#data/server/personas.ts';
import { apply, type Change, type Refusal } from '#domain/persona/change.ts';
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
