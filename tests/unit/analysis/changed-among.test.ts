/** What has changed among those who answered two rounds: each round by itself, whoever belongs to whom. */
import { expect, test } from 'vitest';
import { changeAmong } from '#analysis/changed-among.ts';
import { mayBePaired, PAIRED, type PairedSide, type Parted } from '#analysis/disclosure/index.ts';
import { changesBetween, gapsOf } from '#analysis/over-time.ts';
import { resultsOf } from '#analysis/results.ts';
import { simulateResponses } from '#analysis/simulate.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { Result } from '#domain/result/result.ts';
import { REST, splits } from '#domain/result/split.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

const K = 5;
const survey = allKindsFromPack('Grums');
const asked = survey.questions.find(({ kind }) => kind === 'best_worst')!;
const [first, last] = [cardsOf(asked)[0]!, cardsOf(asked).at(-1)!];
const answers = (n: number, seed: number, worth: Record<string, number> = {}) => simulateResponses(survey, { worth, spread: 0.3, equal: 0, skip: 0 }, n, seed).map((one): StoredResponse => ({ ...one, simulated: true }));
const among = (responses: readonly StoredResponse[], of: SurveyContent = survey) => ({ survey: of, responses, k: K });

test('it is what two releases of these people would differ by, with six decimals, in the questions where cards are weighed', () => {
	const [before, now] = [answers(14, 1), answers(14, 2)];
	const release = (responses: StoredResponse[]) => resultsOf(survey, responses, { k: K }).map((row) => {
		const position = survey.questions.findIndex(({ id }) => id === row.question);
		const own = survey.questions[position]!;
		return { ...row, position, prompt: 'prompt' in own ? own.prompt : '', follows: 'of' in own ? own.of : null, since: { release: '', number: 0, releasedOn: '' } } as Result;
	});
	const whole = changesBetween(release(now).filter(splits), release(before).filter(splits));
	const told = changeAmong(among(now), among(before));
	expect(told.map(({ question }) => question)).toEqual(survey.questions.filter(({ kind }) => splits({ kind, unit: '' })).filter(({ kind }) => kind !== 'balance').map(({ id }) => id));
	const gaps = gapsOf({ before: 'x', people: 14, pairedOn: '2026-11-30', results: told.map((row, position) => ({ ...row, position, prompt: 'p' })) });
	for (const gap of gaps) {
		const expected = whole.find(({ question }) => question === gap.question)!;
		expect([gap.n, gap.scale, gap.rows.map(({ about, says }) => [about, says])]).toEqual([[14, 14], expected.scale, expected.rows.map(({ about, says }) => [about, says])]);
		gap.rows.forEach((row, i) => expect(row.difference).toBeCloseTo(expected.rows[i]!.difference!, 5));
	}
});

test('whoever belongs to whom, the same is told; a clear change is', () => {
	const [before, now] = [answers(40, 3, { [first]: 2.5, [last]: -2.5 }), answers(40, 4, { [first]: -2.5, [last]: 2.5 })];
	const told = changeAmong(among(now), among(before));
	expect(changeAmong(among(now.toReversed()), among([...before.slice(7), ...before.slice(0, 7)]))).toEqual(told);
	const says = (card: string) => told.find(({ question }) => question === asked.id)!.content!.rows.find(({ about }) => about === card)!.says;
	expect([says(first), says(last)]).toEqual(['less', 'more']);
});

test('nothing of a question that was asked otherwise, or that too few weighed', () => {
	const other = { ...survey, questions: survey.questions.map((question) => (question.id === asked.id && 'prompt' in question ? { ...question, prompt: 'Något annat?' } : question)) };
	const of = (rows: ReturnType<typeof changeAmong>, id: string) => rows.find(({ question }) => question === id);
	const rows = changeAmong(among(answers(12, 5)), among(answers(12, 6), other));
	expect(of(rows, asked.id)).toEqual({ question: asked.id, content: null, hidden: 'too_few' });
	expect(rows.some(({ content }) => content !== null)).toBe(true);
	expect(changeAmong(among(answers(12, 5)), among(answers(4, 6))).every(({ content }) => content === null)).toBe(true);
	const gone = { ...survey, questions: survey.questions.filter(({ id }) => id !== asked.id) };
	expect(of(changeAmong(among(answers(12, 5)), among(answers(12, 6), gone)), asked.id)).toBeUndefined();
});

test('the rule: ten in each part of both rounds, k of them in each group, and nobody who came since', () => {
	const people = (part: string, n: number, counts = '1'): Parted[] => Array.from({ length: n }, () => ({ part, counts, items: new Map([['', true]]) }));
	const side = (...groups: Parted[][]): PairedSide => ({ people: groups.flat(), parts: [...new Set(groups.flat().map(({ part }) => part))], latest: groups.flat().length, k: K });
	const whole = side(people(PAIRED, 10));
	const divided = side(people(PAIRED, 10), people(REST, 10));
	const may = (a: PairedSide, b: PairedSide, smallest = 10) => [mayBePaired([a, b], smallest), mayBePaired([b, a], smallest)];
	expect(may(whole, divided)).toEqual([true, true]);
	expect(may(whole, whole)).toEqual([true, true]);
	for (const [why, wrong] of Object.entries({
		'nine paired': side(people(PAIRED, 9), people(REST, 10)), 'nine left over': side(people(PAIRED, 10), people(REST, 9)), 'nobody paired': side(people(REST, 20)),
		'four of the paired came later': side(people(PAIRED, 10, '11'), people(PAIRED, 4, '01'), people(REST, 10, '11')), 'one is not told of': side(people(PAIRED, 10), people(PAIRED, 1, '0')),
		'one is gone': { ...divided, latest: 21 }, 'no threshold': { ...divided, k: 3 }
	})) expect(may(divided, wrong), why).toEqual([false, false]);
	expect(may(divided, divided, 4)).toEqual([false, false]);
	expect(may(divided, side(people(PAIRED, 10, '11'), people(PAIRED, 5, '01'), people(REST, 10, '11')))).toEqual([true, true]);
});
