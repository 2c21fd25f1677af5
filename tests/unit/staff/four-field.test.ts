/** The first screen of a board in words, and its picture: no name on another, nothing outside, and no place for what is hidden. */
import { describe, expect, test } from 'vitest';
import { apart, inside, type Box, type Frame } from '#charts/four-field/labels.ts';
import { layoutFourField, type FourFieldCard } from '#charts/four-field/layout.ts';
import { linesOf, widthOf } from '#charts/four-field/text.ts';
import { prioritiesOf } from '#analysis/priorities.ts';
import { describeCard } from '#charts/four-field/describe.ts';
import { followUpUnit } from '#domain/question/follow_up/result.ts';
import type { Statement } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import { foundOf, pictureOf, placeWords, saidOf, todayWords } from '#features/releases/priorities.ts';
import { nameOf, tilesOf } from '#features/releases/tiles.ts';
import { sv } from '#i18n/sv.ts';

const FRAMES: Record<string, Frame> = { wide: { from: 23, to: 70, height: 32 }, narrow: { from: 14, to: 32, height: 27 }, wall: { from: 36, to: 70, height: 18.5 } };
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

/** A release of three cards, the last of which has its day hidden. */
function threeCards(verdict: Statement[]): Result[] {
	const card = (id: string, title: string) => ({ id, title, picture: '', lifeArea: 'health', lens: null }) as const;
	const asked = [card('a', 'Bostad'), card('b', 'Trygg hemma'), card('c', 'Hjälp i tid')];
	const rest = { cut: 'all', prompt: 'Vad?', since: { release: 'r', number: 1, releasedOn: '2026-11-29' } } as const;
	const items = asked.map((one, i) => ({ card: one, counts: { best: 1, worst: 1, shown: 3 }, centred: 1 - i, low: 0.9 - i, high: 1.1 - i, share: 0.3, shareLow: 0.2, shareHigh: 0.4, rankLow: i + 1, rankHigh: i + 1 }));
	const order = { n: 40, method: 'm', level: 0.9, seed: 1, items, hidden: [], verdict, screens: null };
	const today = asked.map((one, i) => {
		const row = { ...rest, question: 'f', unit: followUpUnit(one.id, 'today'), kind: 'follow_up', follows: 'q', position: 1 };
		return (i === 2 ? { ...row, content: null, hidden: 'too_few' } : { ...row, hidden: null, content: { card: one, aspect: 'today', gap: { kind: 'percent', n: 32, percent: 78 } } }) as Result;
	});
	return [{ ...rest, question: 'q', unit: '', kind: 'best_worst', follows: null, position: 0, hidden: null, content: order } as Result, ...today];
}

describe('the first screen in words', () => {
	const t = sv.releases;
	const leads = threeCards([{ type: 'leads', card: 'a', strength: 'clearly' }, { type: 'one_person_changes_nothing' }]);
	const found = (results: Result[]) => prioritiesOf(results)[0]!;

	test('the finding is what to fix, and the order is still told under it; without it the order is the finding', () => {
		expect(foundOf(found(leads), leads[0]!, t)).toEqual({ headline: '”Bostad” är viktigast, men fungerar inte i dag.', rest: ['”Bostad” kommer tydligt före alla andra.', 'Samma kort ligger överst, vems svar vi än tar bort.'] });
		const doubted = threeCards([{ type: 'leads', card: 'a', strength: 'before' }, { type: 'one_person_changes_top' }]);
		expect(foundOf(found(doubted), doubted[0]!, t).headline).toBe('”Bostad” är viktigt, men fungerar inte i dag.');
		const none = threeCards([{ type: 'no_order' }]);
		expect(foundOf(found(none), none[0]!, t)).toEqual({ headline: t.verdict.noOrder, rest: [] });
	});

	test('each card has a sentence and at most so many names; the rest is counted', () => {
		const none = threeCards([{ type: 'no_order' }]);
		expect(saidOf(found(leads), 2, t.priorities).map(({ kind, named, more }) => [kind, named.map(({ figure }) => figure), more])).toEqual([['fix', ['Stämmer inte för 25 av 32'], 0], ['protect', [], 0], ['uncertain', ['Plats 2'], 0]]);
		expect(saidOf(found(none), 1, t.priorities)[2]).toMatchObject({ named: [{ figure: 'Plats 1' }], more: 1 });
		// One voice beside a card that is named, whole or not at all; never one without a card, which many enough did not write about.
		const about = saidOf(found(leads), 2, t.priorities)[0]!.named[0]!.card;
		const quotes = [{ id: '1', text: 'Utan kort', card: null }, { id: '2', text: 'x'.repeat(141), card: about }, { id: '3', text: 'Om kortet', card: about }, { id: '4', text: 'Efter', card: about }];
		expect(saidOf(found(leads), 2, t.priorities, quotes).map(({ voice }) => voice)).toEqual(['Om kortet', null, null]);
		expect(saidOf(found(leads), 2, t.priorities).map(({ voice }) => voice)).toEqual([null, null, null]);
		expect(saidOf(found(leads), 2, t.priorities)[1]!.lead).toBe(t.priorities.protect.none);
	});

	test('what is hidden has a name in the picture and no place; the table has all', () => {
		const { cards: drawn, hidden, described } = pictureOf(found(leads), t.priorities);
		expect(drawn.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(hidden).toEqual([{ id: 'c', title: 'Hjälp i tid' }]);
		expect(described.map(({ id, field, today }) => [id, field, today])).toEqual([['a', 'fix', 'Stämmer inte för 25 av 32'], ['b', 'uncertain', 'Stämmer inte för 25 av 32'], ['c', null, 'Visas inte']]);
		expect(describeCard(described[2]!, t.priorities.picture)).toBe('Hjälp i tid: Dolt. Plats 3. Visas inte.');
	});

	test('a wall begins with them; without questions about today it is as before', () => {
		expect(tilesOf(leads, t).map(({ what }) => what)).toEqual(['priorities', 'picture', 'said', 'order', 'today', 'missing']);
		expect(nameOf(tilesOf(leads, t)[0]!, t)).toBe('”Bostad” är viktigast, men fungerar inte i dag.');
		// Nor where none of them may be told.
		const untold = leads.map((row) => (row.follows ? ({ ...row, content: null, hidden: 'too_few' } as Result) : row));
		expect(tilesOf(untold, t).map(({ what }) => what)).toEqual(['said', 'order', 'missing']);
		expect(tilesOf(leads.slice(0, 1), t).map(({ what }) => what)).toEqual(['said', 'order', 'missing']);
	});
});
