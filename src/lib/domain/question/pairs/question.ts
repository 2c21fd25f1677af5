/** How pairs are drawn and met. */
import { OwnTally, screenKey, type Draw, type KindOfQuestion } from '#domain/question/kind.ts';
import type { PairsAnswer } from './answer.ts';
import type { Pairs } from './setting.ts';

export interface PairsValue {
	kind: 'pairs';
	outcome: 'chosen' | 'equal' | 'unknown';
	choice: string | null;
}

/** Pairs in which every card comes about as often, none twice: the least used first, ties by chance. */
function drawPairs({ cards, count }: Pairs, random: Draw): [string, string][] {
	const used = new Map(cards.map((card) => [card, 0]));
	const all = random.shuffle(cards.flatMap((a, i) => cards.slice(i + 1).map((b) => [a, b] as [string, string])));
	const drawn: [string, string][] = [];
	while (drawn.length < count && all.length > 0) {
		let best = 0;
		let least = Infinity;
		const last: readonly string[] = drawn.at(-1) ?? [];
		for (const [i, [a, b]] of all.entries()) {
			// A card that was just met waits a little, where it can.
			const cost = used.get(a)! + used.get(b)! + (last.includes(a) || last.includes(b) ? 1.5 : 0);
			if (cost < least) [least, best] = [cost, i];
		}
		const [pair] = all.splice(best, 1) as [[string, string]];
		for (const card of pair) used.set(card, used.get(card)! + 1);
		drawn.push(random.uniform() < 0.5 ? pair : [pair[1], pair[0]]);
	}
	return drawn;
}

export const pairs: KindOfQuestion<Pairs, PairsValue, PairsAnswer> = {
	isTradeOff: true,
	ownHasLast: true,
	cards: ({ cards }) => cards,
	texts: (question, at, visit) => ({ ...question, prompt: visit(`${at}:prompt`, question.prompt), help: visit(`${at}:help`, question.help) }),
	screens: (question, random) =>
		drawPairs(question, random).map((shown) => ({ key: screenKey(question.id, ...[...shown].sort()), question: question.id, shown })),
	isComplete: (_, value) => value !== undefined,
	fits: (_, { outcome, choice }, { shown }) => (outcome === 'chosen' ? shown.includes(choice ?? '') : choice === null),
	answer({ id }, { shown }, tap) {
		if (!tap?.left) return null;
		const { outcome, choice } = tap.value ?? { outcome: 'skipped' as const, choice: null };
		return { question: id, kind: 'pairs', shown: [shown[0]!, shown[1]!], outcome, choice };
	},
	says: ({ outcome }) => outcome === 'chosen' || outcome === 'equal',
	own(answers) {
		const tally = new OwnTally();
		for (const one of answers) {
			if (!pairs.says(one)) continue;
			for (const card of one.shown) tally.add(card, card === one.choice, one.choice !== null && card !== one.choice);
		}
		return tally.rows();
	},
	practice: ([a, b]) => ({
		question: { id: 'practice', section: null, kind: 'pairs', prompt: '', help: '', cards: [a!, b!], count: 1 },
		screen: { key: 'practice', question: 'practice', shown: [a!, b!] }
	})
};
