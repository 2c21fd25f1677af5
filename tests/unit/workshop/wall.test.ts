/** What a wall shows in each step, on which page, and what it says aloud. */
import { describe, expect, test } from 'vitest';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { dotsOn, mostDots, shownVote } from '#features/workshops/card/dots.ts';
import { changes } from '#features/workshops/wall/changes.ts';
import { lay, type Measured } from '#features/workshops/wall/lay.ts';
import { groupOf, pageAt, pagesOf, readPages, viewsOf } from '#features/workshops/wall/sequence.ts';
import { sv } from '#i18n/sv.ts';
import { createRandom } from '#stats/random.ts';
import type { Act, Done, Told } from '#domain/workshop/act.ts';
import { laidIn, roomOf, type Card } from '#domain/workshop/room.ts';

const { plan } = WORKSHOPS.create_break_keep;
const room = (...acts: Act[]) => roomOf(plan, acts.map((act, i): Done => ({ seq: i + 1, led: true, act })));
const add = (card: string, column = 'create', step = 'write'): Act => ({ op: 'add', card, step, area: 'all', column, text: `lappen ${card}` });
const told = (more: Partial<Told> = {}): Told => ({ source: 'figure', title: 'En plan', facts: '', voices: [], picture: null, ...more });
const bring = (card: string, more: Partial<Told> = {}): Act => ({ op: 'bring', card, area: 'all', column: 'create', what: { kind: 'insight', insight: card }, told: told(more) });
const go = (step: string): Act => ({ op: 'go', step });
const timer: Act = { op: 'timer', endsAt: null, left: 60 };

describe('cards on pages', () => {
	const one = (head: number, ...under: number[]): Measured => ({ head, again: 20, under });
	test('what does not fit is on the next page, in order', () => {
		expect(lay([one(40), one(40), one(40)], 100, 10)).toEqual([{ item: 0, from: 0, to: 0, page: 0 }, { item: 1, from: 0, to: 0, page: 0 }, { item: 2, from: 0, to: 0, page: 1 }]);
	});
	test('a pile is only divided where all of it fits on no page', () => {
		expect(lay([one(60), one(40, 20, 20)], 100, 10).map(({ page }) => page)).toEqual([0, 1]);
		expect(lay([one(40, 30, 30, 30, 30)], 100, 10)).toEqual([{ item: 0, from: 0, to: 2, page: 0 }, { item: 0, from: 2, to: 4, page: 1 }]);
		expect(lay([one(90, 30, 30)], 100, 10)).toEqual([{ item: 0, from: 0, to: 0, page: 0 }, { item: 0, from: 0, to: 2, page: 1 }]);
	});
	test('each card is on one page and no page is too full, in 1,000 columns', () => {
		const draw = createRandom(17);
		const random = () => draw.uniform();
		for (let n = 0; n < 1000; n++) {
			const room = 100 + Math.floor(random() * 500);
			const items = Array.from({ length: Math.floor(random() * 25) }, () => ({ head: 10 + random() * room * 0.8, again: room / 5, under: random() < 0.4 ? Array.from({ length: Math.floor(random() * 12) }, () => 5 + random() * room * 0.7) : [] }));
			const pieces = lay(items, room, 8);
			const used = new Map<number, number>();
			for (const { item, from, to, page } of pieces) {
				const { head, again, under } = items[item]!;
				const first = pieces.find((piece) => piece.item === item) === pieces.find((piece) => piece.item === item && piece.from === from && piece.page === page);
				const height = (first ? head : again) + under.slice(from, to).reduce((sum, one) => sum + one, 0);
				used.set(page, (used.get(page) ?? -8) + 8 + height);
			}
			for (const [page, height] of used) expect(height, `${n}, page ${page}`).toBeLessThanOrEqual(room + 0.001);
			expect(pieces.map(({ page }) => page)).toEqual(pieces.map(({ page }) => page).sort((a, b) => a - b));
			for (const [i, { under }] of items.entries()) {
				const own = pieces.filter(({ item }) => item === i);
				expect(own.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k))).toEqual(under.map((_, k) => k));
				expect(own.length).toBeGreaterThan(0);
			}
		}
	});
});

