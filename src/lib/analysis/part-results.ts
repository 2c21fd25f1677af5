/**
 * One frozen result per part of the survey. Disclosure control is the last step of each: a part that fewer than k people
 * weighed something in says only that, and a card that fewer than k have weighed is hidden together with another.
 */
import type { StoredResponse } from '#domain/response/response.ts';
import type { BalanceResult, DilemmaResult, OrderedResult, PartCard, PartItem, PartResult } from '#domain/result/parts.ts';
import type { HiddenReason } from '#domain/result/what-matters.ts';
import type { PartOf, SurveyPart } from '#domain/survey/parts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { estimateGraded, tallyGraded, type GradedEstimate } from '#stats/graded-pairs.ts';
import { estimatePairs, tallyPairs } from '#stats/pairs.ts';
import { estimatePoints } from '#stats/points.ts';
import { estimateRankings, tallyRankings } from '#stats/rankings.ts';
import { suppressOneWay, suppressRepeated, type EarlierRow } from './disclosure/index.ts';
import { ofPart, pairOutcomes, toGradedData, toPairsData, toPointsData, toRankingData } from './part-data.ts';
import { choiceResult, ladderResult } from './part-tables.ts';
import { luceVerdict, pointsVerdict } from './part-verdict.ts';

export interface PartOptions {
	/** The smallest group that is shown. */
	k: number;
	level: number;
	seed: number;
	/** What earlier releases of the round have shown, in any order. */
	earlier?: readonly (readonly PartResult[])[];
}
type Responses = readonly StoredResponse[];

const cardOf = (content: SurveyContent) => {
	const cards = new Map([...content.cards, ...content.extraCards].map(({ id, title, picture }) => [id, { id, title, picture }]));
	return (id: string): PartCard => cards.get(id) ?? { id, title: id, picture: '' };
};

const NUMBERS = ['low', 'high', 'share', 'shareLow', 'shareHigh', 'rankLow', 'rankHigh'] as const;
type Numbers = Record<(typeof NUMBERS)[number], number | null>;

/** Items in their order, the most important first, and those that are hidden; `people` weighed each card. */
function split<Counts>(
	cards: readonly PartCard[],
	items: readonly (Numbers & { centred?: number; counts: Counts })[],
	people: readonly number[],
	k: number
) {
	const reasons: (HiddenReason | null)[] = suppressOneWay(people, k);
	const worth = (i: number) => items[i]!.centred ?? items[i]!.share ?? 0;
	const shown = cards.map((card, i) => ({ card, i })).filter(({ i }) => reasons[i] === null);
	shown.sort((a, b) => worth(b.i) - worth(a.i) || a.i - b.i);
	return {
		items: shown.map(({ card, i }): PartItem<Counts> => {
			const { low, high, share, shareLow, shareHigh, rankLow, rankHigh, centred = null, counts } = items[i]!;
			return { card, counts, centred, low, high, share, shareLow, shareHigh, rankLow, rankHigh };
		}),
		hidden: cards.flatMap((card, i) => (reasons[i] ? [{ card, reason: reasons[i] }] : [])),
		named: cards.map((card, i) => (reasons[i] === null ? card.id : null))
	};
}

function pairsResult(content: SurveyContent, part: PartOf<'pairs'>, responses: Responses, { k, level, seed }: PartOptions): OrderedResult | null {
	const data = toPairsData(content, part, responses);
	const estimate = estimatePairs(data, { level, seed });
	if (estimate.n < k) return null;
	const cards = part.cards.map(cardOf(content));
	const people = part.cards.map(
		(card) =>
			responses.filter((response) =>
				ofPart(response, 'pair', part.id).some(({ outcome, shown }) => (outcome === 'chosen' || outcome === 'equal') && shown.includes(card))
			).length
	);
	const counted = estimate.items.map(({ counts: { wins, losses, ties, shown }, ...item }) => ({ ...item, counts: { wins, losses, ties, shown } }));
	const { items, hidden, named } = split(cards, counted, people, k);
	const { chosen, equal, unknown, skipped } = pairOutcomes(part, responses);
	return {
		id: part.id, kind: 'pairs', prompt: part.prompt, suppressed: false,
		n: estimate.n,
		answers: hidden.length > 0 ? null : { answered: chosen, equal, unknown, skipped },
		method: estimate.method, level, seed, items, hidden,
		verdict: luceVerdict(estimate, tallyPairs(data).model, named)
	};
}

/** Who came first in earlier releases, in the order of the part's cards. */
function firstBefore(part: PartOf<'ranking'>, earlier: readonly (readonly PartResult[])[]): EarlierRow[] {
	return earlier.flat().flatMap((result) => {
		if (result.id !== part.id || result.kind !== 'ranking' || result.suppressed) return [];
		const first = new Map(result.items.map(({ card, counts }) => [card.id, counts.first]));
		return [{ n: result.n, cells: part.cards.map((card) => first.get(card) ?? null) }];
	});
}

