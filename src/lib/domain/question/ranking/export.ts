import { MISSING, row, shownIn, type ExportOf, type Variable } from '#domain/export/kind.ts';
import type { RankingAnswer } from './answer.ts';
import type { Ranking } from './setting.ts';

/** The same count in R. */
const R = `# mean place among those who placed the card, and how many placed it first
function(d) {
  d <- d[d$kind == "ranking" & d$outcome == "chosen" & !is.na(d$value), ]
  if (nrow(d) == 0) return(NULL)
  s <- aggregate(cbind(place = value) ~ question + card, data = d, FUN = mean)
  s$first <- aggregate(cbind(first = as.integer(value == 1)) ~ question + card, data = d, FUN = sum)$first
  s
}`;

/** A variable a card: its place, 1 = most important. */
export const rankingExport: ExportOf<Ranking, RankingAnswer> = {
	variables: (_, cards) => cards.map((card): Variable => ({ name: [card], tells: 'place', cards: [card], missing: ['notReached', 'skipped', 'notChosen'] })),
	values: (_, [one], cards) =>
		cards.map((card) => {
			if (!one) return MISSING.notReached;
			if (one.order.length === 0) return MISSING.skipped;
			return one.order.includes(card) ? one.order.indexOf(card) + 1 : MISSING.notChosen;
		}),
	rows: (_, { shown, order }, at) => shown.map((card, i) => row(at, i + 1, card, order.length === 0 ? 'skipped' : 'chosen', { value: order.indexOf(card) + 1 || null })),
	answer: ({ id }, rows) => {
		const placed = rows.filter(({ value }) => value !== null).sort((a, b) => a.value! - b.value!);
		// Places from 1 without a gap.
		return placed.some(({ value }, i) => value !== i + 1) ? null : { question: id, kind: 'ranking', shown: shownIn(rows), order: shownIn(placed) };
	},
	r: R
};
