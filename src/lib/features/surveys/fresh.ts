/** What a new card or a new question begins with, as changes to a draft. */
import { newId } from '#data/browser/device.ts';
import type { Kind } from '#domain/question/index.ts';
import { between } from '#drafting/order.ts';
import type { Aspect } from './fields.ts';
import { cellsOf } from './pasted.ts';
import { positionAt, toSheet, type Value } from '#drafting/sheet.ts';

type Changes = { place: string; to?: Value | undefined }[];

/** Where the draft has its items and their positions. */
export interface Places {
	items(list: string): readonly string[];
	value(place: string): Value | undefined;
}

export const newName = (): string => newId().replaceAll('-', '').slice(0, 10);
const position = (draft: Places, list: string, name: string | undefined): string | null => (name === undefined ? null : String(draft.value(positionAt(list, name))));

/** Puts something last in a list. */
export function added(draft: Places, list: string, name: string, value: Value | null = null): Changes {
	const at = between(position(draft, list, draft.items(list).at(-1)), null, Math.random);
	const below = value === null ? [] : [...toSheet(value, `${list}/${name}`)].map(([place, to]) => ({ place, to }));
	return [{ place: `${list}/#`, to: true }, { place: positionAt(list, name), to: at }, ...below];
}

/** One step up or down; nothing at the end of the list. */
export function moved(draft: Places, list: string, name: string, way: -1 | 1): Changes {
	const all = draft.items(list);
	const to = all.indexOf(name) + way;
	if (to < 0 || to >= all.length) return [];
	const [before, after] = way < 0 ? [all[to - 1], all[to]] : [all[to], all[to + 1]];
	return [{ place: positionAt(list, name), to: between(position(draft, list, before), position(draft, list, after), Math.random) }];
}

/** To a place in the list, counted among the others. */
export function placed(draft: Places, list: string, name: string, index: number): Changes {
	const others = draft.items(list).filter((one) => one !== name);
	if (draft.items(list)[index] === name) return [];
	return [{ place: positionAt(list, name), to: between(position(draft, list, others[index - 1]), position(draft, list, others[index]), Math.random) }];
}

export const taken = (list: string, name: string): Changes => [{ place: positionAt(list, name) }];

export function newCard(draft: Places, title = '', line = ''): { id: string; changes: Changes } {
	const id = newName();
	return { id, changes: added(draft, 'cards', id, { id, title, line, picture: '', lifeArea: null, lens: null }) };
}

/** Several new cards as one step, each after the one before. */
export function cardsInTurn<Of>(draft: Places, all: readonly Of[], make: (places: Places, one: Of) => { id: string; changes: Changes }): Changes {
	const seen = new Map<string, Value>();
	const cards = [...draft.items('cards')];
	const places: Places = {
		items: (list) => (list === 'cards' ? cards : draft.items(list)),
		value: (place) => seen.get(place) ?? draft.value(place)
	};
	return all.flatMap((one) => {
		const { id, changes } = make(places, one);
		cards.push(id);
		for (const { place, to } of changes) if (to !== undefined) seen.set(place, to);
		return changes;
	});
}

/** Thirty pasted lines are thirty cards; a tab, as from a spreadsheet, divides the card from its line. */
export function pastedCards(draft: Places, text: string): { count: number; changes: Changes } {
	const rows = cellsOf(text).filter(([title]) => title);
	return { count: rows.length, changes: cardsInTurn(draft, rows, (places, [title, line = '']) => newCard(places, title, line)) };
}

/** What a follow-up asks to begin with. */
const ASKED: Record<Aspect, { [name: string]: Value }> = {
	today: { prompt: 'Stämmer det för dig i dag?', options: [{ value: 0, label: 'Stämmer inte' }, { value: 1, label: 'Stämmer lite' }, { value: 2, label: 'Stämmer ganska bra' }, { value: 3, label: 'Stämmer helt' }, { value: null, label: 'Vill inte svara' }] },
	change: { prompt: 'Vad behöver hända?', options: [{ value: 'create', label: 'Skapa något nytt' }, { value: 'break', label: 'Få bort det som står i vägen' }, { value: 'keep', label: 'Behålla det som finns' }, { value: 'unknown', label: 'Vet inte' }] },
	story: { prompt: 'Vill du berätta mer?', hint: '', maxLength: 1000 }
};

/** What a question of a kind begins with, besides its id and its place. Cards: all there are. */
const BEGINS: Record<Kind, (cards: readonly string[], earlier: string) => { [name: string]: Value }> = {
	best_worst: (cards) => ({ prompt: 'Vad är viktigast för dig?', promptWorst: 'Vad är minst viktigt?', help: '', cards: [...cards], sets: [] }),
	pairs: (cards) => ({ prompt: 'Vilket är viktigast för dig?', help: '', cards: [...cards], count: Math.min(15, Math.max(1, cards.length)) }),
	points: (cards) => ({ prompt: 'Lägg fler stenar på det som är viktigare.', help: '', cards: cards.slice(0, 8), total: 10 }),
	ranking: (cards) => ({ prompt: 'Ordna efter vad som är viktigast för dig.', help: '', cards: cards.slice(0, 8), least: 3 }),
	balance: () => ({ prompt: 'Vad väger tyngst för dig?', help: '', pairs: [] }),
	choice: () => ({ prompt: '', help: '', background: false, options: [] }),
	ladder: () => ({ prompt: '', help: '', low: '', high: '' }),
	story: () => ({ prompt: '', help: '', hint: '', maxLength: 1000 }),
	follow_up: (_, of) => ({
		of, cards: 3,
		today: ASKED.today, change: ASKED.change, story: null
	})
};

export function newQuestion(draft: Places, kind: Kind, earlier: string): { id: string; changes: Changes } {
	const id = newName();
	return { id, changes: added(draft, 'questions', id, { id, kind, section: null, ...BEGINS[kind](draft.items('cards'), earlier) }) };
}

/** A follow-up that asks something, or no more. What it asked waits, and is there again when it is turned on. */
export function turned(draft: Places, place: string, aspect: Aspect, on: boolean): Changes {
	if (!on) return [{ place, to: null }];
	const begins = draft.value(`${place}/prompt`) === undefined ? [...toSheet(ASKED[aspect], place)].map(([place, to]) => ({ place, to })) : [];
	return [{ place }, ...begins];
}
