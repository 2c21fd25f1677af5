/** What the analysis of a question is given, and what several kinds do with it. */
import type { Answer, AnswerOf, Kind, Question, QuestionOf } from '#domain/question/index.ts';
import { kindOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { ResultCard } from '#domain/result/cell.ts';
import type { Axis } from '#domain/result/placement.ts';
import type { ContentOf, NewResult, Result, ResultKind } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { SegmentResult } from '#stats/segments/segment-result.ts';

export const LEVEL = 0.9;
export const SEED = 1;

export interface Context {
	survey: SurveyContent;
	responses: readonly StoredResponse[];
	/** The smallest group that is shown. */
	k: number;
	/** What earlier releases of the round have told, in any order. */
	earlier: readonly Result[];
}

/** What was found of people who weigh alike, and the ids of the cards in the order that its items have. */
export interface FoundSegments {
	cards: readonly string[];
	result: SegmentResult | null;
}

/** What an axis is of, and where a person stands on it, 0 … 1; null where they have said nothing of it. */
export interface Along extends Axis {
	of(response: StoredResponse): number | null;
}

/** In an order of what they say, so that neither a tie, a last digit nor what is drawn with a seed tells who answered first. */
export function byContent(responses: readonly StoredResponse[]): StoredResponse[] {
	// Each thing that anybody said has a place among all of them: numbers, since the texts of a hundred thousand people are large.
	const said = new Map<Answer, string>();
	for (const { answers } of responses) for (const answer of answers) if (!said.has(answer)) said.set(answer, JSON.stringify(answer));
	const places = new Map([...new Set(said.values())].sort().map((text, place) => [text, place]));
	return responses
		.map((response) => ({ response, said: Uint32Array.from(response.answers, (answer) => places.get(said.get(answer)!)!).sort() }))
		.sort((a, b) => compare(a.said, b.said))
		.map(({ response }) => response);
}

function compare(a: Uint32Array, b: Uint32Array): number {
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
	return a.length - b.length;
}

/** A person's answers to a question. */
export const answersTo = <K extends Kind>(response: StoredResponse, question: QuestionOf<K>): AnswerOf<K>[] =>
	response.answers.filter((answer) => answer.question === question.id && answer.kind === question.kind) as AnswerOf<K>[];

/** Whether a person has said something in a question. The database counts the same people. */
export const weighs = (response: StoredResponse, question: Question): boolean =>
	answersTo(response, question).some((answer) => kindOf(question.kind).says(answer));

/**
 * The people whose answers a question's numbers rest on: those who have only skipped are in none of them, or a count would
 * rest on others than its n says.
 */
export const peopleOf = ({ responses }: Pick<Context, 'responses'>, question: Question): StoredResponse[] =>
	responses.filter((response) => weighs(response, question));

/** A card as it is called now. */
export function cardOf({ cards }: SurveyContent): (id: string) => ResultCard {
	const all = new Map(cards.map(({ id, title, picture, lifeArea, lens }) => [id, { id, title, picture, lifeArea, lens }]));
	return (id) => all.get(id) ?? { id, title: id, picture: '', lifeArea: null, lens: null };
}
export const titlesOf = (survey: SurveyContent, cards: readonly string[]): string[] => cards.map((card) => cardOf(survey)(card).title);

/** Place of a card among those of a question. */
export function indexOf(cards: readonly string[]): (card: string) => number {
	const index = new Map(cards.map((card, i) => [card, i]));
	return (card) => index.get(card)!;
}

/** Six decimals: the last digits of a sum tell the order in which answers were read. */
function rounded(value: unknown): unknown {
	if (typeof value === 'number') return Math.round(value * 1e6) / 1e6 || 0;
	if (Array.isArray(value)) return value.map(rounded);
	return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)])) : value;
}

/** A unit of a question told, or hidden since too few are behind it. */
export const told = <K extends ResultKind>(question: { id: string; kind: K }, content: ContentOf[K] | null, unit = ''): NewResult =>
	({ question: question.id, unit, cut: 'all', kind: question.kind, ...(content === null ? { content, hidden: 'too_few' } : { content: rounded(content), hidden: null }) }) as unknown as NewResult;

/** What earlier releases have told of a unit. */
export const earlierOf = <K extends ResultKind>({ earlier }: Context, { id, kind }: { id: string; kind: K }, unit = ''): ContentOf[K][] =>
	earlier.flatMap((result) => (result.question === id && result.unit === unit && result.kind === kind && result.content !== null ? [result.content as ContentOf[K]] : []));
