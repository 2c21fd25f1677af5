/** What to fix and what to protect: only what the frozen results allow, and never a card whose day is hidden. */
import { describe, expect, test } from 'vitest';
import { prioritiesOf, type Priorities, type Priority } from '#analysis/priorities.ts';
import { resultsOf } from '#analysis/results.ts';
import { simulateResponses, type ChoiceModel } from '#analysis/simulate.ts';
import { surveyFromPack } from '#content/survey-from-pack.ts';
import { followUpUnit, type GapCell } from '#domain/question/follow_up/result.ts';
import type { ResultCard, Statement } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { studentQuantile } from '#stats/distributions.ts';

const card = (id: string): ResultCard => ({ id, title: `Kort ${id}`, picture: '', lifeArea: 'health', lens: 'people' });
const many = { kind: 'words', n: 8, share: 'many' } as const;
const few = { kind: 'words', n: 8, share: 'few' } as const;
const half = { kind: 'words', n: 8, share: 'half' } as const;
const percent = (value: number, n = 40): GapCell => ({ kind: 'percent', n, percent: value });

interface Made {
	id: string;
	centred: number | null;
	/** Standard error. */
	error?: number;
	ranks?: [number, number] | null;
	/** Null: hidden. */
	today?: GapCell | null;
}
const rest = { position: 0, prompt: 'Vad?', follows: null, since: { release: 'r', number: 1, releasedOn: '2026-11-29' } };

/** A question of cards and its follow-ups, as they are stored. */
function made(cards: Made[], { n = 40, verdict = [{ type: 'top_group', cards: [] }] as Statement[], hidden = [] as string[] } = {}): Result[] {
	const t = studentQuantile(0.95, n - 1);
	const items = cards.map(({ id, centred, error = 0.1, ranks }, i) => ({
		card: card(id), counts: { best: 1, worst: 1, shown: 3 }, centred,
		low: centred === null ? null : centred - t * error, high: centred === null ? null : centred + t * error,
		share: null, shareLow: null, shareHigh: null,
		rankLow: ranks === null ? null : (ranks?.[0] ?? i + 1), rankHigh: ranks === null ? null : (ranks?.[1] ?? i + 1)
	}));
	const content = { n, method: 'm', level: 0.9, seed: 1, items, hidden: hidden.map((id) => ({ card: card(id), reason: 'too_few' as const })), verdict, screens: null };
	const about = cards.map(({ id, today = many }) => {
		const row = { question: 'f', unit: followUpUnit(id, 'today'), cut: 'all', kind: 'follow_up', ...rest, prompt: '', follows: 'q', position: 1 };
		return (today ? { ...row, content: { card: card(id), aspect: 'today', gap: today }, hidden: null } : { ...row, content: null, hidden: 'too_few' }) as Result;
	});
	return [{ question: 'q', unit: '', cut: 'all', kind: 'best_worst', content, hidden: null, ...rest } as Result, ...about];
}
const GROUPS = ['fix', 'protect', 'uncertain', 'lower', 'unknown'] as const;
const ids = (found: Priorities) => Object.fromEntries(GROUPS.flatMap((group) => (found[group].length > 0 ? [[group, found[group].map(({ card: { id } }) => id).join()]] : [])));
const groups = (results: Result[]) => ids(prioritiesOf(results)[0]!);

describe('the five groups', () => {
	test('important and not so is fixed, important and so is protected, the lower half is named last', () => {
		const cards: Made[] = [{ id: 'a', centred: 2, today: percent(78) }, { id: 'b', centred: 1, today: few }, { id: 'c', centred: 0.2, ranks: [2, 5] }, { id: 'd', centred: -0.2, ranks: [2, 5] }, { id: 'e', centred: -1 }, { id: 'f', centred: -2 }];
		expect(groups(made(cards))).toEqual({ fix: 'a', protect: 'b', uncertain: 'c,d', lower: 'e,f' });
	});

	test('a rank set that straddles the middle, or an interval that holds it, is uncertain, and so is about half', () => {
		const cards: Made[] = [{ id: 'a', centred: 2, ranks: [1, 3] }, { id: 'b', centred: 2, error: 1 }, { id: 'c', centred: 2, ranks: [1, 2], today: half }, { id: 'd', centred: -2, ranks: [3, 4] }];
		expect(groups(made(cards))).toEqual({ uncertain: 'a,b,c', lower: 'd' });
	});

	test('a percentage counts as the word that a smaller group would be told in', () => {
		const at = (today: GapCell) => groups(made([{ id: 'a', centred: 2, today }, { id: 'b', centred: -2 }]));
		expect([35, 36, 50, 64, 65].map((value) => Object.keys(at(percent(value)))[0])).toEqual(['protect', 'uncertain', 'uncertain', 'uncertain', 'fix']);
	});

	test('one who leads is important, whatever the intervals of single cards say; a last group is not', () => {
		const cards: Made[] = [{ id: 'a', centred: 0.2, error: 1, ranks: [1, 2] }, { id: 'b', centred: -0.2, error: 1, ranks: [1, 2] }];
		expect(groups(made(cards, { verdict: [{ type: 'leads', card: 'a', strength: 'before' }] }))).toEqual({ fix: 'a', uncertain: 'b' });
		expect(groups(made(cards, { verdict: [{ type: 'before', first: ['a'], then: ['b'], strength: 'before' }] }))).toEqual({ fix: 'a', uncertain: 'b' });
		const sure: Made[] = [{ id: 'a', centred: 2 }, { id: 'b', centred: -2 }];
		expect(groups(made(sure, { verdict: [{ type: 'top_group', cards: ['b'] }, { type: 'last_group', cards: ['a'] }] }))).toEqual({ uncertain: 'a,b' });
	});

	test('no order: nothing to fix, nothing to protect, nothing lower', () => {
		const cards: Made[] = [{ id: 'a', centred: 2 }, { id: 'b', centred: -2 }];
		for (const verdict of [[{ type: 'no_order' }], []] as Statement[][]) expect(groups(made(cards, { verdict }))).toEqual({ uncertain: 'a,b' });
	});
});

