import { describe, expect, test } from 'vitest';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { topCards } from '#domain/question/kind.ts';
import type { Answer, AnswerOf, Question } from '#domain/question/index.ts';
import { ownOrder } from '#features/respond/care/own-order.ts';
import { LIGHT, lines, NARROW, ownPicture, WIDE, type PictureWords } from '#features/respond/care/own-picture.ts';
import { kindOf } from '#domain/question/kinds.ts';
import { createRandom } from '#stats/random.ts';

const screen = (set: number, shown: string[], best: string | null, worst: string | null, outcome: 'chosen' | 'equal' | 'skipped' = 'chosen'): AnswerOf<'best_worst'> => ({ question: 'm', kind: 'best_worst', set, shown, outcome, best, worst });

/** A survey that asks questions of these ids and kinds; what they ask is not looked at. */
const asking = (...asked: [string, Question['kind']][]) => ({
	...allKindsFromPack(''),
	questions: asked.map(([id, kind]) => ({ id, kind, prompt: `Fråga ${id}` }) as unknown as Question)
});
const weighing = asking(['m', 'best_worst']);

describe('the own order', () => {
	test('best minus worst of the times shown; equal counts as shown, skipped not at all', () => {
		const [section] = ownOrder(weighing, [
			screen(0, ['A', 'B', 'C'], 'A', 'C'),
			screen(1, ['A', 'B', 'D'], 'B', 'A'),
			screen(2, ['A', 'C', 'D'], null, null, 'equal'),
			screen(3, ['B', 'C', 'D'], null, null, 'skipped')
		]);
		expect(section).toEqual({
			kind: 'best_worst',
			question: 'm',
			heading: 'Fråga m',
			hasLast: true,
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
			const chosen = ownOrder(weighing, answers)[0]!.rows.filter((row) => 'first' in row && row.first > 0).map((row) => ('card' in row ? row.card : ''));
			expect(chosen.slice(0, 3)).toEqual(topCards(kindOf('best_worst').own!(answers), 3));
		}
	});
	test('the other formats, what was skipped left out', () => {
		const answers: Answer[] = [
			{ question: 'p', kind: 'pairs', shown: ['A', 'B'], outcome: 'chosen', choice: 'A' },
			{ question: 'p', kind: 'pairs', shown: ['B', 'C'], outcome: 'equal', choice: null },
			{ question: 'p', kind: 'pairs', shown: ['A', 'C'], outcome: 'unknown', choice: null },
			{ question: 's', kind: 'points', shown: ['A', 'B', 'C'], points: [1, 6, 3] },
			{ question: 't', kind: 'points', shown: ['A', 'B'], points: null },
			{ question: 'r', kind: 'ranking', shown: ['A', 'B', 'C'], order: ['C', 'A'] },
			{ question: 'q', kind: 'ranking', shown: ['A', 'B', 'C'], order: [] },
			{ question: 'b', kind: 'balance', shown: ['A', 'B'], score: -2 },
			{ question: 'b', kind: 'balance', shown: ['A', 'C'], score: null },
			{ question: 'c', kind: 'choice', value: 'yes' }
		];
		const found = ownOrder(asking(['s', 'points'], ['t', 'points'], ['r', 'ranking'], ['q', 'ranking'], ['p', 'pairs'], ['b', 'balance'], ['c', 'choice']), answers);
		expect(found.map(({ kind, question }) => `${kind} ${question}`)).toEqual(['points s', 'ranking r', 'pairs p', 'balance b']);
		expect(found[0]!.rows).toMatchObject([{ card: 'B', first: 6, score: 1 }, { card: 'C', first: 3, score: 0.5 }, { card: 'A', first: 1 }]);
		expect(found[1]!.rows).toMatchObject([{ card: 'C', first: 1 }, { card: 'A', first: 2 }]);
		expect(found[2]!.rows).toMatchObject([{ card: 'A', score: 1 }, { card: 'C', score: 0, shown: 1 }, { card: 'B', score: -0.5 }]);
		expect(found[3]!.rows).toEqual([{ pair: ['A', 'B'], score: -2 }]);
		expect(ownOrder(weighing, [])).toEqual([]);
	});
});

describe('the picture of it', () => {
	const words: PictureWords = {
		title: 'Så vägde du',
		card: (id) => ({ title: `Kort <${id}> & "allt"`, picture: 'key' }),
		ends: { low: 'oftare minst viktigt', high: 'oftare viktigast' },
		label: (_, row) => `rad ${row}`,
		symbol: () => '<path fill="var(--picture-tone,none)" d="M0 0h1"/>',
		rtl: false
	};
	const sections = ownOrder(asking(['m', 'best_worst'], ['b', 'balance'], ['s', 'points']), [screen(0, ['A', 'B', 'C'], 'A', 'C'), { question: 'b', kind: 'balance', shown: ['A', 'B'], score: 3 }, { question: 's', kind: 'points', shown: ['A', 'B'], points: [2, 0] }]);

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

test('top cards: by difference, then by times best, never one that was never best', () => {
	const top = (answers: Answer[]) => topCards(kindOf('best_worst').own!(answers), 3);
	expect(top([screen(0, ['A', 'B', 'C'], 'A', 'C'), screen(1, ['A', 'B', 'D'], 'B', 'A'), screen(2, ['B', 'C', 'D'], 'B', 'C')])).toEqual(['B', 'A']);
	expect(top([screen(0, ['A', 'B', 'C'], null, null, 'equal')])).toEqual([]);
});
