/** The picture of the first screen: no name on another, nothing outside, and no place for what is hidden. */
import { describe, expect, test } from 'vitest';
import { apart, inside, type Box, type Frame } from '#charts/four-field/labels.ts';
import { layoutFourField, type FourFieldCard } from '#charts/four-field/layout.ts';
import { linesOf, widthOf } from '#charts/four-field/text.ts';
import { placeWords, todayWords } from '#features/releases/priorities.ts';
import { sv } from '#i18n/sv.ts';

const FRAMES: Record<string, Frame> = { wide: { from: 23, to: 62, height: 32 }, narrow: { from: 14.5, to: 23, height: 27 }, wall: { from: 36, to: 70, height: 20.5 } };
const names = { fix: 'Åtgärda', protect: 'Skydda', lower: 'Lägre prioriterat' };
const TITLES = ['Hjälp som hänger ihop', 'Någon som tror på mig', 'Kunna få bostad', 'Slippa oro för pengar', 'Trygg hemma', 'Behandlas som alla andra', 'Samordningsansvarskontaktpersonen', 'Ställen att vara på', 'Ro'];

/** Numbers that look like chance, and are not. */
function random(seed: number) {
	let state = seed;
	return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
const FIELDS = ['fix', 'protect', 'uncertain', 'lower'] as const;
function cards(n: number, seed: number, { words = false, tied = false } = {}): FourFieldCard[] {
	const next = random(seed);
	return Array.from({ length: n }, (_, i) => {
		const value = tied ? 0 : 4 * next() - 2;
		const share = (['few', 'half', 'many'] as const)[Math.floor(3 * next())]!;
		return {
			id: `c${i}`, title: TITLES[i % TITLES.length]!, picture: 'home', field: FIELDS[i % 4]!, importance: { value, low: value - 0.7, high: value + 0.7 },
			today: words ? { kind: 'words', n: 7, share } : { kind: 'percent', n: 40, percent: Math.round(10 + 80 * next()) }
		};
	});
}
const dotBox = (radius: number, { x, y }: { x: number; y: number }): Box => ({ x, left: -radius, right: radius, top: y - radius, bottom: y + radius });

describe.each(Object.entries(FRAMES))('%s', (_, frame) => {
	test('names lie on nothing and inside the frame, at every width', () => {
		let named = 0;
		let all = 0;
		for (const n of [1, 2, 5, 12, 40]) {
			for (let seed = 1; seed <= 12; seed++) {
				const scene = layoutFourField(cards(n, seed * 7919, { words: seed % 2 === 0, tied: seed % 5 === 0 }), names, frame);
				const labels = scene.dots.flatMap(({ id, label }) => (label ? [{ id, box: label.box }] : []));
				for (const [i, { id, box }] of labels.entries()) {
					expect(inside(box, frame), id).toBe(true);
					for (const other of labels.slice(i + 1)) expect(apart(box, other.box, frame), `${id} ${other.id}`).toBe(true);
					for (const dot of scene.dots) if (dot.id !== id) expect(apart(box, dotBox(scene.radius, dot), frame), `${id} on ${dot.id}`).toBe(true);
				}
				for (const dot of scene.dots) {
					expect(inside(dotBox(scene.radius, dot), frame)).toBe(true);
					expect(dot.from).toBeGreaterThanOrEqual(0);
					expect(dot.to).toBeLessThanOrEqual(frame.height);
				}
				// Every card is there once: by name, or by number and in the list.
				expect(scene.dots.map(({ id }) => id)).toEqual(Array.from({ length: n }, (_, i) => `c${i}`));
				expect(scene.listed.map(({ id }) => id)).toEqual(scene.dots.filter(({ label }) => !label).map(({ id }) => id));
				expect(scene.listed.map(({ number }) => number)).toEqual(scene.listed.map((_, i) => i + 1));
				if (n === 12 && seed % 5 !== 0) {
					named += labels.length;
					all += n;
				}
			}
		}
		expect(named / all).toBeGreaterThan(frame === FRAMES['narrow'] ? 0.5 : 0.85);
	});

	test('a point stands in the third that its word says, a percentage near its place, and the middle card at the line', () => {
		const at = (today: FourFieldCard['today']) => layoutFourField([{ ...cards(1, 1)[0]!, today }], names, frame);
		for (const [share, from, to] of [['many', 0, 35], ['half', 35, 65], ['few', 65, 100]] as const) {
			const { dots, half } = at({ kind: 'words', n: 7, share });
			const [low, high] = [from === 0 ? 0 : from === 35 ? half.from : half.to, to === 100 ? 100 : to === 65 ? half.to : half.from];
			expect(dots[0]!.x).toBeGreaterThan(low);
			expect(dots[0]!.x).toBeLessThan(high);
		}
		const places = [80, 70, 50, 30, 20].map((percent) => at({ kind: 'percent', n: 40, percent }).dots[0]!.x);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		const three = cards(3, 5).map((card, i) => ({ ...card, importance: { value: 1 - i, low: 0.5 - i, high: 1.5 - i } }));
		const scene = layoutFourField(three, names, frame);
		expect(scene.dots[1]!.y).toBeCloseTo(scene.middle);
		expect(scene.dots[0]!.y).toBeLessThan(scene.middle);
		expect(scene.dots[2]!.y).toBeGreaterThan(scene.middle);
	});

	test('points that meet stand clear of each other', () => {
		const same = cards(4, 3, { words: true }).map((card) => ({ ...card, importance: { value: 1, low: 0, high: 2 }, today: { kind: 'words', n: 7, share: 'many' } as const }));
		const { dots, radius } = layoutFourField(same.slice(0, frame.from < 20 ? 2 : 3), names, frame);
		for (const [i, a] of dots.entries()) for (const b of dots.slice(i + 1)) expect(Math.hypot(((a.x - b.x) * frame.from) / 100, a.y - b.y)).toBeGreaterThan(2 * radius);
	});

	test('a card whose importance the answers do not say has no place', () => {
		const [first, second] = cards(2, 4);
		const scene = layoutFourField([first!, { ...second!, importance: null }], names, frame);
		expect(scene.dots.map(({ id }) => id)).toEqual(['c0']);
		expect(scene.unplaced).toMatchObject([{ id: 'c1' }]);
		expect(layoutFourField([], names, frame)).toMatchObject({ dots: [], listed: [] });
	});
});

test('lines: as even as the words allow, nothing lost', () => {
	expect(linesOf('Någon som tror på mig', 2)).toEqual([['Någon som tror på mig'], ['Någon som', 'tror på mig']]);
	expect(linesOf('Ro', 3)).toEqual([['Ro']]);
	expect(widthOf('Samordningsansvarskontaktpersonen')).toBeGreaterThan(widthOf('Samordning'));
});

test('one figure in words: a count where a percentage is one, otherwise what may be told', () => {
	const t = sv.releases.priorities;
	expect(todayWords({ kind: 'percent', n: 32, percent: 78 }, t)).toBe('Stämmer inte för 25 av 32');
	expect(todayWords({ kind: 'percent', n: 24, percent: 21 }, t)).toBe('Stämmer för 19 av 24');
	expect(todayWords({ kind: 'percent', n: 400, percent: 21 }, t)).toBe('Stämmer för 79 procent av 400');
	expect(todayWords({ kind: 'words', n: 8, share: 'many' }, t)).toBe('Stämmer inte för de flesta (av 8 personer)');
	expect(todayWords({ kind: 'words', n: 8, share: 'few' }, t)).toBe('Stämmer för de flesta (av 8 personer)');
	expect(todayWords(null, t)).toBe('Visas inte');
	expect([placeWords({ rankLow: 2, rankHigh: 5 }, t), placeWords({ rankLow: 1, rankHigh: 1 }, t), placeWords({ rankLow: null, rankHigh: null }, t)]).toEqual(['Kan ligga på plats 2–5', 'Plats 1', 'Svaren räcker inte för en plats']);
	// Every count of up to a hundred people is told exactly from its whole percentage.
	for (let n = 10; n <= 100; n++) for (let count = 5; count <= n - 5; count++) expect(Math.round((Math.round((100 * count) / n) * n) / 100)).toBe(count);
});
