/** The balance: each dilemma on its own, by graded pairs. */
import { dilemmaUnit, type DilemmaResult } from '#domain/question/balance/result.ts';
import type { AnswerOf, Question, QuestionOf } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { ResultCard } from '#domain/result/cell.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { fitGraded, type GradedData, type GradedEstimate } from '#stats/graded-pairs.ts';
import type { Random } from '#stats/random.ts';
import { answersTo, cardOf, indexOf, LEVEL, SEED, titlesOf, told, type Along, type Context } from '#analysis/context.ts';
import type { Habits, Worth } from '#analysis/simulate-draw.ts';
import { verdictOf } from '#analysis/verdict.ts';

type Balance = QuestionOf<'balance'>;
type Pair = readonly [string, string];
/** On the beam, to each side. */
const MOST_STEPS = 3;

const about = ([a, b]: Pair) => ({ shown }: AnswerOf<'balance'>) => shown.includes(a) && shown.includes(b);

/** All its dilemmas, or the two cards of one, which is what is estimated. */
export function balanceData(survey: SurveyContent, question: Balance, responses: readonly StoredResponse[], dilemma?: Pair): GradedData {
	const cards = dilemma ?? cardsOf(question);
	const at = indexOf(cards);
	return {
		items: titlesOf(survey, cards),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: answersTo(response, question)
				.filter(dilemma ? about(dilemma) : () => true)
				.map(({ shown, score }) => ({ a: at(shown[0]), b: at(shown[1]), score }))
		}))
	};
}

/** The mean answer that the model expects when the first card's log worth is `delta` above the second's. */
function leanOf({ thresholds }: Pick<GradedEstimate, 'thresholds'>, delta: number): number {
	const steps = thresholds.flatMap((threshold, size) => (threshold === null ? [] : size === 0 ? [{ s: 0, threshold }] : [{ s: size, threshold }, { s: -size, threshold }]));
	const logs = steps.map(({ s, threshold }) => s * delta + threshold);
	const top = Math.max(...logs);
	const weights = logs.map((log) => Math.exp(log - top));
	const sum = weights.reduce((all, weight) => all + weight, 0);
	return steps.reduce((mean, { s }, i) => mean + (s * weights[i]!) / sum, 0);
}

function dilemmaResult({ survey, responses, k }: Context, question: Balance, pair: Pair): DilemmaResult | null {
	const people = responses.filter((response) => answersTo(response, question).filter(about(pair)).some(({ score }) => score !== null));
	if (people.length < k) return null;
	const [first, second] = pair.map(cardOf(survey)) as [ResultCard, ResultCard];
	const data = balanceData(survey, question, people, pair);
	const { estimate, order } = fitGraded(data, { level: LEVEL, seed: SEED });
	const { centred, low, high, counts: { score, shown } } = estimate.items[0]!;
	// Two cards, mean 0: the difference is twice the first one's.
	const lean = (worth: number | null) => (worth === null ? null : leanOf(estimate, 2 * worth));
	return {
		first, second,
		n: people.length,
		counts: { score, shown },
		method: estimate.method, level: LEVEL, seed: SEED,
		centred, low, high,
		lean: lean(centred)!, leanLow: lean(low), leanHigh: lean(high),
		verdict: verdictOf(order, pair, { seed: SEED, k })
	};
}

export const balanceResults = (context: Context, question: Balance): NewResult[] =>
	question.pairs.map((pair) => told(question, dilemmaResult(context, question, pair), dilemmaUnit(pair)));

/** The difference of the two log-worths plus noise, rounded to a step. */
export function simulateBalance({ id, pairs }: Balance, worth: Worth, { skip }: Habits, random: Random): AnswerOf<'balance'>[] {
	return pairs.map((pair) => {
		const shown = random.shuffle(pair) as [string, string];
		const step = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(worth(shown[0]) - worth(shown[1]) + random.normal())));
		return { question: id, kind: 'balance', shown, score: random.uniform() < skip ? null : step || 0 };
	});
}

/** Towards which card of each dilemma a person leans: 0 the first of them, 1 the second, by their ids. */
export function leaningAxes(survey: SurveyContent, question: Question): Along[] {
	if (question.kind !== 'balance') return [];
	return question.pairs.map((pair) => {
		const [first, second] = [...pair].sort() as [string, string];
		return {
			id: `l.${question.id}.${dilemmaUnit(pair)}`, kind: 'leaning', question: question.id, prompt: question.prompt, cards: [first, second].map(cardOf(survey)),
			of(response) {
				const one = answersTo(response, question).find(about(pair));
				if (!one || one.score === null) return null;
				return (MOST_STEPS - (one.shown[0] === first ? one.score : -one.score)) / (2 * MOST_STEPS);
			}
		};
	});
}
