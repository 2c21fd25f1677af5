/** Stones: mean shares. */
import type { AnswerOf, QuestionOf } from '#domain/question/index.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { PointsData } from '#stats/mean-shares.ts';
import { fitPoints } from '#stats/points.ts';
import type { Random } from '#stats/random.ts';
import type { SegmentOptions } from '#stats/segments/segment-result.ts';
import { findPointSegments } from '#stats/segments/segments.ts';
import { answersTo, cardOf, LEVEL, peopleOf, SEED, titlesOf, told, type Context, type FoundSegments } from '#analysis/context.ts';
import { inOrder } from '#analysis/ordered.ts';
import { drawCard, type Habits, type Worth } from '#analysis/simulate-draw.ts';
import { verdictOf } from '#analysis/verdict.ts';

type Points = QuestionOf<'points'>;

export function pointsData(survey: SurveyContent, question: Points, responses: readonly StoredResponse[]): PointsData {
	return {
		items: titlesOf(survey, question.cards),
		total: question.total,
		respondents: responses.map((response) => ({
			id: response.id,
			answers: answersTo(response, question).map(({ shown, points }) => ({ points: points && question.cards.map((card) => points[shown.indexOf(card)]!) }))
		}))
	};
}

/** People who lay their stones alike, or that there are no such groups. */
export const pointsSegments = (survey: SurveyContent, question: Points, responses: readonly StoredResponse[], options: SegmentOptions): FoundSegments => ({
	cards: question.cards,
	result: findPointSegments(question.cards.length, pointsData(survey, question, responses).respondents, options)
});

export function pointsResults(context: Context, question: Points): NewResult[] {
	const { survey, k } = context;
	const responses = peopleOf(context, question);
	if (responses.length < k) return [told(question, null)];
	const data = pointsData(survey, question, responses);
	const { estimate, order } = fitPoints(data, { level: LEVEL, seed: SEED });
	const counted = estimate.items.map(({ counts: { points, shown }, ...item }) => ({ ...item, counts: { points, shown } }));
	const { items, hidden, named } = inOrder(question.cards.map(cardOf(survey)), counted, question.cards.map(() => responses.length), k);
	return [
		told(question, {
			n: responses.length, total: question.total, method: estimate.method, level: LEVEL, seed: SEED, items, hidden,
			verdict: verdictOf(order, named, { seed: SEED, k })
		})
	];
}

/** Stones fall one by one with softmax(λ). */
export function simulatePoints({ id, cards, total }: Points, worth: Worth, { skip }: Habits, random: Random): AnswerOf<'points'>[] {
	const skipped = random.uniform() < skip;
	const shown = random.shuffle(cards);
	const points = shown.map(() => 0);
	for (let stone = 0; stone < total; stone++) points[shown.indexOf(drawCard(random, shown, worth))]!++;
	return [{ question: id, kind: 'points', shown, points: skipped ? null : points }];
}
