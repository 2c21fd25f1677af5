/** An own order: Plackett–Luce. */
import type { AnswerOf, QuestionOf } from '#domain/question/index.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { fitRankings, tallyRankings, type RankingData } from '#stats/rankings.ts';
import type { Random } from '#stats/random.ts';
import type { SegmentOptions } from '#stats/segments/segment-result.ts';
import { findSegments } from '#stats/segments/segments.ts';
import { answersTo, cardOf, indexOf, LEVEL, peopleOf, SEED, titlesOf, told, type Context, type FoundSegments } from '#analysis/context.ts';
import { inOrder } from '#analysis/ordered.ts';
import { drawCard, type Habits, type Worth } from '#analysis/simulate-draw.ts';
import { verdictOf } from '#analysis/verdict.ts';

type Ranking = QuestionOf<'ranking'>;

export function rankingData(survey: SurveyContent, question: Ranking, responses: readonly StoredResponse[]): RankingData {
	const at = indexOf(question.cards);
	return {
		items: titlesOf(survey, question.cards),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: answersTo(response, question).map(({ shown, order }) => ({ shown: shown.map(at), order: order.map(at) }))
		}))
	};
}

/** People who put cards in the same order, or that there are no such groups. */
export const rankingSegments = (survey: SurveyContent, question: Ranking, responses: readonly StoredResponse[], options: SegmentOptions): FoundSegments => ({
	cards: question.cards,
	result: findSegments(tallyRankings(rankingData(survey, question, responses)).model, options)
});

export function rankingResults(context: Context, question: Ranking): NewResult[] {
	const { survey, k } = context;
	const responses = peopleOf(context, question);
	if (responses.length < k) return [told(question, null)];
	const data = rankingData(survey, question, responses);
	const { estimate, order } = fitRankings(data, { level: LEVEL, seed: SEED });
	const counted = estimate.items.map(({ counts: { first, shown, meanRank }, ...item }) => ({ ...item, counts: { first, shown, meanRank } }));
	// Everybody is shown every card, and what is not ranked comes after: all who answered have weighed all.
	const { items, hidden, named } = inOrder(question.cards.map(cardOf(survey)), counted, question.cards.map(() => responses.length), k);
	return [
		told(question, {
			n: responses.length, method: estimate.method, level: LEVEL, seed: SEED, items, hidden,
			verdict: verdictOf(order, named, { seed: SEED, k })
		})
	];
}

/** An order is drawn place by place with softmax(λ) over what is left, and may stop after the least number of places. */
export function simulateRanking({ id, cards, least }: Ranking, worth: Worth, { skip }: Habits, random: Random): AnswerOf<'ranking'>[] {
	const skipped = random.uniform() < skip;
	const shown = random.shuffle(cards);
	const places = least + Math.floor(random.uniform() * (shown.length - least + 1));
	const order: string[] = [];
	while (order.length < places) order.push(drawCard(random, shown.filter((card) => !order.includes(card)), worth));
	return [{ question: id, kind: 'ranking', shown, order: skipped ? [] : order }];
}
