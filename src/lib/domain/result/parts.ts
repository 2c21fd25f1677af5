/** The frozen results of the other formats: one per part of the survey, on the board after the cards. */
import type { PartKind } from '#domain/survey/parts.ts';
import type { CountCell, HiddenReason, Statement } from './what-matters.ts';

/** A card as it was called when the result was frozen. */
export interface PartCard {
	id: string;
	title: string;
	picture: string;
}

export interface PairsCounts {
	wins: number;
	losses: number;
	ties: number;
	/** Answers with the card that were not skipped. */
	shown: number;
}
export interface PointsCounts {
	points: number;
	shown: number;
}
export interface RankingCounts {
	/** People who put it first; null where that would be a small cell. */
	first: number | null;
	shown: number;
	/** Only where everybody ranked every card. */
	meanRank: number | null;
}

/** One card, field for field as the estimator tells it. Null: the answers do not say. */
export interface PartItem<Counts> {
	card: PartCard;
	counts: Counts;
	/** Log worth with the mean of all cards as 0; points have none. */
	centred: number | null;
	/** The interval of `centred`; of the share where the format is points. */
	low: number | null;
	high: number | null;
	share: number | null;
	shareLow: number | null;
	shareHigh: number | null;
	rankLow: number | null;
	rankHigh: number | null;
}

interface Head<Kind extends PartKind> {
	/** As in the survey. */
	id: string;
	kind: Kind;
	prompt: string;
}
interface Estimated {
	method: string;
	level: number;
	seed: number;
}

/** How many answers of each sort; "vet inte" is a skip for the estimator and is told apart here. */
export interface PartAnswers {
	answered: number;
	equal: number;
	unknown: number;
	skipped: number;
}

interface Ordered<Kind extends PartKind, Counts> extends Head<Kind>, Estimated {
	suppressed: false;
	/** People who weighed something in this part. */
	n: number;
	/** Null where it would let somebody work out a hidden card. */
	answers: PartAnswers | null;
	/** Most important first. */
	items: PartItem<Counts>[];
	/** Cards that are not shown, in the order of the part. */
	hidden: { card: PartCard; reason: HiddenReason }[];
	verdict: Statement[];
}
export type PairsResult = Ordered<'pairs', PairsCounts>;
export type RankingResult = Ordered<'ranking', RankingCounts>;
/** `total`: stones per answer. */
export type PointsResult = Ordered<'points', PointsCounts> & { total: number };
export type OrderedResult = PairsResult | RankingResult | PointsResult;

interface DilemmaCards {
	first: PartCard;
	second: PartCard;
}
export interface DilemmaShown extends DilemmaCards {
	suppressed: false;
	n: number;
	/** Sum of the scores towards the first card, and answers: the mean is score / shown. */
	counts: { score: number; shown: number };
	skipped: number;
	/** Log worth of the first card against the mean of the two. */
	centred: number;
	low: number | null;
	high: number | null;
	/** The same as steps on the beam, −3 (the second card) … 3 (the first): the mean answer the model expects. */
	lean: number;
	leanLow: number | null;
	leanHigh: number | null;
	verdict: Statement[];
}
export type DilemmaResult = DilemmaShown | (DilemmaCards & { suppressed: true; reason: 'too_few' });
/** Each dilemma on its own: its two cards are weighed against each other and against nothing else. */
export interface BalanceResult extends Head<'balance'>, Estimated {
	dilemmas: DilemmaResult[];
}

export interface ChoiceResult extends Head<'choice'> {
	suppressed: false;
	n: number;
	rows: { value: string; label: string; cell: CountCell }[];
}
/** In three bands, never a mean: ten steps would be ten small cells. */
export interface LadderResult extends Head<'ladder'> {
	suppressed: false;
	n: number;
	low: string;
	high: string;
	rows: { from: number; to: number; cell: CountCell }[];
}

export type PartTooFew = Head<Exclude<PartKind, 'balance'>> & { suppressed: true; reason: 'too_few' };
export type PartResult = OrderedResult | BalanceResult | ChoiceResult | LadderResult | PartTooFew;
