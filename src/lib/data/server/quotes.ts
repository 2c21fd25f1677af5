/** Stories in people's own words, raw: for designers alone. Washing and approving come with the quote workshop. */
import { call, type Client } from './clients.ts';

export interface RawQuote {
	id: string;
	/** The question that was answered. */
	question: string;
	/** The card that a follow-up is about; null for a question of its own. */
	card: string | null;
	text: string;
	/** The person asked that the words be used rewritten only. */
	rewriteOnly: boolean;
}

/** At most this many at a time, in an order that says nothing about when they came: the ids are random. */
const MOST = 500;

/** Others than designers get an empty list. */
export function listRaw(client: Client, roundId: string): Promise<RawQuote[]> {
	return call<RawQuote[], 'raw_quotes'>(client, 'raw_quotes', { p_round: roundId, p_most: MOST });
}
