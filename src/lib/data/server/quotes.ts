/** Stories in people's own words, raw: for designers alone. Washing and approving come with the quote workshop. */
import { rowsOf, type Client } from './clients.ts';

export interface RawQuote {
	id: string;
	card: string;
	text: string;
	/** The person asked that the words be used rewritten only. */
	rewriteOnly: boolean;
}

/** At most this many at a time, in an order that says nothing about when they came: the ids are random. */
const MOST = 500;

/** Others than designers get an empty list from row level security. */
export async function listRaw(client: Client, roundId: string): Promise<RawQuote[]> {
	const result = await client.from('quotes').select('id, card, raw, rewrite_only').eq('round_id', roundId).order('id').limit(MOST);
	return rowsOf<{ id: string; card: string; raw: string; rewrite_only: boolean }[]>('quotes.listRaw', result).map((row) => ({
		id: row.id,
		card: row.card,
		text: row.raw,
		rewriteOnly: row.rewrite_only
	}));
}
