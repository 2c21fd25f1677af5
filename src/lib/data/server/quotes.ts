/** Stories in people's own words, on their way to quotes that others may read. The rules are held in the database. */
import type { Decision, FreeTag, ReleasedQuote, Tags, Workshop } from '#domain/quote/quote.ts';
import { call, type Client } from './clients.ts';

/**
 * A round's texts, and of one of them what was written: the one that is asked for, or the next that waits for this person.
 * Null for others than designers.
 */
export async function workshop(client: Client, roundId: string, quoteId?: string): Promise<Workshop | null> {
	const found = await call<({ status: 'ok' } & Workshop) | { status: 'forbidden' }, 'quote_workshop'>(client, 'quote_workshop', { p_round: roundId, ...(quoteId && { p_quote: quoteId }) });
	return found.status === 'ok' ? found : null;
}

/** `stale`: somebody else has changed it since, and this is how it is. `unknown`: it is gone with its answers, or is not the person's to change. */
export type Changed<Done extends string, Refused extends string> = { status: 'stale'; version: number; state: string; text: string | null } | { status: Done | Refused | 'unknown' | 'archived' };

/** Keeps the text that others may read. `version`: the one that it was written from. */
export function wash(client: Client, id: string, version: number, text: string): Promise<Changed<never, 'decided' | 'empty' | 'too_long'> | { status: 'saved'; version: number }> {
	return call(client, 'wash_quote', { p_quote: id, p_version: version, p_text: text });
}

export type Refusal = 'not_washed' | 'second_person' | 'own_words' | 'original_destroyed' | 'decided' | 'not_decided' | 'invalid';

export function decide(client: Client, id: string, version: number, decision: Decision): Promise<Changed<'done', Refusal>> {
	return call(client, 'decide_quote', { p_quote: id, p_version: version, p_decision: decision });
}

/** Gives a quote these tags and no others. `invalid`: too many, too long, or something that there is not. */
export function tag(client: Client, id: string, { lifeArea, lens, about, tags }: Tags): Promise<{ status: 'saved' | 'invalid' | 'unknown' | 'archived' }> {
	return call(client, 'tag_quote', { p_quote: id, p_life_area: lifeArea ?? '', p_lens: lens ?? '', p_card: about ?? '', p_tags: tags });
}

/** The free tags of a workspace; none for others than designers. */
export async function freeTags(client: Client, workspaceId: string): Promise<FreeTag[]> {
	const found = await call<{ status: 'ok'; tags: FreeTag[] } | { status: 'forbidden' }, 'quote_tags'>(client, 'quote_tags', { p_workspace: workspaceId });
	return found.status === 'ok' ? found.tags : [];
}

/** One tag stands for another from now on, or (null) for itself again. */
export async function mergeTag(client: Client, workspaceId: string, from: string, into: string | null): Promise<boolean> {
	const { status } = await call<{ status: string }, 'merge_quote_tag'>(client, 'merge_quote_tag', { p_workspace: workspaceId, p_from: from, p_into: into as string });
	return status === 'saved';
}

/** What a release tells besides its results: approved quotes. `few`: there are some, and too few people wrote. */
export interface Released {
	quotes: ReleasedQuote[];
	few: boolean;
	/** The person has been given the right to take out the round's answers de-identified. */
	files: boolean;
}
export async function released(client: Client, releaseId: string): Promise<Released> {
	const found = await call<({ status: 'ok' } & Released) | { status: 'forbidden' }, 'released_quotes'>(client, 'released_quotes', { p_release: releaseId });
	return found.status === 'ok' ? { quotes: found.quotes, few: found.few, files: found.files } : { quotes: [], few: false, files: false };
}

/** Destroys originals and rejected texts whose days are over. Anybody's client will do. */
export async function destroyOriginals(client: Client): Promise<void> {
	await call(client, 'destroy_originals');
}
