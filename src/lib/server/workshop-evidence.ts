/** What can be brought into a workshop: read with the rights of whoever brings it, results only through their gate. */
import { createHash } from 'node:crypto';
import type { Client } from '#data/server/clients.ts';
import { ofProject as decisionsOf } from '#data/server/decisions.ts';
import { byIds, ofProject as insightsOf } from '#data/server/insights.ts';
import { newest } from '#data/server/personas.ts';
import { released } from '#data/server/quotes.ts';
import { get, list } from '#data/server/releases.ts';
import { list as statisticsOf } from '#data/server/statistics.ts';
import { listedPersonas } from './personas.ts';

export const KINDS = ['answers', 'insights', 'personas', 'decisions', 'statistics'] as const;
export type EvidenceKind = (typeof KINDS)[number];
export const kindOf = (asked: string | null): EvidenceKind => KINDS.find((one) => one === asked) ?? 'answers';

/** Of one kind at a time, so that a page asks for no more than it shows. At most three calls. `releaseId`: null for the newest that tells anything. */
export async function evidenceOf(client: Client, projectId: string, kind: EvidenceKind, releaseId: string | null) {
	switch (kind) {
		case 'answers': {
			const releases = (await list(client, projectId)).filter(({ n }) => n !== null);
			const chosen = releases.find(({ id }) => id === releaseId) ?? releases[0];
			const [found, voices] = chosen ? await Promise.all([get(client, chosen.id), released(client, chosen.id)]) : [null, null];
			return { kind, releases, release: found?.release ?? null, results: found?.results ?? [], quotes: voices?.quotes ?? [] };
		}
		case 'insights': {
			const ids = (await insightsOf(client, projectId)).filter(({ state }) => state !== 'outdated').map(({ id }) => id);
			return { kind, ...(await byIds(client, ids, true)) };
		}
		case 'personas': {
			const parts = await listedPersonas(client, (await newest(client, projectId)).map(({ id }) => id));
			return { kind, personas: parts.flatMap(({ personas, grounds }) => personas.map((persona) => ({ persona, grounds }))) };
		}
		case 'decisions':
			return { kind, decisions: await decisionsOf(client, projectId) };
		case 'statistics':
			return { kind, statistics: await statisticsOf(client, projectId) };
	}
}
export type EvidenceRead = Awaited<ReturnType<typeof evidenceOf>>;

/** The id that a form's key makes of what it brings: sent twice, it is brought once. */
export function idFrom(key: string, address: string): string {
	const hex = createHash('sha256').update(`${key} ${address}`).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
