import type { BestWorst } from '#domain/question/best_worst/setting.ts';
import { fill } from '#ui/fill.ts';
import { answersFor, type ProblemName, type Reading } from './reading.ts';

export const bestWorst: Reading<BestWorst> = {
	read(item, values) {
		const { key, screen } = item;
		const cardIn = (field: string) => screen.shown.find((card) => card === values[`${key}:${field}`]) ?? null;
		const [best, worst] = [cardIn('best'), cardIn('worst')];
		const equal = values[`${key}:equal`] === 'on';
		const skipped = values[`${key}:skip`] === 'on';
		const chosen = best !== null || worst !== null;
		const problem: ProblemName | null =
			best !== null && best === worst ? 'sameCard' : chosen && (equal || skipped) ? 'cardsAndOther' : equal && skipped ? 'equalAndSkipped' : null;
		const answers = answersFor(item, equal && !chosen ? { best: null, worst: null, equal } : undefined);
		return {
			// A device waits for both cards. One cross on paper is stored as it stands.
			answers: chosen ? answers.map((answer) => ({ ...answer, outcome: 'chosen', best, worst })) : answers,
			problems: problem ? [{ problem }] : []
		};
	},
	lines: (_, { answers }, { t, name }) =>
		answers.flatMap(({ outcome, best, worst }) => {
			if (outcome === 'skipped') return [];
			if (outcome === 'equal') return [t.equal];
			return [best ? fill(t.best, { card: name(best) }) : t.noBest, worst ? fill(t.worst, { card: name(worst) }) : t.noWorst];
		})
};