function rankingResult(content: SurveyContent, part: PartOf<'ranking'>, responses: Responses, { k, level, seed, earlier = [] }: PartOptions): OrderedResult | null {
	const data = toRankingData(content, part, responses);
	const estimate = estimateRankings(data, { level, seed });
	if (estimate.n < k) return null;
	// Everybody is shown every card, and what is not ranked comes after: all who answered have weighed all.
	// Who put a card first is one row of people, as a choice is.
	const reasons = suppressRepeated(estimate.items.map(({ counts }) => counts.first), k, firstBefore(part, earlier));
	const counted = estimate.items.map(({ counts: { first, shown, meanRank }, ...item }, i) => ({ ...item, counts: { first: reasons[i] ? null : first, shown, meanRank } }));
	const { items, hidden, named } = split(part.cards.map(cardOf(content)), counted, part.cards.map(() => estimate.n), k);
	return {
		id: part.id, kind: 'ranking', prompt: part.prompt, suppressed: false,
		n: estimate.n,
		answers: { answered: estimate.answers, equal: 0, unknown: 0, skipped: estimate.skips },
		method: estimate.method, level, seed, items, hidden,
		verdict: luceVerdict(estimate, tallyRankings(data).model, named)
	};
}

function pointsResult(content: SurveyContent, part: PartOf<'points'>, responses: Responses, { k, level, seed }: PartOptions): OrderedResult | null {
	const data = toPointsData(content, part, responses);
	const estimate = estimatePoints(data, { level, seed });
	if (estimate.n < k) return null;
	const counted = estimate.items.map(({ counts: { points, shown }, ...item }) => ({ ...item, counts: { points, shown } }));
	const { items, hidden, named } = split(part.cards.map(cardOf(content)), counted, part.cards.map(() => estimate.n), k);
	return {
		id: part.id, kind: 'points', prompt: part.prompt, suppressed: false,
		n: estimate.n,
		total: part.total,
		answers: { answered: estimate.answers, equal: 0, unknown: 0, skipped: estimate.skips },
		method: estimate.method, level, seed, items, hidden,
		verdict: pointsVerdict(data, named)
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

function dilemmaResult(content: SurveyContent, part: PartOf<'balance'>, pair: [string, string], responses: Responses, { k, level, seed }: PartOptions): DilemmaResult {
	const [first, second] = pair.map(cardOf(content)) as [PartCard, PartCard];
	const data = toGradedData(content, part, responses, pair);
	const estimate = estimateGraded(data, { level, seed });
	if (estimate.n < k) return { first, second, suppressed: true, reason: 'too_few' };
	const { centred, low, high, counts: { score, shown } } = estimate.items[0]!;
	// Two cards, mean 0: the difference is twice the first one's.
	const lean = (worth: number | null) => (worth === null ? null : leanOf(estimate, 2 * worth));
	return {
		first, second, suppressed: false,
		n: estimate.n,
		counts: { score, shown },
		skipped: estimate.skips,
		centred, low, high,
		lean: lean(centred)!, leanLow: lean(low), leanHigh: lean(high),
		verdict: luceVerdict(estimate, tallyGraded(data).model, pair)
	};
}

function balanceResult(content: SurveyContent, part: PartOf<'balance'>, responses: Responses, options: PartOptions): BalanceResult {
	const { level, seed } = options;
	return {
		id: part.id, kind: 'balance', prompt: part.prompt,
		method: estimateGraded({ items: ['', ''], respondents: [] }).method, level, seed,
		dilemmas: part.pairs.map((pair) => dilemmaResult(content, part, pair, responses, options))
	};
}

function partResult(content: SurveyContent, part: SurveyPart, responses: Responses, options: PartOptions): PartResult {
	const estimated = (): PartResult | null => {
		switch (part.kind) {
			case 'pairs':
				return pairsResult(content, part, responses, options);
			case 'ranking':
				return rankingResult(content, part, responses, options);
			case 'points':
				return pointsResult(content, part, responses, options);
			case 'choice':
				return choiceResult(part, responses, options);
			case 'ladder':
				return ladderResult(part, responses, options);
			case 'balance':
				return null;
		}
	};
	if (part.kind === 'balance') return balanceResult(content, part, responses, options);
	return estimated() ?? { id: part.id, kind: part.kind, prompt: part.prompt, suppressed: true, reason: 'too_few' };
}

/** The results of all parts, in the survey's order. */
export const partResults = (content: SurveyContent, responses: Responses, options: PartOptions): PartResult[] =>
	content.parts.map((part) => partResult(content, part, responses, options));
