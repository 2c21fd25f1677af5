/** One person's own order, from the own taps. Made on the device, for that person alone. */
import type { Answer } from '#domain/response/response.ts';

/** `score` is from −1 (always last) to 1 (always first), so that formats can be drawn the same way. */
export interface OwnRow {
	card: string;
	score: number;
	/** Times the card was put first and last; for stones the number laid; for a ranking the place. */
	first: number;
	last: number;
	shown: number;
}

export type OwnSection =
	| { kind: 'best_worst' | 'pairs' | 'points' | 'ranking'; part: string | null; rows: OwnRow[] }
	| { kind: 'balance'; part: string; rows: { pair: [string, string]; score: number }[] };

class Tally {
	readonly #cards = new Map<string, Omit<OwnRow, 'score'>>();

	add(card: string, first: boolean, last: boolean) {
		const row = this.#cards.get(card) ?? { card, first: 0, last: 0, shown: 0 };
		row.shown += 1;
		if (first) row.first += 1;
		if (last) row.last += 1;
		this.#cards.set(card, row);
	}
	/** Highest (first − last) / shown first; ties by times first, then by which was met first, as top-cards.ts has it. */
	rows(): OwnRow[] {
		return [...this.#cards.values()]
			.map((row) => ({ ...row, score: (row.first - row.last) / row.shown }))
			.sort((a, b) => b.score - a.score || b.first - a.first);
	}
}

/**
 * In: one person's answers, as they are sent. Out: a section for the best–worst screens and one for each other trade-off
 * that has an answer, in the order they were met. What was skipped is in none.
 */
export function ownOrder(answers: readonly Answer[]): OwnSection[] {
	const found: OwnSection[] = [];
	const weighed = new Tally();
	const pairs = new Map<string, Tally>();
	const balance = new Map<string, { pair: [string, string]; score: number }[]>();
	for (const answer of answers) {
		if (answer.kind === 'best_worst' && answer.outcome !== 'skipped') {
			for (const card of answer.shown) weighed.add(card, card === answer.best, card === answer.worst);
		} else if (answer.kind === 'pair' && (answer.outcome === 'chosen' || answer.outcome === 'equal')) {
			const tally = pairs.get(answer.part) ?? new Tally();
			pairs.set(answer.part, tally);
			for (const card of answer.shown) tally.add(card, card === answer.choice, answer.choice !== null && card !== answer.choice);
		} else if (answer.kind === 'points' && answer.points) {
			const most = Math.max(1, ...answer.points);
			const rows = answer.shown.map((card, i) => ({ card, score: answer.points![i]! / most, first: answer.points![i]!, last: 0, shown: 1 }));
			found.push({ kind: 'points', part: answer.part, rows: rows.sort((a, b) => b.first - a.first) });
		} else if (answer.kind === 'ranking' && answer.order.length > 0) {
			const of = answer.order.length;
			found.push({ kind: 'ranking', part: answer.part, rows: answer.order.map((card, i) => ({ card, score: (of - i) / of, first: i + 1, last: 0, shown: 1 })) });
		} else if (answer.kind === 'balance' && answer.score !== null) {
			balance.set(answer.part, [...(balance.get(answer.part) ?? []), { pair: answer.shown, score: answer.score }]);
		}
	}
	for (const [part, tally] of pairs) found.push({ kind: 'pairs', part, rows: tally.rows() });
	for (const [part, rows] of balance) found.push({ kind: 'balance', part, rows });
	if (weighed.rows().length > 0) found.unshift({ kind: 'best_worst', part: null, rows: weighed.rows() });
	return found;
}
