/**
 * From stored responses to the board "Vad är viktigt?". Ids become indices here, and disclosure control is the
 * last step: nothing that leaves this function may not be shown to everybody who sees the board.
 */
import { BEST_WORST_METHOD, tallyBestWorst } from '#stats/best-worst.ts';
import { estimateModel } from '#stats/estimate-model.ts';
import { leaveOneOut } from '#stats/leave-one-out.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { PartResult } from '#domain/result/parts.ts';
import type { ChangeRow, CountCell, GapCell, HiddenReason, ReleaseFacts, WeighedItem, WhatMatters, WhatMattersShown } from '#domain/result/what-matters.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { suppressOneWay, tellShare } from './disclosure/index.ts';
import { askedCards, ofKind, toBestWorstData, weighed } from './part-data.ts';
import { partResults } from './part-results.ts';
import { LEAVE_ONE_OUT_UP_TO } from './part-verdict.ts';
import { verdictOf } from './verdict.ts';

export const LEVEL = 0.9;
export const SEED = 1;
export { BEST_WORST_METHOD, toBestWorstData };

/** People with at least one chosen screen that held the card. */
function peopleBehind(content: SurveyContent, responses: readonly StoredResponse[]): number[] {
	return askedCards(content).map(
		(card) =>
			responses.filter((response) =>
				ofKind(response, 'best_worst').some((screen) => screen.outcome === 'chosen' && screen.shown.includes(card.id))
			).length
	);
}

/** Så är det i dag, per card: of those who chose it, how many say that it is not true or only a little true. */
function gaps(content: SurveyContent, responses: readonly StoredResponse[], k: number): GapCell[] {
	const values = askedCards(content).map((card) =>
		responses.flatMap((r) => ofKind(r, 'today').filter((a) => a.card === card.id && a.value !== null).map((a) => a.value!))
	);
	const reasons = suppressOneWay(values.map((v) => v.length), k);
	return values.map((answers, i): GapCell => {
		const reason = reasons[i]!;
		if (reason) return { kind: 'hidden', reason };
		return tellShare(answers.filter((value) => value <= 1).length, answers.length, k);
	});
}

/** Skapa, bryta, behålla, per card. "Vet inte" is never shown, so the three never add up to a known total. */
function changes(content: SurveyContent, responses: readonly StoredResponse[], k: number): ChangeRow[] {
	const kinds = ['create', 'break', 'keep'] as const;
	return askedCards(content).map((card) => {
		const answers = responses.flatMap((r) => ofKind(r, 'change').filter((a) => a.card === card.id).map((a) => a.value));
		const counts = [...kinds.map((kind) => answers.filter((value) => value === kind).length)];
		const unknown = answers.length - counts.reduce((sum, count) => sum + count, 0);
		const reasons = suppressOneWay([...counts, unknown], k, [false, false, false, true]);
		const cell = (i: number): CountCell =>
			reasons[i] ? { kind: 'hidden', reason: reasons[i]! } : { kind: 'count', count: counts[i]! };
		return { create: cell(0), break: cell(1), keep: cell(2) };
	});
}

type CardsResult = Pick<WhatMattersShown, 'screens' | 'method' | 'level' | 'seed' | 'items' | 'hidden' | 'verdict' | 'cards'>;

/** The best–worst screens and what followed from them; without a number where fewer than k weighed any card. */
function cardsResult(content: SurveyContent, responses: readonly StoredResponse[], k: number): CardsResult {
	const cards = askedCards(content);
	const n = responses.filter((response) => weighed(response, 'best_worst')).length;
	const none = { screens: null, method: BEST_WORST_METHOD, level: LEVEL, seed: SEED, items: [], hidden: [], verdict: [] };
	if (cards.length === 0) return { ...none, cards: { asked: false } };
	if (n < k) return { ...none, cards: { asked: true, suppressed: true, reason: 'too_few' } };

	const data = toBestWorstData(content, responses);
	const tally = tallyBestWorst(data);
	const estimate = estimateModel({ method: BEST_WORST_METHOD, items: data.items, ...tally }, { level: LEVEL, seed: SEED });
	const reasons: (HiddenReason | null)[] = suppressOneWay(peopleBehind(content, responses), k);
	const today = gaps(content, responses, k);
	const change = changes(content, responses, k);

	const shown = cards
		.map((card, i) => ({ card, i }))
		.filter(({ i }) => reasons[i] === null)
		.sort((a, b) => estimate.items[b.i]!.centred - estimate.items[a.i]!.centred || a.i - b.i);
	const hidden = cards.flatMap((card, i) => (reasons[i] ? [{ card, reason: reasons[i] }] : []));

	const items = shown.map(({ card, i }): WeighedItem => {
		const { counts, centred, low, high, share, shareLow, shareHigh, rankLow, rankHigh } = estimate.items[i]!;
		return {
			card,
			counts: { best: counts.best, worst: counts.worst, shown: counts.shown },
			centred, low, high, share, shareLow, shareHigh, rankLow, rankHigh,
			today: today[i]!,
			change: change[i]!
		};
	});
	const verdict = verdictOf({
		estimate,
		cards: cards.map((card, i) => (reasons[i] === null ? card.id : null)),
		...(estimate.n <= LEAVE_ONE_OUT_UP_TO ? { without: (claims, among) => leaveOneOut(tally.model, { fit: estimate.fit, claims, among }) } : {})
	});
	return {
		// With a hidden card the totals would give it away.
		screens: hidden.length > 0 ? null : { answered: tally.answers - tally.equal, equal: tally.equal, skipped: tally.skips },
		method: estimate.method,
		level: estimate.level,
		seed: estimate.seed,
		items,
		hidden,
		verdict,
		cards: { asked: true, suppressed: false, n }
	};
}

/**
 * The snapshot of one round. In: the published survey, every stored response, the facts of the release, and what earlier
 * releases of the round have shown of the parts. Out: the board's content; `suppressed` with no number in it when fewer
 * than k people weighed anything.
 */
export function whatMatters(
	content: SurveyContent,
	responses: readonly StoredResponse[],
	facts: ReleaseFacts,
	earlier: readonly (readonly PartResult[])[] = []
): WhatMatters {
	const k = facts.smallestGroup;
	// Who skipped all the way is not one of k: they hide nobody.
	const n = responses.filter((response) => weighed(response)).length;
	if (n < k) return { board: 'what_matters', schema: 1, suppressed: true, reason: 'too_few', facts };
	const parts = partResults(content, responses, { k, level: LEVEL, seed: SEED, earlier });
	return { board: 'what_matters', schema: 1, suppressed: false, facts, n, ...cardsResult(content, responses, k), ...(parts.length > 0 ? { parts } : {}) };
}