describe('what is shown in each step', () => {
	const views = (closed: boolean, ...acts: Act[]) => viewsOf(plan, room(...acts), closed);
	test('first how to come in, until it has begun', () => {
		expect(views(false)).toEqual(['join']);
		expect(views(false, bring('a'))).toEqual(['join', 'read']);
		expect(views(false, bring('a'), timer)).toEqual(['read']);
		expect(views(false, timer), 'nothing to read').toEqual(['join']);
	});
	test('while people write there are counts, and words only of what is seen', () => {
		expect(views(false, go('write'), add('a'))).toEqual(['counts']);
		expect(views(false, bring('b'), go('write'), add('a'))).toEqual(['counts', 'board']);
		expect(views(false, go('write'), add('a'), { op: 'reveal', step: 'write' })).toEqual(['board']);
	});
	test('then the columns; at the end what was decided, and the columns after it', () => {
		const before = [add('a'), { op: 'reveal', step: 'write' } as const];
		for (const step of ['group', 'vote', 'talk', 'again', 'choose']) expect(views(false, ...before, go(step)), step).toEqual(['board']);
		const decide: Act = { op: 'decide', card: 'a', owner: 'AME', level: 'team', firstStep: '', dueOn: null };
		expect(views(false, ...before, decide, go('talk'))).toEqual(['board']);
		expect(views(false, ...before, decide, go('choose'))).toEqual(['decided', 'board']);
		expect(views(true, ...before, decide)).toEqual(['decided', 'board']);
		expect(views(true)).toEqual(['decided']);
	});
	test('the page that one is on stays; where it is gone, the last of its kind, or the first of all', () => {
		const areas = [{ id: 'system', name: '', hint: '' }, { id: 'people', name: '', hint: '' }];
		const counted = { [groupOf('board', 'system')]: 2, [groupOf('board', 'people')]: 3 };
		const pages = pagesOf({ areas }, ['counts', 'board'], counted);
		expect(pages.map(({ view, area, n, of }) => `${view} ${area} ${n + 1}/${of}`)).toEqual(['counts null 1/1', 'board system 1/2', 'board system 2/2', 'board people 1/3', 'board people 2/3', 'board people 3/3']);
		expect(pageAt(pages, '')).toBe(0);
		expect(pageAt(pages, pages[4]!.key)).toBe(4);
		const more = pagesOf({ areas }, ['counts', 'board'], { ...counted, [groupOf('board', 'system')]: 4 });
		expect(more[pageAt(more, pages[4]!.key)]!.key, 'though others have become more').toBe(pages[4]!.key);
		const fewer = pagesOf({ areas }, ['counts', 'board'], { [groupOf('board', 'people')]: 2 });
		expect(fewer[pageAt(fewer, pages[5]!.key)]).toMatchObject({ area: 'people', n: 1 });
		expect(pageAt(pagesOf({ areas }, ['decided'], {}), pages[5]!.key)).toBe(0);
	});
	test('what was brought: one with voices by itself, others up to three', () => {
		const cards = [bring('a'), bring('b', { voices: ['Ja.'] }), bring('c'), bring('d'), bring('e'), bring('f'), bring('g', { title: 'x'.repeat(240) })];
		expect(readPages(room(...cards).cards).map((page) => page.map(({ id }) => id).join(''))).toEqual(['a', 'b', 'cde', 'f', 'g']);
	});
});

describe('dots', () => {
	const cards: Act[] = [add('a'), add('b'), add('c', 'keep'), { op: 'reveal', step: 'write' }, { op: 'group', lead: 'a', cards: ['b'] }, add('d')];
	const laid = laidIn(room(...cards), 'all', 'create');
	test('a card has those of what lies under it too, and the most of a place are told', () => {
		expect(laid.map((one) => dotsOn(one, { a: 2, b: 1, d: 2 }))).toEqual([3, 2]);
		expect([...mostDots(laid, { a: 2, b: 1, d: 2 })]).toEqual(['a']);
		expect([...mostDots(laid, {})], 'nobody has put any').toEqual([]);
		expect([...mostDots(laid, { a: 2, d: 2 })], 'all have as many').toEqual([]);
	});
	test('none are seen before they are shown, nor while people vote again', () => {
		const votes = { vote: { voters: 2, cards: { a: 2 } }, again: { voters: 2, cards: { a: 1, d: 4 } } };
		const hidden = { vote: { voters: 2, cards: null }, again: { voters: 1, cards: null } };
		const at = (step: string, ...votesShown: string[]) => ({ step, votesShown });
		expect(shownVote(plan, at('vote'), hidden)).toBeNull();
		expect(shownVote(plan, at('vote'), votes), 'what was shown and taken back').toBeNull();
		expect(shownVote(plan, at('vote', 'vote'), votes)).toEqual({ dots: { a: 2 }, before: null, of: 2 });
		expect(shownVote(plan, at('talk', 'vote'), votes)).toMatchObject({ dots: { a: 2 } });
		expect(shownVote(plan, at('again', 'vote'), votes), 'they do not look at the first').toBeNull();
		expect(shownVote(plan, at('again', 'vote', 'again'), votes)).toEqual({ dots: { a: 1, d: 4 }, before: { a: 2 }, of: 4 });
		expect(shownVote(plan, at('write', 'vote', 'again'), votes), 'back before the vote').toBeNull();
	});
});

describe('what is said aloud', () => {
	const t = sv.workshopWall.say;
	const said = (before: Act[], ...after: Act[]) => changes(plan, room(...before), room(...before, ...after), t, 'sv');
	const shown: Act[] = [add('a'), add('b', 'break'), { op: 'reveal', step: 'write' }];
	test('a step, all cards at once, one that moves or is laid under another, what is decided', () => {
		expect(said([], go('write'))).toEqual(['Nytt steg: Skriv. Skriv egna lappar, en sak på varje. Ingen ser dem förrän alla visas.']);
		expect(said([add('a'), add('b')], { op: 'reveal', step: 'write' })).toEqual(['Lapparna visas. 2 lappar.']);
		expect(said(shown, add('c'))).toEqual(['1 ny lapp.']);
		expect(said(shown, { op: 'move', card: 'a', area: 'all', column: 'keep' })).toEqual(['”lappen a” ligger nu i Behålla.']);
		expect(said(shown, { op: 'group', lead: 'a', cards: ['b'] })).toEqual(['”lappen b” lades ihop med ”lappen a”.']);
		expect(said(shown, { op: 'decide', card: 'a', owner: 'AME', level: 'team', firstStep: '', dueOn: null })).toEqual(['”lappen a” är bestämt. Ansvarar: AME.']);
	});
	test('nothing of what is not seen, and never more than a few sentences', () => {
		expect(said([add('a')], { op: 'move', card: 'a', area: 'all', column: 'keep' })).toEqual([]);
		const many = Array.from({ length: 12 }, (_, i) => add(`k${i}`));
		const after = said([...many, { op: 'reveal', step: 'write' }], ...many.map((_, i): Act => ({ op: 'move', card: `k${i}`, area: 'all', column: 'keep' })));
		expect(after).toHaveLength(4);
		expect(after.at(-1)).toBe('Och 9 saker till.');
	});
});
