/** Imports a file of sealed responses from a tablet without a network, as if the tablet had sent them. */
import { sealedFile } from '#domain/response/sealed.ts';
import type { Client } from '#data/server/clients.ts';
import type { SealingKey } from '#data/server/seal.ts';
import { receive } from './responses.ts';

export interface TakenIn {
	of: number;
	saved: number;
	/** Already saved, or withdrawn. */
	before: number;
	/** The round is closed. */
	closed: number;
	/** Not sealed for this server, or not answers to the survey. */
	unreadable: number;
}

/** The outcomes as counts, so that responses are not identified; or an error code for the whole file. */
export async function takeIn(client: Client, key: SealingKey | null, text: string, round: string): Promise<TakenIn | 'notOurs' | 'otherRound'> {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return 'notOurs';
	}
	const parsed = sealedFile.safeParse(content);
	if (!parsed.success || !key) return 'notOurs';
	if (parsed.data.round !== round) return 'otherRound';
	const counts: TakenIn = { of: parsed.data.responses.length, saved: 0, before: 0, closed: 0, unreadable: 0 };
	for (const sealed of parsed.data.responses) {
		const opened = key.open(sealed);
		const status = opened === null ? 'invalid' : (await receive(client, opened, 'tablet')).status;
		if (status === 'saved') counts.saved += 1;
		else if (status === 'duplicate' || status === 'stale' || status === 'withdrawn') counts.before += 1;
		else if (status === 'closed') counts.closed += 1;
		else counts.unreadable += 1;
	}
	return counts;
}
