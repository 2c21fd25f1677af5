/**
 * How often does a board speak, and how often is it right? A short form of tests/bench/verdicts.ts, whose tables stand in
 * docs/methods.md. Pair by pair, boards with nothing to find spoke in 46–70 % of these cases.
 */
import { describe, expect, test } from 'vitest';
import { BALANCE, drawnCards, equalCards, FORMATS, tally } from './boards.ts';

const BOARDS = process.env.SOAK ? 300 : 30;
const draws = process.env.SOAK ? 20_000 : 3000;
/** Three standard errors above a share. */
const upTo = (share: number) => share + 3 * Math.sqrt((share * (1 - share)) / BOARDS);

// The long form is ten times the work of the short one, five numbers of people instead of three.
const timeout = process.env.SOAK ? 600_000 : 60_000;

/** Where boards speak most easily: few people's ten stones are far from normal. */
const POINTS = FORMATS.find(({ name }) => name === 'points')!;

describe('all cards equal: at most one board in ten states an order or a group', { timeout }, () => {
	test.each(FORMATS.map((format) => [format.name, format] as const))('%s, eight cards', (_, format) => {
		for (const n of process.env.SOAK ? [5, 8, 10, 20, 50] : [5, 10, 20]) {
			for (const sd of [0, 1]) expect(tally(format, { n, sd, boards: BOARDS, draws, lambda: equalCards(8) }).speaks, `n ${n}, sd ${sd}`).toBeLessThanOrEqual(upTo(0.1));
		}
	});
	// Long form only: at 90 % it was 12, which some thousand boards tell from 10.
	test.runIf(process.env.SOAK).each([5, 6, 7, 8, 9])('points on four cards, n = %i', (n) => {
		for (const sd of [0, 1]) expect(tally(POINTS, { n, sd, boards: 2000, draws: 4000, lambda: equalCards(4) }).speaks, `sd ${sd}`).toBeLessThanOrEqual(0.1);
	});
	test('a balance of two', () => {
		for (const n of [5, 10, 20]) expect(tally(BALANCE, { n, sd: 1, boards: 2 * BOARDS, draws, lambda: equalCards(2) }).speaks).toBeLessThanOrEqual(upTo(0.1));
	});
});

test.each(FORMATS.map((format) => [format.name, format] as const))('%s: cards that differ are told apart, and rightly', { timeout }, (_, format) => {
	let wrong = 0;
	let stated = 0;
	for (const [n, least] of [[10, 0.6], [20, 0.85]] as const) {
		const { speaks, pairs, wrongPairs, wrongBoards } = tally(format, { n, sd: 1, boards: BOARDS, draws, lambda: drawnCards(8) });
		expect(speaks, `n ${n}`).toBeGreaterThanOrEqual(least);
		expect(wrongBoards).toBeLessThanOrEqual(upTo(0.05));
		stated += pairs;
		wrong += pairs * wrongPairs;
	}
	expect(wrong / stated).toBeLessThanOrEqual(0.02);
});
