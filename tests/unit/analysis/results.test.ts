/** Results as they are frozen: the estimator's own numbers, plain counts, and nothing about fewer than five. */
import { describe, expect, test } from 'vitest';
import { printed as printedBy } from '#analysis/command.ts';
import { balanceData } from '#analysis/question/balance.ts';
import { bestWorstData } from '#analysis/question/best_worst.ts';
import { pairsData } from '#analysis/question/pairs.ts';
import { pointsData } from '#analysis/question/points.ts';
import { rankingData } from '#analysis/question/ranking.ts';
import { byContent, peopleOf } from '#analysis/context.ts';
import { resultsOf } from '#analysis/results.ts';
import { simulateResponses, type ChoiceModel } from '#analysis/simulate.ts';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import { dilemmaUnit, type DilemmaResult } from '#domain/question/balance/result.ts';
import type { Answer, Kind, QuestionOf } from '#domain/question/index.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import { figureAt, readAddress, writeAddress } from '#domain/result/address.ts';
import type { Statement } from '#domain/result/cell.ts';
import { figuresOf, type ContentOf, type NewResult, type Result, type ResultKind } from '#domain/result/result.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { readInput } from '#stats/input/read-input.ts';
import { createRandom } from '#stats/random.ts';

const standard = surveyContent.parse(surveyFromPack('Grums'));
const all = surveyContent.parse(allKindsFromPack('Grums'));
const model: ChoiceModel = { worth: { H1: 1.4, B0: 1, E0: -0.8, V1a: 1.2, V2b: 0.4 }, spread: 0.8, equal: 0.06, skip: 0.05 };
const people = (survey: SurveyContent, n: number, seed = 1): StoredResponse[] => simulateResponses(survey, model, n, seed).map((r) => ({ ...r, simulated: false }));
const K = { k: 5 };
const ask = <K extends Kind>(survey: SurveyContent, kind: K) => survey.questions.find((one) => one.kind === kind) as QuestionOf<K>;
const rows = (results: NewResult[], kind: ResultKind) => results.filter((one) => one.kind === kind);
/** The content of the only result of a kind. */
const told = <K extends ResultKind>(results: NewResult[], kind: K): ContentOf[K] => {
	const [first] = rows(results, kind);
	if (!first?.content) throw new Error(`nothing told of ${kind}`);
	return first.content as ContentOf[K];
};
const ORDERED = ['pairs', 'points', 'ranking'] as const;

/** What `npm run -s estimate` prints for the JSON: through text, the reader and the printer. */
function command(format: string, data: object) {
	const input = readInput(JSON.parse(JSON.stringify({ format, ...data, options: { level: 0.9, seed: 1 } })));
	if (!input.ok) throw new Error(input.message);
	return JSON.parse(JSON.stringify(printedBy(input))) as {
		method: string; n: number; answers: number; skips: number; level: number; seed: number;
		verdict: Statement[];
		items: { item: string; counts: Record<string, number | null>; centred?: number; [number: string]: unknown }[];
	};
}
/** With titles in place of card ids, as the command names them. */
const titled = (survey: SurveyContent, verdict: Statement[]) => {
	const title = (id: unknown) => survey.cards.find((card) => card.id === id)!.title;
	return verdict.map((one) => Object.fromEntries(Object.entries(one).map(([key, value]) => [key, key === 'card' ? title(value) : Array.isArray(value) ? value.map(title) : value])));
};
const NUMBERS = ['low', 'high', 'share', 'shareLow', 'shareHigh', 'rankLow', 'rankHigh'];

test('the content pack: twelve cards, each three times, each pair at most once', () => {
	const times = new Map<string, number>();
	const pairs = new Set<string>();
	for (const set of ask(standard, 'best_worst').sets) {
		for (const [i, a] of set.entries()) {
			times.set(a, (times.get(a) ?? 0) + 1);
			for (const b of set.slice(i + 1)) {
				const pair = [a, b].sort().join();
				expect(pairs.has(pair)).toBe(false);
				pairs.add(pair);
			}
		}
	}
	expect([...times.values()]).toEqual(Array(12).fill(3));
	expect(pairs.size).toBe(54);
	expect(standard.cards.find((card) => card.id === 'B2')!.line).toBe('Grums är en plats där jag vill bo.');
});

