import { MISSING } from '#domain/export/kind.ts';
import type { AnswersRead, ImportOf, Part, RefusedReason, Said } from '#domain/import/kind.ts';
import type { BestWorstAnswer } from './answer.ts';
import type { BestWorst } from './setting.ts';

const NO_CHOICE: readonly (number | undefined)[] = [MISSING.notReached, MISSING.skipped, MISSING.equal];

/** The card of a cell that may be empty; what is wrong with it. */
function cardIn(set: readonly string[], number: number | undefined, card: Said['card']): { card: string | null } | { refused: RefusedReason } {
	if (number === undefined || number === MISSING.notChosen) return { card: null };
	if (number < 0) return { refused: 'contradiction' };
	return set.includes(card(number)) ? { card: card(number) } : { refused: 'not_on_screen' };
}

/** Two columns a screen, each with a card. One of them is enough: who chose only one is understood as that. */
export const bestWorstImport: ImportOf<BestWorst, BestWorstAnswer> = {
	parts: ({ sets }) =>
		sets.flatMap((set, i) =>
			(['best', 'worst'] as const).map((tells): Part => ({
				part: `${i}:${tells}`, tells, screen: i + 1, exported: [String(i + 1), tells], ...(tells === 'worst' && { asked: 'worst' }),
				takes: { takes: 'card', from: set }, missing: ['notReached', 'skipped', 'equal', 'notChosen']
			}))
		),
	cannot: () => null,
	answers({ id, sets }, { read, mapped, empty, card }): AnswersRead<BestWorstAnswer> {
		const answers: BestWorstAnswer[] = [];
		for (const [i, set] of sets.entries()) {
			const [best, worst] = [`${i}:best`, `${i}:worst`];
			if (!mapped.has(best) && !mapped.has(worst)) continue;
			const [a, b] = [read.get(best) as number | undefined, read.get(worst) as number | undefined];
			const missing = a === undefined && b === undefined ? MISSING[empty] : [a, b].find((one) => NO_CHOICE.includes(one));
			const base = { question: id, kind: 'best_worst' as const, set: i, shown: [...set] };
			if (missing !== undefined) {
				if ([a, b].some((one) => one !== undefined && one !== missing)) return { refused: 'contradiction', part: a === missing ? worst : best };
				if (missing !== MISSING.notReached) answers.push({ ...base, outcome: missing === MISSING.equal ? 'equal' : 'skipped', best: null, worst: null });
				continue;
			}
			const [most, least] = [cardIn(set, a, card), cardIn(set, b, card)];
			if ('refused' in most) return { ...most, part: best };
			if ('refused' in least) return { ...least, part: worst };
			if (most.card === null && least.card === null) return { refused: 'contradiction', part: best };
			if (most.card === least.card) return { refused: 'same_card', part: worst };
			answers.push({ ...base, outcome: 'chosen', best: most.card, worst: least.card });
		}
		return { answers };
	}
};
