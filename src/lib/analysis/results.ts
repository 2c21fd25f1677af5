/**
 * From stored responses to results: a row for each unit of each question, in the survey's order. Disclosure control is the last
 * step of each kind, so nothing leaves these functions that may not be shown to everybody who sees the release. Which of the rows
 * may be told anew is the database's to say (create_release): it knows whose answers earlier ones rest on.
 */
import type { Question } from '#domain/question/index.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { NewResult, Result } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { byContent, type Context } from './context.ts';
import { balanceResults } from './question/balance.ts';
import { bestWorstResults } from './question/best_worst.ts';
import { choiceResults } from './question/choice.ts';
import { followUpResults } from './question/follow_up.ts';
import { ladderResults } from './question/ladder.ts';
import { pairsResults } from './question/pairs.ts';
import { pointsResults } from './question/points.ts';
import { rankingResults } from './question/ranking.ts';

const RESULTS = {
	best_worst: bestWorstResults, pairs: pairsResults, points: pointsResults, ranking: rankingResults, balance: balanceResults,
	choice: choiceResults, ladder: ladderResults, follow_up: followUpResults,
	/** Own words become quotes. */
	story: () => []
} as unknown as Record<Question['kind'], (context: Context, question: Question) => NewResult[]>;

interface Told {
	k: number;
	earlier?: readonly Result[];
}

/** As `resultsOf`, question by question: whoever counts for many people can see to other things between two. */
export function* resultsByQuestion(survey: SurveyContent, responses: readonly StoredResponse[], { k, earlier = [] }: Told): Generator<NewResult[], void> {
	const context: Context = { survey, responses: byContent(responses), k, earlier };
	for (const question of survey.questions) yield RESULTS[question.kind](context, question);
}

/**
 * In: the published survey, every stored response of the round, the smallest group `k` (5 or more), what earlier releases have told.
 * Out: a row for each unit; hidden where fewer than k people weighed something in it.
 */
export const resultsOf = (survey: SurveyContent, responses: readonly StoredResponse[], told: Told): NewResult[] => [...resultsByQuestion(survey, responses, told)].flat();