/** As a result keeps it: six decimals. */
const stored = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6 || 0);

describe.each([7, 40])('the stored answers’ estimate by the command equals the result (%i people)', (n) => {
	const responses = byContent(people(all, n, 3));
	const results = resultsOf(all, responses, K);
	const of = (kind: Kind) => peopleOf({ responses }, ask(all, kind));
	test.each([
		['pairs', 'pairs', pairsData(all, ask(all, 'pairs'), of('pairs'))],
		['points', 'points', pointsData(all, ask(all, 'points'), of('points'))],
		['ranking', 'ranking', rankingData(all, ask(all, 'ranking'), of('ranking'))],
		['best_worst', 'best-worst', bestWorstData(all, ask(all, 'best_worst'), of('best_worst'))]
	] as const)('%s', (kind, format, data) => {
		const printed = command(format, data);
		const result = told(results, kind);
		expect([result.n, result.method, result.level, result.seed]).toEqual([printed.n, printed.method, printed.level, printed.seed]);
		expect(result.items.length + result.hidden.length).toBe(printed.items.length);
		for (const item of result.items) {
			const own = printed.items.find((one) => one.item === item.card.title)!;
			expect(Object.fromEntries(NUMBERS.map((name) => [name, item[name as 'low']]))).toEqual(Object.fromEntries(NUMBERS.map((name) => [name, stored(own[name] as number | null)])));
			expect(item.centred).toBe(stored((own.centred ?? null) as number | null));
			for (const [name, count] of Object.entries(item.counts)) expect(count).toBe(stored((own.counts as Record<string, number | null>)[name] ?? null));
		}
		const worths = result.items.map((item) => item.centred ?? item.share!);
		expect(worths).toEqual([...worths].sort((a, b) => b - a));
		// Statements too, with what hangs on one person. The page hides cards that too few have weighed.
		if (result.hidden.length === 0) expect(titled(all, result.verdict)).toEqual(printed.verdict);
		if (result.hidden.length === 0) expect(result.items.reduce((sum, item) => sum + item.share!, 0)).toBeCloseTo(1, 4);
	});

	test('the balance, each dilemma on its own', () => {
		const dilemmas = rows(results, 'balance');
		expect(dilemmas).toHaveLength(3);
		for (const pair of ask(all, 'balance').pairs) {
			const printed = command('graded-pairs', balanceData(all, ask(all, 'balance'), responses, pair));
			const dilemma = dilemmas.find(({ unit }) => unit === dilemmaUnit(pair))!.content as DilemmaResult;
			const own = printed.items[0]!;
			expect(titled(all, dilemma.verdict)).toEqual(printed.verdict);
			expect([dilemma.n, dilemma.centred, dilemma.low, dilemma.high]).toEqual([printed.n, ...[own.centred, own.low, own.high].map((one) => stored(one as number | null))]);
			expect(own.counts).toMatchObject(dilemma.counts);
			// Steps by hand: the mean of the scores towards the first card, drawn a little to the middle by the prior.
			const scores = responses.flatMap((r) => r.answers.flatMap((a) => (a.kind === 'balance' && a.score !== null && pair.every((card) => a.shown.includes(card)) ? [a.shown[0] === pair[0] ? a.score : -a.score] : [])));
			const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length;
			expect(dilemma.counts.score / dilemma.counts.shown).toBeCloseTo(mean, 12);
			expect(Math.abs(dilemma.lean)).toBeLessThanOrEqual(Math.abs(mean) + 1e-9);
			expect(Math.abs(dilemma.lean - mean)).toBeLessThan(0.5);
			expect(dilemma.leanLow!).toBeLessThan(dilemma.lean);
			expect(dilemma.leanHigh!).toBeGreaterThan(dilemma.lean);
			expect(Math.max(Math.abs(dilemma.leanLow!), Math.abs(dilemma.leanHigh!))).toBeLessThanOrEqual(3);
		}
	});

	test('choice and ladder: plain counts of people', () => {
		const values = (kind: 'choice' | 'ladder') => responses.flatMap((r) => r.answers.flatMap((a) => (a.kind === kind && a.value !== null ? [a.value] : [])));
		const choice = told(results, 'choice');
		expect(choice.n).toBe(values('choice').length);
		for (const { value, cell } of choice.rows) if (cell.kind === 'count') expect(cell.count).toBe(values('choice').filter((x) => x === value).length);
		const ladder = told(results, 'ladder');
		expect(ladder.n).toBe(values('ladder').length);
		for (const { from, to, cell } of ladder.rows) if (cell.kind === 'count') expect(cell.count).toBe(values('ladder').filter((x) => Number(x) >= from && Number(x) <= to).length);
		if (n === 40) expect(JSON.stringify([choice, ladder])).toContain('"count"');
		// No cell of 1 … 4, and no mean.
		for (const [, count] of JSON.stringify([choice, ladder]).matchAll(/"count":(\d+)/g)) expect(Number(count)).toBeGreaterThanOrEqual(5);
		expect(JSON.stringify(ladder)).not.toContain('mean');
	});

	test('every figure has an address of its own that leads back to it', () => {
		const stored = results.map((one, position): Result => ({ ...one, position, prompt: '', follows: null, since: { release: 'r', number: 1, releasedOn: '2026-11-28' } }));
		const addresses = stored.flatMap((one) => figuresOf(one).map(({ card, measure, value }) => [writeAddress({ release: 'r', question: one.question, card, measure }), value] as const));
		expect(addresses.length).toBeGreaterThan(100);
		expect(new Set(addresses.map(([address]) => address)).size).toBe(addresses.length);
		for (const [address, value] of addresses) expect(figureAt(stored, readAddress(address)!)?.value, address).toBe(value);
		for (const wrong of ['', 'r/q', 'r/q/c/m/x', '%E0%A4%A/a/b/c', 'r//c/m']) expect(readAddress(wrong)).toBeNull();
	});
});

