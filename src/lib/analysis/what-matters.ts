/**
 * From stored responses to the board "Vad är viktigt?". Ids become indices here, and disclosure control is the
 * last step: nothing that leaves this function may not be shown to everybody who sees the board.
 */
import { BEST_WORST_METHOD, tallyBestWorst, type BestWorstData } from '#stats/best-worst.ts';
import { estimateModel } from '#stats/estimate-model.ts';
import { leaveOneOut } from '#stats/leave-one-out.ts';
import type { Answer, StoredResponse } from '#domain/response/response.ts';
import type { ChangeRow, CountCell, GapCell, HiddenReason, ReleaseFacts, WeighedItem, WhatMatters } from '#domain/result/what-matters.ts';
import type { SurveyContent, ValueCard } from '#domain/survey/survey.ts';
import { suppressOneWay, tellShare } from './disclosure/index.ts';
import { verdictOf } from './verdict.ts';

export const LEVEL = 0.9;
export const SEED = 1;
export { BEST_WORST_METHOD };

/** Above this many people one person more or less does not change the top, and looking would only take time. */
const LEAVE_ONE_OUT_UP_TO = 150;

type OfKind<K extends Answer['kind']> = Extract<Answer, { kind: K }>;
const ofKind = <K extends Answer['kind']>(response: StoredResponse, kind: K) =>
	response.answers.filter((answer): answer is OfKind<K> => answer.kind === kind);

/** The best–worst screens as the estimator (and `npm run estimate`) takes them. */
export function toBestWorstData(content: SurveyContent, responses: readonly StoredResponse[]): BestWorstData {
	const index = new Map(content.cards.map((card, i) => [card.id, i]));
	return {
		items: content.cards.map((card) => card.title),
		respondents: responses.map((response) => ({
			id: response.id,
			answers: ofKind(response, 'best_worst').map((screen) => ({
				shown: screen.shown.map((card) => index.get(card)!),
				best: screen.best === null ? null : index.get(screen.best)!,
				worst: screen.worst === null ? null : index.get(screen.worst)!,
				...(screen.outcome === 'equal' ? { equal: true } : {})
			}))
		}))
	};
}

const weighed = (response: StoredResponse) => ofKind(response, 'best_worst').some((screen) => screen.outcome === 'chosen');

/** People with at least one chosen screen that held the card. */
function peopleBehind(content: SurveyContent, responses: readonly StoredResponse[]): number[] {
	return content.cards.map(
		(card) =>
			responses.filter((response) =>
				ofKind(response, 'best_worst').some((screen) => screen.outcome === 'chosen' && screen.shown.includes(card.id))
			).length
	);
}

/** Så är det i dag, per card: of those who chose it, how many say that it is not true or only a little true. */
function gaps(content: SurveyContent, responses: readonly StoredResponse[], k: number): GapCell[] {
	const values = content.cards.map((card) =>
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
	return content.cards.map((card) => {
		const answers = responses.flatMap((r) => ofKind(r, 'change').filter((a) => a.card === card.id).map((a) => a.value));
		const counts = [...kinds.map((kind) => answers.filter((value) => value === kind).length)];
		const unknown = answers.length - counts.reduce((sum, count) => sum + count, 0);
		const reasons = suppressOneWay([...counts, unknown], k, [false, false, false, true]);
		const cell = (i: number): CountCell =>
			reasons[i] ? { kind: 'hidden', reason: reasons[i]! } : { kind: 'count', count: counts[i]! };
		return { create: cell(0), break: cell(1), keep: cell(2) };
	});
}

/**
 * The snapshot of one round. In: the published survey, every stored response, the facts of the release.
 * Out: the board's content; `suppressed` with no number in it when fewer than k people answered.
 */
export function whatMatters(content: SurveyContent, responses: readonly StoredResponse[], facts: ReleaseFacts): WhatMatters {
	const k = facts.smallestGroup;
	const tooFew: WhatMatters = { board: 'what_matters', schema: 1, suppressed: true, reason: 'too_few', facts };
	// People who weighed something. Who skipped all the way is not one of k: they hide nobody.
	const n = responses.filter(weighed).length;
	if (n < k) return tooFew;

	const data = toBestWorstData(content, responses);
	const tally = tallyBestWorst(data);
	const estimate = estimateModel({ method: BEST_WORST_METHOD, items: data.items, ...tally }, { level: LEVEL, seed: SEED });
	const reasons: (HiddenReason | null)[] = suppressOneWay(peopleBehind(content, responses), k);
	const today = gaps(content, responses, k);
	const change = changes(content, responses, k);

	const shown = content.cards
		.map((card, i) => ({ card, i }))
		.filter(({ i }) => reasons[i] === null)
		.sort((a, b) => estimate.items[b.i]!.centred - estimate.items[a.i]!.centred || a.i - b.i);
	const hidden = content.cards.flatMap((card: ValueCard, i) => (reasons[i] ? [{ card, reason: reasons[i] }] : []));

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
	const cards = content.cards.map((card, i) => (reasons[i] === null ? card.id : null));
	const verdict = verdictOf({
		estimate,
		cards,
		...(estimate.n <= LEAVE_ONE_OUT_UP_TO ? { without: (claims, among) => leaveOneOut(tally.model, { fit: estimate.fit, claims, among }) } : {})
	});
	return {
		board: 'what_matters',
		schema: 1,
		suppressed: false,
		facts,
		n,
		// With a hidden card the totals would give it away.
		screens: hidden.length > 0 ? null : { answered: tally.answers - tally.equal, equal: tally.equal, skipped: tally.skips },
		method: estimate.method,
		level: estimate.level,
		seed: estimate.seed,
		items,
		hidden,
		verdict
	};
}
