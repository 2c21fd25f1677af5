import { marked, MISSING, row, shownIn, type ExportOf, type Variable } from '#domain/export/kind.ts';
import type { BestWorstAnswer } from './answer.ts';
import type { BestWorst } from './setting.ts';

/** The same count in R. */
const R = `# (most - least) / screens that were answered with the card on them
function(d) {
  d <- d[d$kind == "best_worst" & d$outcome == "chosen", ]
  if (nrow(d) == 0) return(NULL)
  s <- aggregate(cbind(best, worst, shown = 1) ~ question + card, data = d, FUN = sum)
  s$share <- (s$best - s$worst) / s$shown
  s
}`;

/** Two variables a screen: the card that was most, and the one that was least. */
export const bestWorstExport: ExportOf<BestWorst, BestWorstAnswer> = {
	variables: ({ sets }) =>
		sets.flatMap((_, set) =>
			(['best', 'worst'] as const).map((tells): Variable => ({ name: [String(set + 1), tells], tells, screen: set + 1, values: 'cards', missing: ['notReached', 'skipped', 'equal', 'notChosen'] }))
		),
	values: ({ sets }, answers, _, code) =>
		sets.flatMap((_, set) => {
			const one = answers.find((answer) => answer.set === set);
			if (!one) return [MISSING.notReached, MISSING.notReached];
			if (one.outcome !== 'chosen') return [MISSING[one.outcome], MISSING[one.outcome]];
			return [one.best, one.worst].map((card) => (card === null ? MISSING.notChosen : code(card)));
		}),
	rows: (_, { set, shown, outcome, best, worst }) =>
		shown.map((card, i) => row(set + 1, i + 1, card, outcome, outcome === 'chosen' ? { best: card === best ? 1 : 0, worst: card === worst ? 1 : 0 } : {})),
	answer: ({ id }, rows) => {
		const { screen, outcome } = rows[0]!;
		if (outcome === 'unknown') return null;
		return { question: id, kind: 'best_worst', set: screen - 1, shown: shownIn(rows), outcome, best: marked(rows, 'best'), worst: marked(rows, 'worst') };
	},
	r: R
};
