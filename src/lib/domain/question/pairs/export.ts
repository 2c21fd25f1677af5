import { marked, MISSING, row, shownIn, type ExportOf, type Variable } from '#domain/export/kind.ts';
import type { PairsAnswer } from './answer.ts';
import type { Pairs } from './setting.ts';

/** The same count in R. */
const R = `# won, with half for equal, of those that were weighed
function(d) {
  d <- d[d$kind == "pairs" & d$outcome %in% c("chosen", "equal"), ]
  if (nrow(d) == 0) return(NULL)
  d$won <- ifelse(d$outcome == "equal", 0.5, d$best)
  s <- aggregate(cbind(won, met = 1) ~ question + card, data = d, FUN = sum)
  s$share <- s$won / s$met
  s
}`;

/** Two variables a card: how many pairs it won and how many it was weighed in. Which pairs a person met differs; the choices tell. */
export const pairsExport: ExportOf<Pairs, PairsAnswer> = {
	variables: (_, cards) => cards.flatMap((card) => (['won', 'met'] as const).map((tells): Variable => ({ name: [card, tells], tells, cards: [card], missing: ['notReached'] }))),
	values: (_, answers, cards) =>
		cards.flatMap((card) => {
			const met = answers.filter(({ shown, outcome }) => shown.includes(card) && (outcome === 'chosen' || outcome === 'equal'));
			if (answers.length === 0) return [MISSING.notReached, MISSING.notReached];
			return [met.filter(({ choice }) => choice === card).length, met.length];
		}),
	rows: (_, { shown, outcome, choice }, at) => shown.map((card, i) => row(at, i + 1, card, outcome, outcome === 'chosen' ? { best: card === choice ? 1 : 0 } : {})),
	answer: ({ id }, rows) => {
		const [a, b, ...more] = shownIn(rows);
		return a === undefined || b === undefined || more.length > 0 ? null : { question: id, kind: 'pairs', shown: [a, b], outcome: rows[0]!.outcome, choice: marked(rows, 'best') };
	},
	r: R
};
