/**
 * What a design will be able to tell, before anybody has answered: the same analysis on made-up rounds. For the designer's
 * "med 8 svar kan ni skilja toppen från botten, inte etta från tvåa".
 *
 * Model: the cards' log-worths are N(0, 1) in the population, drawn anew for each round; people differ by 1 around them; one
 * screen in twenty is answered "all equal" and one in twenty skipped. Real groups may agree more or less than that.
 */
import type { Answer, Kind, Question } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { Statement } from '#domain/result/cell.ts';
import type { NewResult } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { wilsonInterval } from '#stats/proportions.ts';
import { createRandom } from '#stats/random.ts';
import { LEVEL } from './context.ts';
import type { Share } from './counted.ts';
import { choiceShares } from './question/choice.ts';
import { followUpShares } from './question/follow_up.ts';
import { ladderShares } from './question/ladder.ts';
import { resultsOf } from './results.ts';
import { simulateResponses } from './simulate.ts';
import { statedPairs } from './tell-apart.ts';

/** Made-up rounds for one forecast of an order: their mean width is within a few per cent of that of hundreds. */
export const FORECAST_ROUNDS = 20;
/** Of counts, which cost next to nothing and differ more: in a small round few cards are followed up by enough people. */
const COUNTED_ROUNDS = 200;

export interface Forecast {
	question: string;
	/**
	 * Mean width of the 90 % intervals: of shares from 0 to 1 (points, choice, ladder, follow-up), of log-worths (the others),
	 * of steps from −3 to 3 (balance). Null where nothing is told: own words, fewer than k people behind it.
	 */
	width: number | null;
	/** Of the rounds, the part where some order is stated, and where one card is stated to lead; null where nothing is put in order. */
	order: { some: number; leads: number } | null;
}

interface Round {
	widths: number[];
	/** Null: the question puts nothing in order. */
	verdict: Statement[] | null;
	cards: string[];
}

const widthOf = (low: number | null, high: number | null): number[] => (low === null || high === null ? [] : [high - low]);
/** Kinds that tell how many say what. Counts have no interval in a result, and small ones are hidden: theirs is the share's. */
const SHARES = { choice: choiceShares, ladder: ladderShares, follow_up: followUpShares } as unknown as Partial<Record<Kind, (question: Question, answers: readonly Answer[]) => Share[]>>;

const shareWidths = (question: Question, answers: readonly Answer[], k: number): number[] =>
	(SHARES[question.kind]?.(question, answers) ?? []).flatMap(({ count, n }) => {
		const interval = n < k ? null : wilsonInterval(count, n, LEVEL);
		return interval ? [interval.high - interval.low] : [];
	});

function told(result: NewResult): Round {
	const { content } = result;
	if (content === null || !('verdict' in content)) return { widths: [], verdict: null, cards: [] };
	if ('items' in content) {
		const widths = content.items.flatMap((item) => (item.centred === null ? widthOf(item.shareLow ?? item.low, item.shareHigh ?? item.high) : widthOf(item.low, item.high)));
		return { widths, verdict: content.verdict, cards: content.items.map(({ card }) => card.id) };
	}
	return { widths: widthOf(content.leanLow, content.leanHigh), verdict: content.verdict, cards: [content.first.id, content.second.id] };
}

/** `n` made-up people in a round of their own. */
function people(survey: SurveyContent, n: number, seed: number) {
	const random = createRandom(seed);
	const worth = Object.fromEntries(survey.cards.map(({ id }) => [id, random.normal()]));
	return simulateResponses(survey, { worth, spread: 1, equal: 0.05, skip: 0.05 }, n, seed);
}

/** One made-up round: what each question that puts things in order would tell. */
function oneRound(survey: SurveyContent, n: number, k: number, seed: number): Map<string, Round[]> {
	const responses = people(survey, n, seed).map(({ id, revision, answers }) => ({ id, revision, simulated: true, answers }));
	const results = resultsOf(survey, responses, { k });
	return new Map(survey.questions.map(({ id }) => [id, results.filter(({ question }) => question === id).map(told).filter(({ verdict }) => verdict !== null)]));
}

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

/**
 * The forecast for each question at `n` people. Yields how many of the rounds are done after each, so that whoever asks can
 * show progress or stop. The same survey and seed give the same forecast.
 */
export function* forecast(survey: SurveyContent, n: number, { k = 5, rounds = FORECAST_ROUNDS, seed = 1 }: { k?: number; rounds?: number; seed?: number } = {}): Generator<number, Forecast[]> {
	const found: Map<string, Round[]>[] = [];
	for (let i = 0; i < rounds; i++) {
		found.push(oneRound(survey, n, k, seed * 1000 + i));
		yield found.length;
	}
	const counted = Array.from({ length: COUNTED_ROUNDS }, (_, i) => people(survey, n, seed * 1000 + i).flatMap(({ answers }) => answers));
	return survey.questions.map((question) => {
		const all = found.flatMap((round) => round.get(question.id)!);
		const part = (holds: (round: Round) => boolean) => all.filter(holds).length / all.length;
		return {
			question: question.id,
			width: mean(SHARES[question.kind] ? counted.flatMap((answers) => shareWidths(question, answers, k)) : all.flatMap(({ widths }) => widths)),
			order: all.length === 0 || cardsOf(question).length < 2 ? null : {
				some: part(({ verdict, cards }) => statedPairs(verdict!, cards).length > 0),
				leads: part(({ verdict }) => verdict!.some(({ type }) => type === 'leads'))
			}
		};
	});
}

/** The same without stopping. */
export function forecastNow(...asked: Parameters<typeof forecast>): Forecast[] {
	const running = forecast(...asked);
	for (;;) {
		const { done, value } = running.next();
		if (done) return value;
	}
}
