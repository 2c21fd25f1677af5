import { describe, expect, test } from 'vitest';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { responseSubmission, type BestWorstAnswer } from '#domain/response/response.ts';
import { newRoundCode, readRoundCode } from '#domain/round/code.ts';
import { newWithdrawalCode, readWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import { topCards } from '#analysis/top-cards.ts';
import { fits, hasAnswers, newDraft, stepAfter, steps, submission, tapCard, type Draft } from '#answering/journey.ts';

const survey = surveyFromPack('Grums');
const draft = (seed = 7): Draft => newDraft(survey, 'GRAN-472', { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT', seed });
const answered = (seed = 7): Draft => {
	const d = draft(seed);
	for (const { set, shown } of d.screens) d.taps[set] = { best: shown[0]!, worst: shown[3]!, outcome: 'chosen' };
	return d;
};

describe('tapping', () => {
	const start = { best: null, worst: null, outcome: null };
	test('first the best, then the worst, a second tap takes back', () => {
		const one = tapCard(start, 'A');
		expect(one).toMatchObject({ best: 'A', worst: null });
		const two = tapCard(one, 'B');
		expect(two).toMatchObject({ best: 'A', worst: 'B' });
		expect(tapCard(two, 'A')).toMatchObject({ best: null, worst: 'B' });
		expect(tapCard(two, 'B')).toMatchObject({ best: 'A', worst: null });
		expect(tapCard(two, 'C')).toMatchObject({ best: 'A', worst: 'B' });
		expect(tapCard(tapCard(two, 'A'), 'C')).toMatchObject({ best: 'C', worst: 'B' });
	});
	test('a screen that was left as equal is open again after a tap', () => {
		expect(tapCard({ best: null, worst: null, outcome: 'equal' }, 'A')).toEqual({ best: 'A', worst: null, outcome: null });
	});
});

describe('the way', () => {
	test('every set once, the same seed the same order, another seed another', () => {
		expect(draft().screens.map((s) => s.set).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
		expect(draft(7)).toEqual(draft(7));
		expect(draft(8).screens).not.toEqual(draft(7).screens);
	});
	test('positions are balanced over people: each card stands in each place about equally often', () => {
		const places = [0, 0, 0, 0];
		for (let seed = 0; seed < 2000; seed++) for (const { shown } of draft(seed).screens) if (shown.includes('H0')) places[shown.indexOf('H0')]!++;
		for (const count of places) expect(count / 6000).toBeGreaterThan(0.23);
		for (const count of places) expect(count / 6000).toBeLessThan(0.27);
	});
	test('one person meets a card in different places', () => {
		let same = 0;
		for (let seed = 0; seed < 200; seed++) {
			const places = draft(seed).screens.flatMap(({ shown }) => shown.map((card, place) => `${card} ${place}`));
			same += places.length - new Set(places).size;
		}
		// By chance each of 12 cards, met three times in four places, comes back to a place about 0.69 times.
		expect(same / 200).toBeLessThan(12 * 0.69 * 0.5);
	});
	test('who helps in the middle reads the rules, and then both are back where they were', () => {
		const d = { ...answered(), helped: true };
		const all = steps(survey, d);
		const helper = all.find(({ kind }) => kind === 'helper')!;
		expect(stepAfter(survey, d, helper).kind).toBe('practice');
		d.from = all[6]!.key;
		expect(stepAfter(survey, d, helper).key).toBe(all[6]!.key);
		d.from = 'a screen that is not there any more';
		expect(stepAfter(survey, d, helper).kind).toBe('practice');
		expect(stepAfter(survey, d, all.at(-1)!)).toEqual(all.at(-1));
	});
	test('follow-ups come for the own top three and for nothing else', () => {
		expect(steps(survey, draft()).filter((s) => s.kind === 'today')).toHaveLength(0);
		const d = answered();
		expect(steps(survey, d).map((s) => s.kind).filter((k) => k === 'today' || k === 'change' || k === 'story')).toHaveLength(9);
	});
	test('what is sent is valid, and a follow-up of a card that left the top is not in it', () => {
		const d = answered();
		const cards = steps(survey, d).flatMap((s) => (s.kind === 'today' ? [s.card] : []));
		d.today[cards[0]!] = null;
		d.change[cards[0]!] = 'keep';
		d.story[cards[0]!] = '   ';
		const other = survey.cards.find((card) => !cards.includes(card.id))!.id;
		d.today[other] = 2;
		const body = submission(survey, d, 'sv', 1);
		expect(responseSubmission.parse(body)).toEqual(body);
		expect(body.answers.filter((a) => a.kind === 'today')).toEqual([{ kind: 'today', card: cards[0], value: null }]);
		expect(body.answers.filter((a) => a.kind === 'story')).toHaveLength(0);
		expect(JSON.stringify(body)).not.toContain(`"card":"${other}"`);
	});
	test('a screen that was tapped but not left is not an answer', () => {
		const d = draft();
		d.taps[d.screens[0]!.set] = { best: d.screens[0]!.shown[0]!, worst: null, outcome: null };
		expect(submission(survey, d, 'sv', 1).answers).toEqual([]);
		expect(hasAnswers(d)).toBe(false);
	});
	test('rubbish on the device is not taken for a draft', () => {
		for (const rubbish of [null, 1, 'x', [], {}, { v: 1, code: 'GRAN-472', screens: [] }, { ...draft(), code: 'ANNAN-111' }, { ...draft(), screens: [null] }]) {
			expect(fits(rubbish, survey, 'GRAN-472')).toBe(false);
		}
		expect(fits(JSON.parse(JSON.stringify(draft())), survey, 'GRAN-472')).toBe(true);
	});
});

test('top cards: by difference, then by times best, never one that was never best', () => {
	const screen = (shown: string[], best: string | null, worst: string | null): BestWorstAnswer => ({
		kind: 'best_worst', set: 0, shown, best, worst, outcome: best || worst ? 'chosen' : 'equal'
	});
	expect(topCards([screen(['A', 'B', 'C'], 'A', 'C'), screen(['A', 'B', 'D'], 'B', 'A'), screen(['B', 'C', 'D'], 'B', 'C')], 3)).toEqual(['B', 'A']);
	expect(topCards([screen(['A', 'B', 'C'], null, null)], 3)).toEqual([]);
});

test('codes: what a person types is read kindly, what cannot be a code is not', () => {
	for (let i = 0; i < 500; i++) expect(newRoundCode(Math.random)).toMatch(/^[A-Z]{3,8}-\d{3}$/);
	expect(readRoundCode(' gran 472 ')).toBe('GRAN-472');
	for (const bad of ['', 'GRAN', '472', 'GR-1', "'; drop table", 'GRAN-47200']) expect(readRoundCode(bad)).toBeNull();
	const code = newWithdrawalCode();
	expect(readWithdrawalCode(code.toLowerCase().replace('-', ' '))).toBe(code);
	for (const bad of ['', 'K7MX', 'K7MX-3QR0', 'K7MX-3QRTT']) expect(readWithdrawalCode(bad)).toBeNull();
});
