/** What holds for everybody, whatever they tap and in whichever order the survey asks. */
import { describe, expect, test } from 'vitest';
import { fits, type Draft } from '#answering/draft.ts';
import { asksOwnWords, steps, submission, wordsToSend, type QuestionStep, type Step } from '#answering/journey.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { responseSubmission } from '#domain/response/response.ts';
import type { QuestionOf } from '#domain/question/index.ts';
import { inLanguage, textsOf } from '#domain/survey/texts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { everyKind, newPerson, walk } from './people.ts';

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const seeds = (n: number) => Array.from({ length: n }, (_, seed) => seed);
const isQuestion = (step: Step): step is QuestionStep => step.kind === 'question';

/** The cards of the second best–worst question that a person puts first, counted here and not by what is tested. */
function topOfSecond(survey: SurveyContent, draft: Draft): string[] {
	const { sets } = survey.questions.find(({ id }) => id === 'two') as QuestionOf<'best_worst'>;
	const rows = new Map<string, { first: number; last: number; shown: number }>();
	for (const { set, shown, key } of draft.screens.filter(({ question }) => question === 'two')) {
		expect([...shown].sort()).toEqual([...sets[set!]!].sort());
		const tap = draft.taps[key];
		if (!tap?.left || tap.value?.kind !== 'best_worst') continue;
		const { best, worst, equal } = tap.value;
		if (!equal && (best === null || worst === null)) continue;
		for (const card of shown) {
			const row = rows.get(card) ?? { first: 0, last: 0, shown: 0 };
			rows.set(card, { first: row.first + Number(card === best), last: row.last + Number(card === worst), shown: row.shown + 1 });
		}
	}
	const score = ({ first, last, shown }: { first: number; last: number; shown: number }) => (first - last) / shown;
	return [...rows].filter(([, row]) => row.first > 0).sort(([, a], [, b]) => score(b) - score(a) || b.first - a.first).slice(0, 2).map(([card]) => card);
}