describe('what is not shown', () => {
	test('a card whose day is hidden, or that is hidden itself, is unknown, however important', () => {
		const cards: Made[] = [{ id: 'a', centred: 2, today: null }, { id: 'b', centred: -2, today: null }, { id: 'c', centred: null, ranks: null }];
		const found = prioritiesOf(made(cards, { hidden: ['h'], verdict: [{ type: 'leads', card: 'a', strength: 'clearly' }] }))[0]!;
		expect(ids(found)).toEqual({ uncertain: 'c', unknown: 'a,b,h' });
		for (const { today, works } of found.unknown) expect([today, works]).toEqual([null, null]);
		expect(found.unknown.at(-1)).toMatchObject({ importance: null, rankLow: null, important: null });
	});

	test('a day that is told of a hidden card does not bring it back', () => {
		const results = made([{ id: 'a', centred: 1 }, { id: 'h', centred: -1 }]);
		const content = results[0]!.content as unknown as { items: { card: ResultCard }[]; hidden: unknown[] };
		content.hidden = [{ card: content.items.pop()!.card, reason: 'too_few' }];
		expect(prioritiesOf(results)[0]!.unknown).toMatchObject([{ card: { id: 'h' }, today: null }]);
	});

	test('too few for the cards: the followed-up ones are unknown; nothing asked about today: no entry', () => {
		const [question, ...about] = made([{ id: 'a', centred: 1 }]);
		const untold = { ...question!, content: null, hidden: 'too_few' } as Result;
		expect(prioritiesOf([untold, ...about])).toMatchObject([{ n: null, fix: [], unknown: [{ card: { id: 'a' }, today: null }] }]);
		expect(prioritiesOf([question!])).toEqual([]);
		expect(prioritiesOf([])).toEqual([]);
	});
});

describe('sizes', () => {
	test('one card is neither above nor below a middle', () => {
		expect(groups(made([{ id: 'a', centred: 0, ranks: [1, 1] }]))).toEqual({ uncertain: 'a' });
	});

	test('ties: eight that are alike and one far below are not important; one far above is', () => {
		const alike = Array.from({ length: 8 }, (_, i): Made => ({ id: `${i}`, centred: 0.01 * (8 - i), ranks: [1, 4] }));
		expect(groups(made([...alike, { id: 'z', centred: -5, ranks: [9, 9] }]))).toEqual({ uncertain: '0,1,2,3,4,5,6,7', lower: 'z' });
		expect(groups(made([{ id: 'z', centred: 5, ranks: [1, 1] }, ...alike]))).toMatchObject({ fix: 'z', uncertain: '0,1,2,3,4,5,6,7' });
	});

	test('forty cards: each in one group, in the order of the question', () => {
		const cards = Array.from({ length: 40 }, (_, i): Made => ({ id: `${i}`, centred: 2 - i / 10, ranks: [Math.max(1, i - 1), Math.min(40, i + 3)], today: [many, few, half, null][i % 4]! }));
		const found = prioritiesOf(made(cards))[0]!;
		const all = GROUPS.flatMap((group) => found[group].map(({ card: { id } }) => Number(id)));
		expect(all.toSorted((a, b) => a - b)).toEqual(cards.map((_, i) => i));
		for (const group of GROUPS) expect(found[group].map(({ card: { id } }) => Number(id))).toEqual(found[group].map(({ card: { id } }) => Number(id)).toSorted((a, b) => a - b));
		expect(found.fix.length).toBeGreaterThan(2);
		// An interval that holds for all forty is wider than one that holds for two.
		const width = ({ importance }: Priority) => importance!.high - importance!.low;
		expect(width(found.fix[0]!)).toBeGreaterThan(1.2 * width(prioritiesOf(made([{ id: '0', centred: 2 }, { id: '39', centred: -2 }]))[0]!.fix[0]!));
	});
});

describe('results as analysis makes them', () => {
	const survey = surveyContent.parse(surveyFromPack('Grums'));
	const model: ChoiceModel = { worth: { H1: 2.4, B1: 1.8, H2: -1.8, E1: -2.4 }, today: { H1: 0.2, B1: 2.8 }, spread: 0.5, equal: 0.03, skip: 0.03 };
	const stored = (n: number, worth = model.worth): Result[] =>
		resultsOf(survey, simulateResponses(survey, { ...model, worth }, n, 3).map((one) => ({ ...one, simulated: false })), { k: 5 }).map((result) => {
			const position = survey.questions.findIndex(({ id }) => id === result.question);
			const question = survey.questions[position]!;
			return { ...result, ...rest, position, follows: 'of' in question ? question.of : null };
		});

	test('sixty people who want one thing that is missing and one that is there', () => {
		const [found] = prioritiesOf(stored(60));
		expect(found!.tends).toBe(false);
		expect(ids(found!)).toMatchObject({ fix: 'H1', protect: 'B1' });
		expect(found!.unknown.map(({ card: { id } }) => id)).toContain('E1');
	});

	test('five people, and people who want nothing in particular: nothing is claimed that cannot be told', () => {
		for (const found of prioritiesOf(stored(5))) {
			expect(found.tends).toBe(true);
			for (const { today } of [...found.fix, ...found.protect]) expect(today!.n).toBeGreaterThanOrEqual(5);
		}
		for (const found of prioritiesOf(stored(40, {}))) expect([...found.fix, ...found.protect]).toEqual([]);
	});
});
