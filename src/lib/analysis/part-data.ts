/**
 * From stored answers to what each estimator takes, which is also what `npm run estimate` takes: ids become indices here.
 *
 * In: the survey, one of its parts, stored responses. Out: the estimator's data, items in the order of the part.
 * Missing values: what was skipped is a skip; "vet inte" about a pair is a skip for the estimator, and is counted by `pairOutcomes`.
 * People without an answer to the part are kept, with no answers: they count nowhere.
 */
import type { Answer, StoredResponse } from '#domain/response/response.ts';
import { cardsOf } from '#domain/survey/part-cards.ts';
import type { PartOf } from '#domain/survey/parts.ts';
import type { ExtraCard, SurveyContent, ValueCard } from '#domain/survey/survey.ts';
import type { BestWorstData } from '#stats/best-worst.ts';
import type { GradedData } from '#stats/graded-pairs.ts';
import type { PointsData } from '#stats/mean-shares.ts';
import type { PairsData } from '#stats/pairs.ts';
import type { RankingData } from '#stats/rankings.ts';

type OfKind<K extends Answer['kind']> = Extract<Answer, { kind: K }>;
type PartAnswerKind = Extract<Answer, { part: string }>['kind'];

/** A person's answers of one kind. */
export const ofKind = <K extends Answer['kind']>(response: StoredResponse, kind: K): OfKind<K>[] =>
	response.answers.filter((answer): answer is OfKind<K> => answer.kind === kind);

/** A person's answers to one part. */
export const ofPart = <K extends PartAnswerKind>(response: StoredResponse, kind: K, part: string): OfKind<K>[] =>
	ofKind(response, kind).filter((answer) => (answer as { part: string }).part === part);

const indexOf = (cards: readonly string[]) => {
	const index = new Map(cards.map((card, i) => [card, i]));
	return (card: string) => index.get(card)!;
};
const titlesOf = (content: SurveyContent, cards: readonly string[]) => {
	const titles = new Map([...content.cards, ...content.extraCards].map((card) => [card.id, card.title]));
	return cards.map((card) => titles.get(card) ?? card);
};

/** The cards of the best–worst screens, in the survey's order: a card that no screen asks about has no place on the board. */
export function askedCards(content: SurveyContent): (ValueCard | ExtraCard)[] {
	const asked = new Set(content.bestWorst.sets.flat());
	return [...content.cards, ...content.extraCards].filter((card) => asked.has(card.id));
}

/** The best–worst screens. */
export function toBestWorstData(content: SurveyContent, responses: readonly StoredResponse[]): BestWorstData {
	const cards = askedCards(content);
	const at = indexOf(cards.map((card) => card.id));
	return {
		items: cards.map((card) => card.title),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: ofKind(response, 'best_worst').map((screen) => ({
				shown: screen.shown.map(at),
				best: screen.best === null ? null : at(screen.best),
				worst: screen.worst === null ? null : at(screen.worst),
				...(screen.outcome === 'equal' ? { equal: true } : {})
			}))
		}))
	};
}

export function toPairsData(content: SurveyContent, part: PartOf<'pairs'>, responses: readonly StoredResponse[]): PairsData {
	const at = indexOf(part.cards);
	return {
		items: titlesOf(content, part.cards),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: ofPart(response, 'pair', part.id).map(({ shown, outcome, choice }) => ({
				a: at(shown[0]),
				b: at(shown[1]),
				choice: outcome === 'chosen' ? (choice === shown[0] ? 'a' : 'b') : outcome === 'equal' ? 'tie' : 'skip'
			}))
		}))
	};
}

export function toPointsData(content: SurveyContent, part: PartOf<'points'>, responses: readonly StoredResponse[]): PointsData {
	return {
		items: titlesOf(content, part.cards),
		total: part.total,
		respondents: responses.map((response) => ({
			id: response.id,
			answers: ofPart(response, 'points', part.id).map(({ shown, points }) => ({
				points: points && part.cards.map((card) => points[shown.indexOf(card)]!)
			}))
		}))
	};
}

export function toRankingData(content: SurveyContent, part: PartOf<'ranking'>, responses: readonly StoredResponse[]): RankingData {
	const at = indexOf(part.cards);
	return {
		items: titlesOf(content, part.cards),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: ofPart(response, 'ranking', part.id).map(({ shown, order }) => ({ shown: shown.map(at), order: order.map(at) }))
		}))
	};
}

/** The balance: all its dilemmas, or the two cards of one, which is what the board estimates. */
export function toGradedData(
	content: SurveyContent,
	part: PartOf<'balance'>,
	responses: readonly StoredResponse[],
	dilemma?: readonly [string, string]
): GradedData {
	const cards = dilemma ?? cardsOf(part);
	const at = indexOf(cards);
	return {
		items: titlesOf(content, cards),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: ofPart(response, 'balance', part.id)
				.filter(({ shown }) => dilemma === undefined || (dilemma.includes(shown[0]) && dilemma.includes(shown[1])))
				.map(({ shown, score }) => ({ a: at(shown[0]), b: at(shown[1]), score }))
		}))
	};
}

/** How often each way of answering a pair was used. */
export function pairOutcomes(part: PartOf<'pairs'>, responses: readonly StoredResponse[]) {
	const count = { chosen: 0, equal: 0, unknown: 0, skipped: 0 };
	for (const response of responses) for (const { outcome } of ofPart(response, 'pair', part.id)) count[outcome]++;
	return count;
}

/** Whether an answer says anything about what matters: who only skips is not one of k, and hides nobody. */
function says(answer: Answer): boolean {
	switch (answer.kind) {
		case 'best_worst':
			return answer.outcome === 'chosen';
		case 'pair':
			return answer.outcome === 'chosen' || answer.outcome === 'equal';
		case 'balance':
			return answer.score !== null;
		case 'points':
			return answer.points !== null;
		case 'ranking':
			return answer.order.length > 0;
		case 'choice':
		case 'ladder':
			return answer.value !== null;
		default:
			return false;
	}
}

/** Whether a person has weighed anything at all; with `kind`, on the best–worst screens. The database counts the same. */
export const weighed = (response: StoredResponse, kind?: 'best_worst'): boolean =>
	response.answers.some((answer) => (kind === undefined || answer.kind === kind) && says(answer));