describe('best–worst', () => {
	test('the counts are those of a plain loop over the taps', () => {
		const responses = people(standard, 30);
		const counts = new Map(standard.cards.map((card) => [card.id, { best: 0, worst: 0, shown: 0 }]));
		for (const answer of responses.flatMap(({ answers }) => answers)) {
			if (answer.kind !== 'best_worst' || answer.outcome === 'skipped') continue;
			for (const card of answer.shown) counts.get(card)!.shown++;
			if (answer.best) counts.get(answer.best)!.best++;
			if (answer.worst) counts.get(answer.worst)!.worst++;
		}
		const { items, screens } = told(resultsOf(standard, responses, K), 'best_worst');
		expect(items).toHaveLength(12);
		for (const item of items) expect(item.counts).toEqual(counts.get(item.card.id));
		expect(items.reduce((sum, item) => sum + item.counts.best, 0)).toBe(screens!.answered);
	});

	test.each([0, 1, 4])('%i answers: every row says only "too few"', (n) => {
		for (const row of resultsOf(all, people(all, n), K)) expect(row).toMatchObject({ content: null, hidden: 'too_few' });
	});

	test('a card that fewer than five have weighed is hidden with another, and no total gives them away', () => {
		// Everybody skips every screen with H0 but four.
		const responses = people(standard, 12, 3).map((response, i) => ({
			...response,
			answers: response.answers.map((answer): Answer =>
				i >= 4 && answer.kind === 'best_worst' && answer.shown.includes('H0') ? { ...answer, outcome: 'skipped', best: null, worst: null } : answer
			)
		}));
		const result = told(resultsOf(standard, responses, K), 'best_worst');
		expect(result.hidden.map((hidden) => hidden.reason).sort()).toEqual(['protects_another', 'too_few']);
		expect(result.hidden.some((hidden) => hidden.card.id === 'H0')).toBe(true);
		expect(result.screens).toBeNull();
		expect(JSON.stringify(result.verdict)).not.toContain('H0');
	});

	test('who only skips, or says that all is equal, is in no number: not in n, not in the screens', () => {
		const five = people(standard, 5, 2);
		const alone = told(resultsOf(standard, five, K), 'best_worst');
		for (const outcome of ['skipped', 'equal'] as const) {
			const others = people(standard, 8).map((response) => ({
				...response,
				answers: response.answers.flatMap((answer): Answer[] => (answer.kind === 'best_worst' ? [{ ...answer, outcome, best: null, worst: null }] : []))
			}));
			expect(told(resultsOf(standard, [...five, ...others], K), 'best_worst')).toEqual(alone);
			// Nor do they make four into five.
			expect(rows(resultsOf(standard, [...five.slice(0, 4), ...others], K), 'best_worst')[0]!.hidden).toBe('too_few');
		}
	});

	test('the same answers in another order give the same result', () => {
		const responses = people(standard, 20, 6);
		const [a, b] = [responses, [...responses].reverse()].map((some) => told(resultsOf(standard, some, K), 'best_worst')) as [ContentOf['best_worst'], ContentOf['best_worst']];
		expect(a.items).not.toEqual([]);
		for (const [i, item] of a.items.entries()) {
			expect(b.items[i]!.card.id).toBe(item.card.id);
			expect(b.items[i]!.centred).toBeCloseTo(item.centred!, 9);
			expect(b.items[i]!.counts).toEqual(item.counts);
		}
	});

	test('two best–worst questions on different cards are two results that do not touch', () => {
		const [first, top] = standard.questions as [QuestionOf<'best_worst'>, QuestionOf<'follow_up'>];
		const [half, rest] = [first.sets.filter((set) => set.includes('H0')), first.sets.filter((set) => !set.includes('H0'))];
		const survey = surveyContent.parse({
			...standard, sections: [],
			questions: [{ ...first, section: null, sets: half }, { ...first, section: null, id: 'second', sets: rest }, { ...top, section: null, of: 'second' }]
		});
		const responses = people(survey, 20, 4);
		const results = resultsOf(survey, responses, K);
		const [one, two] = rows(results, 'best_worst') as { content: ContentOf['best_worst'] }[];
		const times = (content: ContentOf['best_worst']) => content.items.reduce((sum, { counts }) => sum + counts.shown, 0);
		expect(times(one!.content)).toBeLessThanOrEqual(20 * half.flat().length);
		expect(times(two!.content)).toBeLessThanOrEqual(20 * rest.flat().length);
		expect(one!.content.items.map(({ card }) => card.id).sort()).toEqual([...new Set(half.flat())].sort());
		expect(two!.content.items.some(({ card }) => card.id === 'H0')).toBe(false);
		// Follow-ups are about cards of the second alone.
		expect(rows(results, 'follow_up').map(({ unit }) => unit.split(':')[0])).not.toContain('H0');
	});
});

