import { MISSING } from '#domain/export/kind.ts';
import type { ImportOf, Part } from '#domain/import/kind.ts';
import type { PointsAnswer } from './answer.ts';
import type { Points } from './setting.ts';

/** Where the total is at least this, one stone too many or too few is put right, and said. Elsewhere it is too large a part. */
const RESCALED_FROM = 10;
/** On one card. More than there are is told as a wrong total. */
const MOST_STONES = 100;

/** The same shares in whole stones that add up: the largest remainders get what is left, of equal ones the first. */
export function rescaled(points: readonly number[], total: number): number[] {
	const sum = points.reduce((all, one) => all + one, 0);
	const exact = points.map((one) => (one * total) / sum);
	const laid = exact.map(Math.floor);
	const byRest = exact.map((one, i) => ({ i, rest: one - laid[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
	const left = total - laid.reduce((all, one) => all + one, 0);
	for (const { i } of byRest.slice(0, left)) laid[i]! += 1;
	return laid;
}

/** A column a card. All of them, since stones on a card that is missing would be nobody's. */
export const pointsImport: ImportOf<Points, PointsAnswer> = {
	parts: (_, cards) => cards.map((card): Part => ({ part: card, tells: 'stones', cards: [card], exported: [card], takes: { takes: 'number', least: 0, most: MOST_STONES }, missing: ['notReached', 'skipped'] })),
	cannot: () => null,
	columns({ cards }, mapped) {
		const parts = cards.filter((card) => !mapped.has(card));
		return parts.length > 0 ? { problem: 'missing_columns', parts } : null;
	},
	answers({ id, cards, total }, { read, empty }) {
		const cells = cards.map((card) => read.get(card) as number | undefined);
		const given = cells.filter((one) => one !== undefined);
		const answer = (points: number[] | null): PointsAnswer => ({ question: id, kind: 'points', shown: [...cards], points });
		const missing = given.length === 0 ? MISSING[empty] : given.find((one) => one < 0);
		if (missing !== undefined) {
			if (given.some((one) => one !== missing)) return { refused: 'contradiction', part: cards[cells.findIndex((one) => one !== undefined && one !== missing)]! };
			return { answers: missing === MISSING.notReached ? [] : [answer(null)] };
		}
		const points = cells.map((one) => one ?? 0);
		const sum = points.reduce((all, one) => all + one, 0);
		if (sum === total) return { answers: [answer(points)] };
		// With an empty cell nobody knows whether it is a nought or what is missing.
		if (given.length === cells.length && total >= RESCALED_FROM && Math.abs(sum - total) === 1) return { answers: [answer(rescaled(points, total))], changed: 'rescaled' };
		return { refused: 'wrong_total', part: cards[0]! };
	}
};
