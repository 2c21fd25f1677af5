/** Boards: what several people do at once comes to the same for all of them, arrives twice as once, and writes over nobody. */
import { describe, expect, test } from 'vitest';
import { imageAt, imagesOf, LENGTHS, MOST_TILES, statisticsOf, tile as tileShape, WIDTHS, type Beside, type Board, type Tile, type Width } from '#domain/board/board.ts';
import { apply, change as changeShape, step, type Change } from '#domain/board/change.ts';
import { filled } from '#domain/board/filled.ts';
import { fromTemplate, TEMPLATES, type Shown } from '#domain/board/templates.ts';
import { newTileId } from '#domain/board/tile-id.ts';

const RELEASE = '00000000-0000-4000-8000-000000000001';
const text = (id: string, words = ''): Tile => ({ id, kind: 'text', width: 12, heading: '', text: words });
const board = (...ids: string[]): Board => ({ title: 'Tavla', tiles: ids.map((id) => text(id)) });
const [A, B, C, D] = ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd'] as const;
const ids = ({ tiles }: Board) => tiles.map(({ id }) => id[0]).join('');
function done(from: Board, ...changes: Change[]): Board {
	return changes.reduce((now, one) => {
		const made = apply(now, one);
		return 'board' in made ? made.board : now;
	}, from);
}

