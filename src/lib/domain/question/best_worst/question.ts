/** How a best–worst question is met, screen by screen. */
import { OwnTally, screenKey, type KindOfQuestion } from '#domain/question/kind.ts';
import type { BestWorstAnswer } from './answer.ts';
import type { BestWorst } from './setting.ts';

/** What a screen holds. Both cards null only with `equal`. May not be finished. */
export interface BestWorstValue {
	kind: 'best_worst';
	best: string | null;
	worst: string | null;
	equal?: true;
}

/** Where a tap on a card leads: the first is the most important, the second the least; a second tap takes it back. */
export function tapCard(value: BestWorstValue | undefined, card: string): BestWorstValue | undefined {
	const { best = null, worst = null } = value ?? {};
	const made = (values: Pick<BestWorstValue, 'best' | 'worst'>): BestWorstValue | undefined =>
		values.best === null && values.worst === null ? undefined : { kind: 'best_worst', ...values };
	if (card === best) return made({ best: null, worst });
	if (card === worst) return made({ best, worst: null });
	if (best === null) return made({ best: card, worst });
	if (worst === null) return made({ best, worst: card });
	return value;
}

export const bestWorst: KindOfQuestion<BestWorst, BestWorstValue, BestWorstAnswer> = {
	isTradeOff: true,
	ownHasLast: true,
	cards: ({ sets }) => [...new Set(sets.flat())],
	texts: (question, at, visit) => ({
		...question,
		prompt: visit(`${at}:prompt`, question.prompt),
		promptWorst: visit(`${at}:worst`, question.promptWorst),
		help: visit(`${at}:help`, question.help)
	}),
	// A plain order; the journey arranges them so that no card is met twice in a row where that can be avoided.
	screens: ({ id, sets }, random) =>
		random.shuffle(sets.map((_, set) => set)).map((set) => ({ key: screenKey(id, set), question: id, set, shown: random.shuffle(sets[set]!) })),
	isComplete: (_, value) => value !== undefined && (value.equal === true || (value.best !== null && value.worst !== null)),
	fits: (_, { best, worst, equal }, { shown }) =>
		(equal ? best === null && worst === null : best !== worst) && [best, worst].every((card) => card === null || shown.includes(card)),
	answer({ id }, { set, shown }, tap) {
		if (!tap?.left) return null;
		const { value } = tap;
		const base = { question: id, kind: 'best_worst', set: set!, shown } as const;
		if (value?.equal) return { ...base, outcome: 'equal', best: null, worst: null };
		if (!value || value.best === null || value.worst === null) return { ...base, outcome: 'skipped', best: null, worst: null };
		return { ...base, outcome: 'chosen', best: value.best, worst: value.worst };
	},
	says: ({ outcome }) => outcome === 'chosen',
	own(answers) {
		const tally = new OwnTally();
		for (const { outcome, shown, best, worst } of answers) {
			if (outcome !== 'skipped') for (const card of shown) tally.add(card, card === best, card === worst);
		}
		return tally.rows();
	},
	practice: (fruit) => ({
		question: { id: 'practice', section: null, kind: 'best_worst', prompt: '', promptWorst: '', help: '', sets: [[...fruit]] },
		screen: { key: 'practice', question: 'practice', set: 0, shown: [...fruit] }
	})
};
