import { countFigure, type CountCell, type Figure, type ResultCard } from '#domain/result/cell.ts';
import type { ChangeKind } from './setting.ts';

/** How many of those who have the card among their own top cards say that it is not true, or only a little, for them today. */
export type GapCell =
	| { kind: 'percent'; n: number; percent: number }
	/** Small groups get words: a percentage of seven is a person with a decimal. */
	| { kind: 'words'; n: number; share: 'few' | 'half' | 'many' };

/** People per answer to "Vad behöver hända?". */
export type ChangeRow = Record<ChangeKind, CountCell>;

/** What one part of a follow-up tells: one thing asked about one card. */
export type FollowUpResult =
	| { card: ResultCard; aspect: 'today'; gap: GapCell }
	| { card: ResultCard; aspect: 'change'; n: number; row: ChangeRow };

/** The part of the question that a result is. */
export const followUpUnit = (card: string, aspect: 'today' | 'change'): string => `${card}:${aspect}`;

export function figures(result: FollowUpResult): Figure[] {
	const about = (measure: string, value: number | null): Figure => ({ card: result.card.id, measure, value });
	if (result.aspect === 'today') {
		const { gap } = result;
		return [about('today_n', gap.n), gap.kind === 'percent' ? about('today_percent', gap.percent) : { ...about('today_percent', null), word: gap.share }];
	}
	return [about('change_n', result.n), ...Object.entries(result.row).map(([kind, cell]) => countFigure(result.card.id, kind, cell))];
}
