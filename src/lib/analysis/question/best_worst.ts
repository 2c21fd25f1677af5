/** Best–worst screens: the sequential model, and the plain counts. */
import type { AnswerOf, QuestionOf } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { fitBestWorst, tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import type { Random } from '#stats/random.ts';
import type { SegmentOptions } from '#stats/segments/segment-result.ts';
import { findSegments } from '#stats/segments/segments.ts';
import { answersTo, cardOf, indexOf, LEVEL, peopleOf, SEED, titlesOf, told, type Context, type FoundSegments } from '#analysis/context.ts';
import { inOrder } from '#analysis/ordered.ts';
import { draw, drawCard, type Habits, type Worth } from '#analysis/simulate-draw.ts';
import { verdictOf } from '#analysis/verdict.ts';

type BestWorst = QuestionOf<'best_worst'>;

/** The cards that the question asks about, in the survey's order. */
const askedCards = (survey: SurveyContent, question: BestWorst): string[] => {
	const asked = new Set(cardsOf(question));
	return survey.cards.flatMap(({ id }) => (asked.has(id) ? [id] : []));
};

/** What the estimator takes, which is also what `npm run estimate` takes: ids become indices. */
export function bestWorstData(survey: SurveyContent, question: BestWorst, responses: readonly StoredResponse[]): BestWorstData {
	const cards = askedCards(survey, question);
	const at = indexOf(cards);
	return {
		items: titlesOf(survey, cards),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: answersTo(response, question).map((screen) => ({
				shown: screen.shown.map(at),
				best: screen.best === null ? null : at(screen.best),
				worst: screen.worst === null ? null : at(screen.worst),
				...(screen.outcome === 'equal' ? { equal: true } : {})
			}))
		}))
	};
}

/** People who put cards first and last alike, or that there are no such groups. */
export const bestWorstSegments = (survey: SurveyContent, question: BestWorst, responses: readonly StoredResponse[], options: SegmentOptions): FoundSegments => ({
	cards: askedCards(survey, question),
	result: findSegments(tallyBestWorst(bestWorstData(survey, question, responses)).model, options)
});

export function bestWorstResults(context: Context, question: BestWorst): NewResult[] {
	const { survey, k } = context;
	const responses = peopleOf(context, question);
	if (responses.length < k) return [told(question, null)];
	const cards = askedCards(survey, question);
	const data = bestWorstData(survey, question, responses);
	const { estimate, order } = fitBestWorst(data, { level: LEVEL, seed: SEED });
	const people = cards.map((card) => responses.filter((response) => answersTo(response, question).some(({ outcome, shown }) => outcome === 'chosen' && shown.includes(card))).length);
	const counted = estimate.items.map(({ counts: { best, worst, shown }, ...item }) => ({ ...item, counts: { best, worst, shown } }));
	const { items, hidden, named } = inOrder(cards.map(cardOf(survey)), counted, people, k);
	return [
		told(question, {
			n: responses.length,
			// With a hidden card the totals would give it away.
			screens: hidden.length > 0 ? null : { answered: estimate.answers - estimate.equal, equal: estimate.equal, skipped: estimate.skips },
			method: estimate.method, level: LEVEL, seed: SEED, items, hidden,
			verdict: verdictOf(order, named, { seed: SEED, k })
		})
	];
}

/** One person's screens: best with probability softmax(λ) over the cards shown, worst with softmax(−λ) over the rest. */
export function simulateBestWorst(question: BestWorst, worth: Worth, { equal, skip }: Habits, random: Random): AnswerOf<'best_worst'>[] {
	return random.shuffle(question.sets.map((_, set) => set)).map((set) => {
		const shown = random.shuffle(question.sets[set]!);
		const u = random.uniform();
		const none = { question: question.id, kind: 'best_worst', set, shown, best: null, worst: null } as const;
		if (u < equal) return { ...none, outcome: 'equal' };
		if (u < equal + skip) return { ...none, outcome: 'skipped' };
		const best = drawCard(random, shown, worth);
		const rest = shown.filter((card) => card !== best);
		const worst = rest[draw(random, rest.map((card) => Math.exp(-worth(card))))]!;
		return { ...none, outcome: 'chosen', best, worst };
	});
}
