import { MISSING } from '#domain/export/kind.ts';
import type { AnswersRead, ImportOf, Part, Said } from '#domain/import/kind.ts';
import type { RankingAnswer } from './answer.ts';
import type { Ranking } from './setting.ts';

/** No id of a card has this sign. */
const ORDER = ':order';

function byPlace(question: Ranking, { read, empty }: Said): AnswersRead<RankingAnswer> {
	const { id, cards, least } = question;
	const placed: { card: string; place: number }[] = [];
	const missing = new Map<number, string>();
	for (const card of cards) {
		const cell = read.get(card) as number | undefined;
		if (cell === undefined || cell === MISSING.notChosen) continue;
		if (cell < 0) missing.set(cell, card);
		else placed.push({ card, place: cell });
	}
	const answer = (order: string[]): AnswersRead<RankingAnswer> => ({ answers: [{ question: id, kind: 'ranking', shown: [...cards], order }] });
	if (missing.size > 1 || (missing.size > 0 && placed.length > 0)) return { refused: 'contradiction', part: [...missing.values()][0]! };
	if (placed.length === 0) return ([...missing.keys()][0] ?? MISSING[empty]) === MISSING.notReached ? { answers: [] } : answer([]);
	placed.sort((a, b) => a.place - b.place);
	// Two cards in one place have no order, and none is made up for them.
	const tied = placed.find(({ place }, i) => place === placed[i + 1]?.place);
	if (tied) return { refused: 'same_place', part: tied.card };
	const gap = placed.find(({ place }, i) => place !== i + 1);
	if (gap) return { refused: 'place_missing', part: gap.card };
	return placed.length < least ? { refused: 'too_few_places', part: placed.at(-1)!.card } : answer(placed.map(({ card }) => card));
}

function byOrder({ id, cards, least }: Ranking, { read, empty, card }: Said): AnswersRead<RankingAnswer> {
	const cell = read.get(ORDER);
	const missing = cell === undefined ? MISSING[empty] : typeof cell === 'number' ? cell : null;
	if (missing === MISSING.notReached) return { answers: [] };
	const order = missing === null ? (cell as readonly number[]).map(card) : [];
	if (!order.every((one) => cards.includes(one))) return { refused: 'not_on_screen', part: ORDER };
	if (new Set(order).size !== order.length) return { refused: 'same_card', part: ORDER };
	if (missing === null && order.length < least) return { refused: 'too_few_places', part: ORDER };
	return { answers: [{ question: id, kind: 'ranking', shown: [...cards], order }] };
}

/** A column a card with its place, or one column with the cards in order. */
export const rankingImport: ImportOf<Ranking, RankingAnswer> = {
	parts: (_, cards) => [
		...cards.map((card): Part => ({ part: card, tells: 'place', cards: [card], exported: [card], takes: { takes: 'number', least: 1, most: cards.length }, missing: ['notReached', 'skipped', 'notChosen'] })),
		{ part: ORDER, tells: 'order', takes: { takes: 'cards', from: cards }, missing: ['notReached', 'skipped'] }
	],
	cannot: () => null,
	columns({ cards }, mapped) {
		const parts = cards.filter((card) => !mapped.has(card));
		if (mapped.has(ORDER)) return parts.length < cards.length ? { problem: 'two_ways', parts: [...mapped] } : null;
		return parts.length > 0 ? { problem: 'missing_columns', parts } : null;
	},
	answers: (question, said) => (said.mapped.has(ORDER) ? byOrder(question, said) : byPlace(question, said))
};
