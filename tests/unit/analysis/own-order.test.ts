import { describe, expect, test } from 'vitest';
import { ownOrder } from '#analysis/own-order.ts';
import { topCards } from '#analysis/top-cards.ts';
import { LIGHT, lines, NARROW, ownPicture, WIDE, type PictureWords } from '#features/respond/care/own-picture.ts';
import type { Answer, BestWorstAnswer } from '#domain/response/response.ts';
import { createRandom } from '#stats/random.ts';

const screen = (set: number, shown: string[], best: string | null, worst: string | null, outcome: 'chosen' | 'equal' | 'skipped' = 'chosen'): BestWorstAnswer => ({ kind: 'best_worst', set, shown, outcome, best, worst });

describe('the own order', () => {
	test('best minus worst of the times shown; equal counts as shown, skipped not at all', () => {
		const [section] = ownOrder([
			screen(0, ['A', 'B', 'C'], 'A', 'C'),
			screen(1, ['A', 'B', 'D'], 'B', 'A'),
			screen(2, ['A', 'C', 'D'], null, null, 'equal'),
			screen(3, ['B', 'C', 'D'], null, null, 'skipped')
		]);
		expect(section).toEqual({
			kind: 'best_worst',
			part: null,
			rows: [
				{ card: 'B', first: 1, last: 0, shown: 2, score: 0.5 },
				{ card: 'A', first: 1, last: 1, shown: 3, score: 0 },
				{ card: 'D', first: 0, last: 0, shown: 2, score: 0 },
				{ card: 'C', first: 0, last: 1, shown: 2, score: -0.5 }
			]
		});
	});
	test('it begins with the cards that were followed up', () => {
		const random = createRandom(3);
		for (let person = 0; person < 200; person++) {
			const answers = Array.from({ length: 9 }, (_, set) => {
				const shown = random.shuffle(['A', 'B', 'C', 'D', 'E', 'F', 'G']).slice(0, 4);
				return screen(set, shown, shown[0]!, shown[1]!);
			});
			const chosen = ownOrder(answers)[0]!.rows.filter((row) => 'first' in row && row.first > 0).map((row) => ('card' in row ? row.card : ''));
			expect(chosen.slice(0, 3)).toEqual(topCards(answers, 3));
		}
	});
	test('the other formats, what was skipped left out', () => {
		const answers: Answer[] = [
			{ kind: 'pair', part: 'p', shown: ['A', 'B'], outcome: 'chosen', choice: 'A' },
			{ kind: 'pair', part: 'p', shown: ['B', 'C'], outcome: 'equal', choice: null },
			{ kind: 'pair', part: 'p', shown: ['A', 'C'], outcome: 'unknown', choice: null },
			{ kind: 'points', part: 's', shown: ['A', 'B', 'C'], points: [1, 6, 3] },
			{ kind: 'points', part: 't', shown: ['A', 'B'], points: null },
			{ kind: 'ranking', part: 'r', shown: ['A', 'B', 'C'], order: ['C', 'A'] },
			{ kind: 'ranking', part: 'q', shown: ['A', 'B', 'C'], order: [] },
			{ kind: 'balance', part: 'b', shown: ['A', 'B'], score: -2 },
			{ kind: 'balance', part: 'b', shown: ['A', 'C'], score: null },
			{ kind: 'choice', part: 'c', value: 'yes' }
		];
		const found = ownOrder(answers);
		expect(found.map(({ kind, part }) => `${kind} ${part}`)).toEqual(['points s', 'ranking r', 'pairs p', 'balance b']);
		expect(found[0]!.rows).toMatchObject([{ card: 'B', first: 6, score: 1 }, { card: 'C', first: 3, score: 0.5 }, { card: 'A', first: 1 }]);
		expect(found[1]!.rows).toMatchObject([{ card: 'C', first: 1 }, { card: 'A', first: 2 }]);
		expect(found[2]!.rows).toMatchObject([{ card: 'A', score: 1 }, { card: 'C', score: 0, shown: 1 }, { card: 'B', score: -0.5 }]);
		expect(found[3]!.rows).toEqual([{ pair: ['A', 'B'], score: -2 }]);
		expect(ownOrder([])).toEqual([]);
	});
});

describe('the picture of it', () => {
	const words: PictureWords = {
		title: 'Så vägde du',
		heading: (part) => part ?? 'Korten',
		card: (id) => ({ title: `Kort <${id}> & "allt"`, picture: 'key' }),
		ends: { low: 'oftare minst viktigt', high: 'oftare viktigast' },
		label: (_, row) => `rad ${row}`,
		symbol: () => '<path fill="var(--picture-tone,none)" d="M0 0h1"/>',
		rtl: false
	};
	const sections = ownOrder([screen(0, ['A', 'B', 'C'], 'A', 'C'), { kind: 'balance', part: 'b', shown: ['A', 'B'], score: 3 }, { kind: 'points', part: 's', shown: ['A', 'B'], points: [2, 0] }]);

	test.each([WIDE, NARROW])('every card and label is in it, as text that cannot become markup: %i wide', (wide) => {
		const { svg, width, height } = ownPicture(sections, words, LIGHT, wide);
		expect(width).toBe(wide);
		for (const row of [0, 1, 2]) expect(svg).toContain(`rad ${row}<`);
		expect(svg.match(/Kort &lt;\w&gt; &amp; &quot;allt&quot;/g)).toHaveLength(3 + 2 + 2);
		expect(svg).not.toMatch(/Kort <|var\(|style|href|currentColor|NaN|undefined/);
		expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
		// Everything is drawn inside the picture.
		for (const [, y] of svg.matchAll(/ y="(-?[\d.]+)"/g)) expect(Number(y)).toBeLessThan(height);
		for (const [, x, w] of svg.matchAll(/<rect x="(-?[\d.]+)" y="[\d.]+" width="([\d.]+)"/g)) {
			expect(Number(x)).toBeGreaterThanOrEqual(0);
			expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
		}
	});
	test('what came first grows to one side, what came last to the other; right to left, the other way round', () => {
		const bars = (rtl: boolean) => {
			const { svg } = ownPicture(sections.slice(0, 1), { ...words, rtl }, LIGHT);
			const found = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="14" rx="5" fill="(#\w+)"/g)].map(([, x, , fill]) => ({ x: Number(x), fill }));
			return { high: found.find(({ fill }) => fill === LIGHT.high)!.x, low: found.find(({ fill }) => fill === LIGHT.low)!.x };
		};
		expect(bars(false).high).toBeGreaterThan(bars(false).low);
		expect(bars(true).high).toBeLessThan(bars(true).low);
	});
	test('long titles are broken between words', () => {
		expect(lines('ett två tre', 7)).toEqual(['ett två', 'tre']);
		expect(lines('ettjättelångtord två', 7)).toEqual(['ettjättelångtord', 'två']);
		expect(lines('', 7)).toEqual(['']);
	});
});
