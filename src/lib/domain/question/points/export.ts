import { MISSING, row, shownIn, type ExportOf, type Variable } from '#domain/export/kind.ts';
import type { PointsAnswer } from './answer.ts';
import type { Points } from './setting.ts';

/** The same count in R. */
const R = `# the mean of each person's share of all stones
function(d) {
  d <- d[d$kind == "points" & d$outcome == "chosen", ]
  if (nrow(d) == 0) return(NULL)
  d$share <- d$value / ave(d$value, d$person, d$question, FUN = sum)
  aggregate(share ~ question + card, data = d, FUN = mean)
}`;

/** A variable a card: the stones laid on it. */
export const pointsExport: ExportOf<Points, PointsAnswer> = {
	variables: (_, cards) => cards.map((card): Variable => ({ name: [card], tells: 'stones', cards: [card], missing: ['notReached', 'skipped'] })),
	values: (_, [one], cards) => cards.map((card) => (!one ? MISSING.notReached : one.points === null ? MISSING.skipped : one.points[one.shown.indexOf(card)]!)),
	rows: (_, { shown, points }, at) => shown.map((card, i) => row(at, i + 1, card, points === null ? 'skipped' : 'chosen', { value: points?.[i] ?? null })),
	answer: ({ id }, rows) => ({ question: id, kind: 'points', shown: shownIn(rows), points: rows[0]!.outcome === 'skipped' ? null : rows.map(({ value }) => value ?? -1) }),
	r: R
};
