/**
 * Frozen results: a row for each part of a question that a release tells. Written once at release, read for ever after; boards,
 * personas, slides and exports point at them and never copy them.
 */
import * as balance from '#domain/question/balance/result.ts';
import * as bestWorst from '#domain/question/best_worst/result.ts';
import * as choice from '#domain/question/choice/result.ts';
import * as followUp from '#domain/question/follow_up/result.ts';
import type { Kind } from '#domain/question/index.ts';
import * as ladder from '#domain/question/ladder/result.ts';
import * as pairs from '#domain/question/pairs/result.ts';
import * as points from '#domain/question/points/result.ts';
import * as ranking from '#domain/question/ranking/result.ts';
import type { Figure, HiddenReason } from './cell.ts';

/** What each kind tells. Own words have no result: they become quotes. */
export interface ContentOf {
	best_worst: bestWorst.BestWorstResult;
	pairs: pairs.PairsResult;
	points: points.PointsResult;
	ranking: ranking.RankingResult;
	balance: balance.DilemmaResult;
	choice: choice.ChoiceResult;
	ladder: ladder.LadderResult;
	follow_up: followUp.FollowUpResult;
}
export type ResultKind = keyof ContentOf;

const FIGURES = {
	best_worst: bestWorst.figures, pairs: pairs.figures, points: points.figures, ranking: ranking.figures, balance: balance.figures,
	choice: choice.figures, ladder: ladder.figures, follow_up: followUp.figures
} as unknown as Record<ResultKind, (content: unknown) => Figure[]>;

/** Kinds that have results. */
export const hasResults = (kind: Kind): kind is ResultKind => kind in FIGURES;

interface Head<K extends ResultKind> {
	/** The question's id in the survey. */
	question: string;
	/** Which part of the question: a dilemma of the balance, one thing asked about one card; empty for the whole. */
	unit: string;
	/** Whose answers: `all` is everybody. */
	cut: 'all';
	kind: K;
}
type Told<K extends ResultKind> = Head<K> & { content: ContentOf[K]; hidden: null };
/** Nothing is told, with the reason. */
type Untold<K extends ResultKind> = Head<K> & { content: null; hidden: HiddenReason };
type ResultsByKind = { [K in ResultKind]: Told<K> | Untold<K> };

/** A result as analysis makes it, before it is stored. */
export type NewResult = ResultsByKind[ResultKind];

/** A stored result: `since` says which release told it first, when too few have come since for a new one. */
export type Result = NewResult & {
	/** Place of the question in the survey, from 0. */
	position: number;
	/** What was asked; empty for follow-ups. */
	prompt: string;
	/** The question that this one follows up. */
	follows: string | null;
	/** The release in which these numbers were counted. */
	since: { release: string; number: number; releasedOn: string };
};
export type ResultOf<K extends ResultKind> = Extract<Result, { kind: K }>;

/** The figures of a result; none when it is hidden. */
export const figuresOf = (result: NewResult): Figure[] => (result.content === null ? [] : FIGURES[result.kind](result.content));
