import { MISSING, row, shownIn, type ExportOf, type Variable } from '#domain/export/kind.ts';
import type { BalanceAnswer } from './answer.ts';
import type { Balance } from './setting.ts';

/** The same count in R. */
const R = `# mean steps towards the card, against the other of the pair
function(d) {
  d <- d[d$kind == "balance" & d$outcome == "chosen", ]
  if (nrow(d) == 0) return(NULL)
  d$other <- ave(d$card, d$person, d$question, d$screen, FUN = rev)
  aggregate(cbind(steps = value) ~ question + card + other, data = d, FUN = mean)
}`;

/** A variable a dilemma: steps towards the card that the survey names first, on whichever side it stood. */
export const balanceExport: ExportOf<Balance, BalanceAnswer> = {
	variables: ({ pairs }) => pairs.map((pair): Variable => ({ name: pair, tells: 'balance', cards: pair, missing: ['notReached', 'skipped'] })),
	values: ({ pairs }, answers) =>
		pairs.map(([first, second]) => {
			const one = answers.find(({ shown }) => shown.includes(first) && shown.includes(second));
			if (!one) return MISSING.notReached;
			if (one.score === null) return MISSING.skipped;
			return one.shown[0] === first ? one.score : 0 - one.score;
		}),
	// Steps towards the card of the row, so that the two rows of a screen tell the same.
	rows: (_, { shown, score }, at) => shown.map((card, i) => row(at, i + 1, card, score === null ? 'skipped' : 'chosen', { value: score === null ? null : i === 0 ? score : 0 - score })),
	answer: ({ id }, rows) => {
		const [a, b, ...more] = shownIn(rows);
		return a === undefined || b === undefined || more.length > 0 ? null : { question: id, kind: 'balance', shown: [a, b], score: rows[0]!.value };
	},
	r: R
};