describe.each([true, false])('every kind in an unusual order (sections: %s)', (sections) => {
	const survey = everyKind(sections);

	test('the steps: the start, the questions in the survey’s order with each trade-off practised once right before it, the end', () => {
		for (const seed of seeds(50)) {
			const met: Step[] = [];
			walk(survey, seed, { dutiful: true }, (step) => met.push(step));
			const of = (step: Step) => (step.kind === 'practice' ? `practice ${step.of}` : step.kind === 'question' ? step.question.id : step.kind);
			expect(met.map(of).filter((name, i, all) => name !== all[i - 1])).toEqual([
				'start', 'practice ranking', 'order', 'practice best_worst', 'one', 'age', 'practice pairs', 'duel', 'two', 'top',
				'practice points', 'stones', 'practice balance', 'balance', 'ladder', 'free', 'mostly', 'send'
			]);
			const keys = met.map(({ key }) => key);
			expect(new Set(keys).size).toBe(keys.length);
			for (const [id, screens] of [['order', 1], ['one', 2], ['duel', 5], ['two', 3], ['top', 6], ['balance', 3]] as const) {
				expect(met.filter((step) => isQuestion(step) && step.question.id === id), id).toHaveLength(screens);
			}
		}
	});

	test('progress, wherever one is and has been: from one, never past its end, one count for the whole way, and the last is its end', () => {
		for (const seed of seeds(100)) {
			const draft = walk(survey, seed, { expected: seed % 2 === 0 ? 6 : null }, (step) => {
				if (!('progress' in step)) return;
				expect(step.progress.number).toBeGreaterThanOrEqual(1);
				expect(step.progress.number).toBeLessThanOrEqual(step.progress.of);
			});
			const shown = steps(survey, draft).flatMap((step) => ('progress' in step ? [step.progress] : []));
			for (const [i, { section, number, of }] of shown.entries()) {
				const next = shown[i + 1];
				if (next) {
					expect([number, number + 1]).toContain(next.number);
					expect(next.of).toBe(of);
				} else expect(number).toBe(of);
				expect(section === '').toBe(!sections);
			}
			expect(new Set(shown.map(({ section }) => section)).size).toBe(sections ? 3 : 1);
		}
	});

	test('what is asked about one card is counted once, and who leaves nothing out is never told another end', () => {
		for (const seed of seeds(50)) {
			const ends = new Map<string, Set<number>>();
			const numbers = new Map<string, Set<number>>();
			const add = (map: Map<string, Set<number>>, name: string, n: number) => map.set(name, (map.get(name) ?? new Set()).add(n));
			walk(survey, seed, { dutiful: true }, (step) => {
				if (!isQuestion(step)) return;
				add(ends, 'all', step.progress.of);
				if (step.question.id === 'top') add(numbers, step.screen.shown[0]!, step.progress.number);
			});
			for (const [section, of] of ends) expect(of.size, section).toBe(1);
			expect([...numbers.values()].map((found) => found.size)).toEqual([1, 1]);
		}
	});

	test('follow-ups are about the second question’s top cards, the highest first, and no others', () => {
		const counts = new Set<number>();
		for (const seed of seeds(200)) {
			const draft = walk(survey, seed, {});
			const cards = steps(survey, draft).filter(isQuestion).filter(({ question }) => question.id === 'top').map(({ screen }) => screen.shown[0]!);
			const top = topOfSecond(survey, draft);
			expect([...new Set(cards)], `seed ${seed}`).toEqual(top);
			counts.add(top.length);
			const sent = submission(survey, draft, 'sv', 1).answers.flatMap((answer) => (answer.kind === 'follow_up' ? [answer.card] : []));
			for (const card of sent) expect(top).toContain(card);
		}
		// Some have left all three screens, some have put one card first.
		expect([...counts].sort()).toEqual([0, 1, 2]);
	});

	test('where few are expected the choice is the step before the first field for own words; without one there is no field and nothing is sent', () => {
		for (const words of ['show', 'rewritten', 'choices_only', null] as const) {
			for (const seed of seeds(40)) {
				const draft = walk(survey, seed, { expected: 6, words });
				const all = steps(survey, draft);
				const fields = all.filter(asksOwnWords);
				const choice = all.findIndex(({ kind }) => kind === 'words');
				expect(all.filter(({ kind }) => kind === 'words')).toHaveLength(1);
				const body = submission(survey, draft, 'sv', 1);
				expect(body.words ?? null).toBe(words);
				if (words === 'show' || words === 'rewritten') expect(all.findIndex(asksOwnWords)).toBe(choice + 1);
				else {
					expect(fields).toEqual([]);
					expect(JSON.stringify(body)).not.toContain('"text"');
					expect(wordsToSend(survey, draft)).toEqual([]);
				}
				// Taken back later, what was written goes with it.
				const silent = submission(survey, { ...draft, words: null }, 'sv', 1);
				expect(JSON.stringify(silent)).not.toContain('"text"');
			}
		}
		const many = steps(survey, walk(survey, 1, { dutiful: true }));
		expect(many.some(({ kind }) => kind === 'words')).toBe(false);
		expect(many.filter(asksOwnWords)).toHaveLength(3);
	});

	// 250 with sections and 250 without.
	test('what five hundred people send has no problem, and on another day their drafts are what they were', () => {
		const met = new Set<string>();
		for (const seed of seeds(250).map((one) => 2 * one + Number(sections))) {
			const draft = walk(survey, seed, { expected: [null, 6, 200][seed % 3]! });
			const body = submission(survey, draft, 'sv', 1);
			expect(responseSubmission.parse(body)).toEqual(body);
			expect(answersProblem(survey, body.answers), `seed ${seed}`).toBeNull();
			const kept: unknown = throughJson(draft);
			expect(fits(kept, survey, 'GRAN-472')).toBe(true);
			expect(kept).toEqual(draft);
			expect(submission(survey, kept as Draft, 'sv', 1)).toEqual(body);
			for (const answer of body.answers) met.add('outcome' in answer ? `${answer.kind} ${answer.outcome}` : 'aspect' in answer ? `${answer.kind} ${answer.aspect}` : answer.kind);
		}
		expect([...met].sort()).toEqual([
			'balance', 'best_worst chosen', 'best_worst equal', 'best_worst skipped', 'choice', 'follow_up change', 'follow_up story', 'follow_up today',
			'ladder', 'pairs chosen', 'pairs equal', 'pairs skipped', 'pairs unknown', 'points', 'ranking', 'story'
		]);
	});

	test('a draft belongs to its own survey: other words are the same survey, other questions, sets or cards are not', () => {
		const changed = (id: string, change: object): SurveyContent => ({ ...survey, questions: survey.questions.map((one) => (one.id === id ? { ...one, ...change } : one)) as SurveyContent['questions'] });
		const others: [string, SurveyContent][] = [
			['a question less', { ...survey, questions: survey.questions.filter(({ id }) => id !== 'ladder') }],
			['a question more', { ...survey, questions: [...survey.questions, { ...survey.questions.find(({ id }) => id === 'ladder')!, id: 'other' }] }],
			['a question of another name', changed('stones', { id: 'pebbles' })],
			['a card less in a set', changed('one', { sets: [['H0', 'H1', 'H2'], ['H0', 'B0', 'B1', 'B2']] })],
			['another card in a set', changed('two', { sets: [['S0', 'S1', 'S2'], ['S0', 'E0', 'E1'], ['S1', 'E0', 'H0']] })],
			['the sets in another order', changed('one', { sets: [['H0', 'B0', 'B1', 'B2'], ['H0', 'H1', 'H2', 'B2']] })],
			['another card to rank', changed('order', { cards: [...(survey.questions.find(({ id }) => id === 'order') as QuestionOf<'ranking'>).cards.slice(1), 'H0'] })],
			['fewer pairs', changed('duel', { count: (survey.questions.find(({ id }) => id === 'duel') as QuestionOf<'pairs'>).count - 1 })]
		];
		const other = Object.fromEntries(textsOf(survey).map(({ place, text }) => [place, `${text} (rättat)`]));
		const { survey: reworded, missing } = inLanguage({ ...survey, translations: { xx: other } }, 'xx');
		expect(missing).toBe(0);
		for (const seed of seeds(20)) {
			const draft = throughJson(walk(survey, seed, {}));
			for (const [name, other] of others) expect(fits(draft, other, 'GRAN-472'), name).toBe(false);
			expect(fits(draft, reworded, 'GRAN-472')).toBe(true);
			expect(fits(draft, survey, 'ANNAN-111')).toBe(false);
		}
		expect(fits(throughJson(newPerson(survey, 3)), survey, 'GRAN-472')).toBe(true);
	});
});