describe('changes', () => {
	test('a tile is put first, after another, and last where that one is gone', () => {
		const from = board(A, B, C);
		expect(ids(done(from, { op: 'move', id: C, after: null }))).toBe('cab');
		expect(ids(done(from, { op: 'move', id: A, after: B }))).toBe('bac');
		expect(ids(done(from, { op: 'move', id: A, after: 'gonegone' }))).toBe('bca');
		expect(ids(done(from, { op: 'add', tile: text(D), after: A }))).toBe('adbc');
	});

	test('made twice it is made once, whatever it is', () => {
		const from = board(A, B, C);
		const each: Change[] = [
			{ op: 'add', tile: text(D), after: A }, { op: 'move', id: C, after: A }, { op: 'width', id: B, width: 4 }, { op: 'remove', id: B },
			{ op: 'write', id: A, was: { heading: '', text: '' }, now: { heading: 'Nu', text: 'Mer' } }, { op: 'title', was: 'Tavla', now: 'Ny' }
		];
		for (const one of each) expect(done(from, one, one)).toEqual(done(from, one));
	});

	test('three figures stand beside a story: a fourth is refused, one twice is once, and two people\'s are both there', () => {
		const figure = (card: string): Beside => ({ kind: 'figure', question: 'important', unit: '', card });
		const statistic: Beside = { kind: 'statistic', statistic: RELEASE };
		const from: Board = { title: 'Tavla', tiles: [{ id: A, kind: 'quote', width: 12, release: RELEASE, quote: RELEASE, beside: [] }, text(B)] };
		const put = (one: Beside, op: 'beside' | 'not_beside' = 'beside', id: string = A): Change => ({ op, id, figure: one });
		const three = done(from, put(figure('a')), put(statistic), put(figure('b')), put(figure('a')));
		expect(three.tiles[0]).toMatchObject({ beside: [figure('a'), statistic, figure('b')] });
		expect(statisticsOf(three.tiles)).toEqual([RELEASE]);
		expect(tileShape.safeParse(three.tiles[0]).success).toBe(true);
		expect(apply(three, put(figure('c')))).toEqual({ refused: 'fourth_figure' });
		expect(apply(three, put(figure('b')))).toEqual({ board: three });
		const without = done(three, put(figure('a'), 'not_beside'), put(figure('a'), 'not_beside'), put(figure('c')));
		expect(without.tiles[0]).toMatchObject({ beside: [statistic, figure('b'), figure('c')] });
		expect(apply(from, put(statistic, 'beside', B))).toEqual({ refused: 'gone' });
		for (const one of [put(figure('a')), put(figure('a'), 'not_beside')]) expect(changeShape.safeParse(one).success).toBe(true);
		for (const wrong of [{ ...figure('a'), more: 1 }, { kind: 'figure' }, { kind: 'quote', quote: RELEASE }, { kind: 'statistic', statistic: 'x' }]) expect(changeShape.safeParse({ op: 'beside', id: A, figure: wrong }).success).toBe(false);
	});

	test('a picture is chosen once, takes the words for the last one with it, and is described by one at a time', () => {
		const image = { id: A, kind: 'image', width: 6, picture: '', alt: '', caption: '' } as const;
		const [one, other] = ['0123456789abcdef', 'fedcba9876543210'];
		const choose = (picture: string, id: string = A): Change => ({ op: 'picture', id, picture });
		const say = (now: { alt: string; caption: string }, was = { alt: '', caption: '' }): Change => ({ op: 'describe', id: A, was, now });
		const told = { alt: 'En dörr', caption: 'Mars' };
		const from: Board = { title: 'Tavla', tiles: [image, text(B)] };
		const first = done(from, choose(one), say(told), choose(one), say(told));
		expect(first.tiles[0]).toEqual({ ...image, picture: one, ...told });
		expect(done(first, choose(other)).tiles[0]).toEqual({ ...image, picture: other, alt: '', caption: 'Mars' });
		// Words that were there before the picture stay.
		expect(done(from, say(told), choose(one)).tiles[0]).toEqual({ ...image, picture: one, ...told });
		expect(apply(first, say({ alt: 'Ett fönster', caption: '' }))).toEqual({ refused: 'written' });
		for (const id of [B, C]) expect(apply(from, choose(one, id))).toEqual({ refused: 'gone' });
		expect([imagesOf(first.tiles), imagesOf(from.tiles), imageAt(one, '/x'), imageAt(one, { [one]: 'data:' }), imageAt(other, { [one]: 'data:' }), imageAt('', '/x')]).toEqual([[one], [], `/x/${one}`, 'data:', null, null]);
		for (const good of [{}, { picture: one }, { alt: 'x'.repeat(LENGTHS.alt), caption: 'x'.repeat(LENGTHS.caption) }]) expect(tileShape.safeParse({ ...image, ...good }).success).toBe(true);
		for (const wrong of [{ picture: 'x' }, { picture: one.toUpperCase() }, { picture: `${one}0` }, { picture: `own-${one}` }, { picture: null }, { alt: 'x'.repeat(LENGTHS.alt + 1) }, { caption: 'x'.repeat(LENGTHS.caption + 1) }, { alt: undefined }, { src: '/x' }, { release: RELEASE }]) expect(tileShape.safeParse({ ...image, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
		for (const good of [choose(one), say(told)]) expect(changeShape.safeParse(good).success).toBe(true);
		for (const wrong of [choose(''), choose('../x'), say({ alt: 'x'.repeat(LENGTHS.alt + 1), caption: '' })]) expect(changeShape.safeParse(wrong).success).toBe(false);
	});

	test('who writes over what another has written is told so, and the other text stands', () => {
		const from = board(A);
		const first = done(from, { op: 'write', id: A, was: { heading: '', text: '' }, now: { heading: '', text: 'Första' } });
		expect(apply(first, { op: 'write', id: A, was: { heading: '', text: '' }, now: { heading: '', text: 'Andra' } })).toEqual({ refused: 'written' });
		expect(apply(done(from, { op: 'title', was: 'Tavla', now: 'Min' }), { op: 'title', was: 'Tavla', now: 'Din' })).toEqual({ refused: 'written' });
		expect(apply(from, { op: 'width', id: B, width: 6 })).toEqual({ refused: 'gone' });
		expect(apply({ title: 'x', tiles: Array.from({ length: MOST_TILES }, () => text(newTileId())) }, { op: 'add', tile: text(D), after: null })).toEqual({ refused: 'full' });
	});

	test('no order of what two people do loses a tile that nobody removed', () => {
		for (let seed = 0; seed < 300; seed++) {
			let x = seed + 1;
			const random = (n: number) => (x = (x * 48271) % 2147483647) % n;
			let now = board(A, B, C, D);
			const removed = new Set<string>();
			for (let i = 0; i < 12; i++) {
				const id = [A, B, C, D][random(4)]!;
				const after = [null, A, B, C, D][random(5)]!;
				const what = random(4);
				if (what === 3 && removed.size < 2) removed.add(id);
				now = done(now, what === 3 && removed.has(id) ? { op: 'remove', id } : what === 2 ? { op: 'width', id, width: WIDTHS[random(5)]! } : { op: 'move', id, after });
			}
			expect(new Set(now.tiles.map(({ id }) => id))).toEqual(new Set([A, B, C, D].filter((id) => !removed.has(id))));
			expect(now.tiles.length).toBe(new Set(now.tiles.map(({ id }) => id)).size);
		}
	});

	test('steps go as far as there is somewhere to go', () => {
		const { tiles } = board(A, B);
		expect([step(tiles, A, 'earlier'), step(tiles, B, 'later'), step(tiles, A, 'wider'), step(tiles, 'gonegone', 'later')]).toEqual([null, null, null, null]);
		expect(ids(done(board(A, B), step(tiles, B, 'earlier')!))).toBe('ba');
		expect(step(tiles, A, 'narrower')).toEqual({ op: 'width', id: A, width: 8 });
	});
});

test('every template makes tiles that a board may have, of what the release tells and nothing else', () => {
	const shown: Shown[] = (['priorities', 'picture', 'said', 'order', 'said', 'order', 'today', 'change'] as const).map((part, i) => ({ question: `q${i < 4 ? 1 : 2}`, part, unit: '' }));
	for (const template of TEMPLATES) {
		for (const told of [shown, []]) {
			const tiles = fromTemplate(template, RELEASE, told, [RELEASE.replace(/1$/, '2')], newTileId);
			for (const one of tiles) expect(tileShape.safeParse(one).success, JSON.stringify(one)).toBe(true);
			expect(tiles.filter(({ kind }) => kind === 'figure').length, template).toBeLessThanOrEqual(told.length);
			expect(new Set(tiles.map(({ id }) => id)).size).toBe(tiles.length);
		}
	}
	expect(fromTemplate('steering', RELEASE, shown, [], newTileId).length).toBeGreaterThan(6);
	expect(fromTemplate('parties', RELEASE, shown, [], newTileId).filter(({ kind }) => kind === 'parties')).toEqual([]);
});

test('what comes from a browser is a change, or is refused', () => {
	for (const bad of [{ op: 'width', id: A, width: 5 }, { op: 'move', id: '<b>', after: null }, { op: 'add', tile: { ...text(A), more: 1 }, after: null }, { op: 'add', tile: { id: A, kind: 'figure', width: 6, release: 'x', question: 'q', part: 'order', unit: '' }, after: null }, { op: 'title', was: '', now: 'x'.repeat(121) }, { op: 'drop' }]) {
		expect(changeShape.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
	}
});

test('where tiles are left out the others fill their rows, in the same order and never narrower', () => {
	const of = (...widths: Width[]): Tile[] => widths.map((width, i) => ({ id: `tile0${i}`, kind: 'text', width, heading: '', text: '' }));
	const widths = (all: readonly Tile[]) => all.map(({ width }) => width);
	expect([[8], [6], [3, 3], [4, 4], [3, 6], [3, 8], [12, 8, 12, 4, 4]].map((all) => widths(filled(of(...(all as Width[])))))).toEqual([[12], [12], [6, 6], [6, 6], [6, 6], [4, 8], [12, 12, 12, 6, 6]]);
	for (let i = 0; i < 5 ** 4; i++) {
		const all = of(...[0, 1, 2, 3].map((at) => WIDTHS[Math.floor(i / 5 ** at) % 5]!));
		const made = filled(all);
		expect(made.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
		expect(made.every(({ width }, at) => width >= all[at]!.width)).toBe(true);
		expect(widths(made).reduce((sum, one) => sum + one, 0) % 12).toBe(0);
	}
});
