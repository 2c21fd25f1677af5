/** The card library of a workspace. Row level security decides who reads it and who writes. Nothing here changes a survey. */
import { cardsToKeep, sameCard, type CardTranslations, type KeptCard, type LibraryCard } from '#domain/survey/library.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export type ListedCard = Omit<LibraryCard, 'translations'> & { archivedOn: string | null };
export interface Asked {
	query?: string;
	lifeArea?: string;
	lens?: string;
	archived?: boolean;
}

/** The cards that hold what is asked for, newest first, without their translations; none for who may not. One call. */
export async function list(client: Client, workspaceId: string, { query = '', lifeArea = '', lens = '', archived = false }: Asked = {}): Promise<ListedCard[]> {
	const found = await call<{ status: 'found'; cards: ListedCard[] } | { status: 'forbidden' }, 'card_library'>(client, 'card_library', {
		p_workspace: workspaceId, p_query: query, p_life_area: lifeArea, p_lens: lens, p_archived: archived
	});
	return found.status === 'found' ? found.cards : [];
}

/** In how many surveys each card is, by its code, and the name of the first. A card in none is left out. */
export async function uses(client: Client, workspaceId: string, codes: readonly string[]): Promise<Map<string, { surveys: number; first: string }>> {
	if (codes.length === 0) return new Map();
	const found = await call<{ code: string; surveys: number; first: string }[], 'card_uses'>(client, 'card_uses', { p_workspace: workspaceId, p_codes: [...codes] });
	return new Map(found.map(({ code, ...rest }) => [code, rest]));
}

const CARD = 'id, code, title, line, lifeArea:life_area, lens, picture, alt, language, translations, archivedOn:archived_on';
type Stored = ListedCard & { translations: CardTranslations };

/** Null when there is none in this workspace, or the person may not see it. */
export async function get(client: Client, workspaceId: string, id: string): Promise<Stored | null> {
	return rowsOf('cards.get', await client.from('value_cards').select(CARD).eq('workspace_id', workspaceId).eq('id', id).maybeSingle()) as Stored | null;
}

/** The translations of cards, by id. */
export async function translations(client: Client, ids: readonly string[]): Promise<Map<string, CardTranslations>> {
	if (ids.length === 0) return new Map();
	const rows = rowsOf('cards.translations', await client.from('value_cards').select('id, translations').in('id', ids));
	return new Map(rows.map(({ id, translations }) => [id, translations as CardTranslations]));
}

const row = ({ lifeArea, translations, title, line, picture, alt, lens, language }: KeptCard) => ({
	title, line, picture, alt, lens, language, life_area: lifeArea, translations: json(translations)
});

/** A new card; null when the person may not. `code`: what it is called in a survey that has it already. `taken`: another card is. */
export async function add(client: Client, workspaceId: string, card: KeptCard, { code, key }: { code?: string; key?: string } = {}): Promise<string | 'taken' | null> {
	const result = await client.from('value_cards').insert({ workspace_id: workspaceId, ...row(card), ...(code && { code }), ...(key && { id: key }) }).select('id').single();
	if (result.error?.code === '42501') return null;
	if (result.error?.code === '23505') {
		// The same form twice is one card.
		return key && (await get(client, workspaceId, key)) ? key : 'taken';
	}
	return rowsOf('cards.add', result).id;
}

/** False when the person may not, or there is no such card. */
export async function change(client: Client, workspaceId: string, id: string, card: KeptCard): Promise<boolean> {
	return rowsOf('cards.change', await client.from('value_cards').update(row(card)).eq('workspace_id', workspaceId).eq('id', id).select('id')).length === 1;
}

/** Puts a card away, or takes it out again. Nothing is deleted. */
export async function putAway(client: Client, workspaceId: string, id: string, away: boolean): Promise<boolean> {
	const archived_on = away ? new Date().toISOString().slice(0, 10) : null;
	return rowsOf('cards.putAway', await client.from('value_cards').update({ archived_on }).eq('workspace_id', workspaceId).eq('id', id).select('id')).length === 1;
}

export type Kept = { status: 'kept' | 'changed' | 'same' | 'forbidden' } | { status: 'differs'; title: string; line: string };

/**
 * Keeps a survey's card under what it is called there. What the library has under that name and says something else is changed
 * only with `replace`. The same card is taken out again where it was put away, and its translations are added to.
 */
export async function keep(client: Client, workspaceId: string, code: string, card: KeptCard, replace: boolean): Promise<Kept> {
	const find = async () => rowsOf('cards.keep', await client.from('value_cards').select(CARD).eq('workspace_id', workspaceId).eq('code', code).maybeSingle()) as Stored | null;
	let there = await find();
	if (!there) {
		const made = await add(client, workspaceId, card, { code });
		if (made !== 'taken') return { status: made ? 'kept' : 'forbidden' };
		// Somebody else has just kept it.
		there = (await find())!;
	}
	if (!sameCard(there, card) && !replace) return { status: 'differs', title: there.title, line: there.line };
	const merged = { ...card, translations: { ...there.translations } };
	for (const [language, texts] of Object.entries(card.translations)) merged.translations[language] = { ...merged.translations[language], ...texts };
	if (!(await change(client, workspaceId, there.id, merged))) return { status: 'forbidden' };
	if (there.archivedOn) await putAway(client, workspaceId, there.id, false);
	return { status: sameCard(there, card) && !there.archivedOn ? 'same' : 'changed' };
}

/** Puts a published survey's cards in the library, those with a life area; what is there under the same name stays as it is. */
export async function keepPublished(client: Client, workspaceId: string, content: SurveyContent): Promise<void> {
	const cards = cardsToKeep(content).map(({ code, ...card }) => ({ workspace_id: workspaceId, code, ...row(card) }));
	if (cards.length > 0) rowsOf('cards.keepPublished', await client.from('value_cards').upsert(cards, { onConflict: 'workspace_id,code', ignoreDuplicates: true }));
}
