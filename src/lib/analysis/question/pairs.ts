/** Two cards at a time: Bradley–Terry with ties. */
import type { AnswerOf, QuestionOf } from '#domain/question/index.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { fitPairs, tallyPairs, type PairsData } from '#stats/pairs.ts';
import type { Random } from '#stats/random.ts';
import type { SegmentOptions } from '#stats/segments/segment-result.ts';
import { findSegments } from '#stats/segments/segments.ts';
import { answersTo, cardOf, indexOf, LEVEL, peopleOf, SEED, titlesOf, told, type Context, type FoundSegments } from '#analysis/context.ts';
import { inOrder } from '#analysis/ordered.ts';
import { drawCard, type Habits, type Worth } from '#analysis/simulate-draw.ts';
import { verdictOf } from '#analysis/verdict.ts';

type Pairs = QuestionOf<'pairs'>;

/** "Vet inte" is a skip for the estimator. */
export function pairsData(survey: SurveyContent, question: Pairs, responses: readonly StoredResponse[]): PairsData {
	const at = indexOf(question.cards);
	return {
		items: titlesOf(survey, question.cards),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: answersTo(response, question).map(({ shown, outcome, choice }) => ({
				a: at(shown[0]),
				b: at(shown[1]),
				choice: outcome === 'chosen' ? (choice === shown[0] ? 'a' : 'b') : outcome === 'equal' ? 'tie' : 'skip'
			}))
		}))
	};
}

/** People who choose alike, or that there are no such groups. */
export const pairsSegments = (survey: SurveyContent, question: Pairs, responses: readonly StoredResponse[], options: SegmentOptions): FoundSegments => ({
	cards: question.cards,
	result: findSegments(tallyPairs(pairsData(survey, question, responses)).model, options)
});

export function pairsResults(context: Context, question: Pairs): NewResult[] {
	const { survey, k } = context;
	const responses = peopleOf(context, question);
	if (responses.length < k) return [told(question, null)];
	const data = pairsData(survey, question, responses);
	const { estimate, order } = fitPairs(data, { level: LEVEL, seed: SEED });
	const all = responses.map((response) => answersTo(response, question));
	const people = question.cards.map((card) => all.filter((own) => own.some(({ outcome, shown }) => (outcome === 'chosen' || outcome === 'equal') && shown.includes(card))).length);
	const counted = estimate.items.map(({ counts: { wins, losses, ties, shown }, ...item }) => ({ ...item, counts: { wins, losses, ties, shown } }));
	const { items, hidden, named } = inOrder(question.cards.map(cardOf(survey)), counted, people, k);
	const outcomes = (wanted: string) => all.flat().filter(({ outcome }) => outcome === wanted).length;
	return [
		told(question, {
			n: responses.length,
			answers: hidden.length > 0 ? null : { answered: outcomes('chosen'), equal: outcomes('equal'), unknown: outcomes('unknown'), skipped: outcomes('skipped') },
			method: estimate.method, level: LEVEL, seed: SEED, items, hidden,
			verdict: verdictOf(order, named, { seed: SEED, k })
		})
	];
}

/** A card with probability softmax(λ); "equal" with `equal`, "vet inte" and skip with `skip` each. */
export function simulatePairs({ id, cards, count }: Pairs, worth: Worth, { equal, skip }: Habits, random: Random): AnswerOf<'pairs'>[] {
	const all = cards.flatMap((a, i) => cards.slice(i + 1).map((b) => [a, b] as [string, string]));
	return random.shuffle(all).slice(0, count).map((pair) => {
		const shown = random.shuffle(pair) as [string, string];
		const u = random.uniform();
		const none = { question: id, kind: 'pairs', shown, choice: null } as const;
		if (u < equal) return { ...none, outcome: 'equal' };
		if (u < equal + skip) return { ...none, outcome: 'unknown' };
		if (u < equal + 2 * skip) return { ...none, outcome: 'skipped' };
		return { ...none, outcome: 'chosen', choice: drawCard(random, shown, worth) };
	});
}