describe('follow-ups', () => {
	test('no count of fewer than five, no percentage of a small side, and a card with few stays hidden', () => {
		for (const n of [5, 30, 80]) {
			const results = rows(resultsOf(standard, people(standard, n, n), K), 'follow_up');
			expect(results).toHaveLength(24);
			for (const { content } of results) {
				if (content === null) continue;
				if ('row' in content) for (const cell of Object.values(content.row)) if (cell.kind === 'count') expect(cell.count).toBeGreaterThanOrEqual(5);
				if ('gap' in content) {
					expect(content.gap.n).toBeGreaterThanOrEqual(5);
					if (content.gap.kind === 'percent') {
						const low = Math.round((content.gap.percent * content.gap.n) / 100);
						expect(Math.min(low, content.gap.n - low)).toBeGreaterThanOrEqual(5);
					}
				}
			}
			if (n === 5) expect(results.some(({ hidden }) => hidden === 'too_few')).toBe(true);
			if (n === 80) expect(JSON.stringify(results)).toContain('"percent"');
		}
	});
});

describe('what a question tells', () => {
	test('the model is found again', () => {
		const results = resultsOf(all, people(all, 200, 5), K);
		expect(told(results, 'pairs').items.slice(0, 2).map((item) => item.card.id)).toEqual(['H1', 'B0']);
		expect(told(results, 'points').verdict[0]).toMatchObject({ type: 'leads', card: 'H1' });
		expect(told(results, 'ranking').verdict[0]).toMatchObject({ type: 'leads', card: 'B0' });
		expect(told(results, 'balance').verdict[0]).toMatchObject({ type: 'leads', card: 'V1a' });
		expect(told(results, 'balance').lean).toBeGreaterThan(0.5);
	});

	test('a question that nobody, or fewer than five, weighed anything in says only that', () => {
		for (const kind of ['best_worst', 'pairs', 'balance', 'points', 'ranking', 'choice', 'ladder'] as const) {
			const alone = { ...all, questions: all.questions.filter((one) => one.kind === kind) };
			for (const left of [0, 1, 4]) {
				const responses = people(all, 12, 7).map((response, i) => ({ ...response, answers: i < left ? response.answers : response.answers.filter((a) => a.kind !== kind) }));
				const found = rows(resultsOf(alone, responses, K), kind);
				expect(found.length).toBeGreaterThan(0);
				for (const row of found) expect(row).toMatchObject({ content: null, hidden: 'too_few' });
			}
		}
	});

	test('skips, "vet inte" and empty answers make nobody one of five', () => {
		const empty = (answer: Answer): Answer =>
			answer.kind === 'pairs' ? { ...answer, outcome: 'unknown', choice: null }
			: answer.kind === 'balance' ? { ...answer, score: null }
			: answer.kind === 'points' ? { ...answer, points: null }
			: answer.kind === 'ranking' ? { ...answer, order: [] }
			: answer.kind === 'choice' || answer.kind === 'ladder' ? { ...answer, value: null }
			: answer;
		const four = people(all, 12, 7).map((response, i) => ({ ...response, answers: i < 4 ? response.answers : response.answers.map(empty) }));
		const results = resultsOf(all, four, K);
		expect(told(results, 'best_worst').n).toBe(12);
		for (const row of results) if (row.kind !== 'best_worst' && row.kind !== 'follow_up') expect(row.content).toBeNull();
	});

	test('in pairs, a card that fewer than five have weighed is hidden with another, and no total gives them away', () => {
		const responses = people(all, 14, 8).map((response, i) => ({
			...response,
			answers: response.answers.map((a): Answer => (i >= 4 && a.kind === 'pairs' && a.shown.includes('E1') ? { ...a, outcome: 'skipped', choice: null } : a))
		}));
		const pairs = told(resultsOf(all, responses, K), 'pairs');
		expect(pairs.hidden.map(({ reason }) => reason).sort()).toEqual(['protects_another', 'too_few']);
		expect(pairs.answers).toBeNull();
		expect(JSON.stringify([pairs.items, pairs.verdict])).not.toContain('E1');
	});

	test('the order in which answers came is in no number, tie or interval', () => {
		const responses = people(all, 9, 5);
		const now = resultsOf(all, responses, K);
		for (const seed of [1, 2, 3]) expect(resultsOf(all, createRandom(seed).shuffle(responses), K)).toEqual(now);
	});

	test('first places of a ranking are counts of a choice, told from five people on', () => {
		for (const n of [7, 9, 30]) {
			const { n: weighed, items } = told(resultsOf(all, people(all, n, n), K), 'ranking');
			expect(items.reduce((sum, { counts }) => sum + counts.first, 0)).toBe(weighed);
		}
	});

	test('stones: leaving one out is said of stones as well', () => {
		const stones = { ...ask(all, 'points'), section: null };
		const survey = { ...all, sections: [], questions: [stones] };
		const one = (id: number, points: number[]): StoredResponse => ({ id: String(id), revision: 1, simulated: false, answers: [{ question: 'stones', kind: 'points', shown: stones.cards, points }] });
		const verdictOf = (rows: number[][]) => told(resultsOf(survey, rows.map((points, i) => one(i, points)), K), 'points').verdict;
		const many = (times: number, points: number[]) => Array.from({ length: times }, () => points);
		// Which of the two on top is first hangs on one person, but that is not said: only that both are before the others.
		const two = verdictOf([...many(9, [5, 5, 0, 0]), [10, 0, 0, 0]]);
		expect(two[0]).toMatchObject({ type: 'top_group', cards: ['H1', 'B2'] });
		expect(two.some(({ type }) => type.startsWith('one_person'))).toBe(false);
		expect(verdictOf([...many(6, [7, 3, 0, 0]), ...many(6, [6, 2, 2, 0])]).map(({ type }) => type)).toEqual(['leads', 'last_group', 'one_person_changes_nothing']);
	});
});

test('a stored result reads the same: it is JSON through and through', () => {
	const results = resultsOf(all, people(all, 20, 2), K);
	expect(JSON.parse(JSON.stringify(results))).toEqual(results);
});

test('the simulation is the same for the same seed and another for another', () => {
	expect(simulateResponses(standard, model, 5, 2)).toEqual(simulateResponses(standard, model, 5, 2));
	expect(simulateResponses(standard, model, 5, 2)).not.toEqual(simulateResponses(standard, model, 5, 3));
});
