/** Every way to answer a unit, in numbers: what an attacker has to try for each person who is not known. */
import type { Answer, Question } from '#domain/question/index.ts';
import { numbersOf, type Numbers, type Unit } from './numbers.ts';

/** Every combination of one way from each list. */
const product = <Item>(lists: readonly (readonly Item[])[]): Item[][] => lists.reduce<Item[][]>((all, list) => all.flatMap((some) => list.map((one) => [...some, one])), [[]]);

function sharings(total: number, places: number): number[][] {
	if (places === 1) return [[total]];
	return Array.from({ length: total + 1 }, (_, first) => sharings(total - first, places - 1).map((rest) => [first, ...rest])).flat();
}
function orders(cards: readonly string[], least: number): string[][] {
	const grow = (order: string[]): string[][] => [...(order.length >= least ? [order] : []), ...cards.filter((card) => !order.includes(card)).flatMap((card) => grow([...order, card]))];
	return grow([]).filter((order) => order.length > 0);
}

function answersOf(question: Question, unit: string): Answer[][] {
	const at = { question: question.id };
	switch (question.kind) {
		case 'best_worst':
			// A screen that somebody did not come to is another thing than one that they skipped.
			return product(question.sets.map((shown, set): Answer[][] => {
				const none = { ...at, kind: 'best_worst', set, shown, best: null, worst: null } as const;
				const chosen = shown.flatMap((best) => shown.flatMap((worst): Answer[][] => (best === worst ? [] : [[{ ...none, outcome: 'chosen', best, worst }]])));
				return [[], [{ ...none, outcome: 'skipped' }], [{ ...none, outcome: 'equal' }], ...chosen];
			})).map((answers) => answers.flat());
		case 'pairs': {
			const all = question.cards.flatMap((a, i) => question.cards.slice(i + 1).map((b): [string, string] => [a, b]));
			const each = all.map((shown): Answer[][] => {
				const none = { ...at, kind: 'pairs', shown, choice: null } as const;
				return [[], ...shown.map((choice): Answer[] => [{ ...none, outcome: 'chosen', choice }]), ...(['equal', 'unknown', 'skipped'] as const).map((outcome): Answer[] => [{ ...none, outcome }])];
			});
			return product(each).map((answers) => answers.flat()).filter(({ length }) => length <= question.count);
		}
		case 'points':
			return sharings(question.total, question.cards.length).map((points) => [{ ...at, kind: 'points', shown: question.cards, points }]);
		case 'ranking':
			return orders(question.cards, question.least).map((order) => [{ ...at, kind: 'ranking', shown: question.cards, order }]);
		case 'balance':
			return [-3, -2, -1, 0, 1, 2, 3].map((score) => [{ ...at, kind: 'balance', shown: unit.split(':') as [string, string], score }]);
		case 'choice':
			return question.options.map(({ value }) => [{ ...at, kind: 'choice', value }]);
		case 'ladder':
			return [0, 5, 9].map((value) => [{ ...at, kind: 'ladder', value }]);
		case 'follow_up': {
			const [card, aspect] = unit.split(':') as [string, string];
			if (aspect === 'today') return ([0, 3] as const).map((value) => [{ ...at, kind: 'follow_up', card, aspect: 'today', value }]);
			return (['create', 'break', 'keep', 'unknown'] as const).map((value) => [{ ...at, kind: 'follow_up', card, aspect: 'change', value }]);
		}
		case 'story':
			return [];
	}
}

/** Distinct ways, looking at the cells that anything is told of; the first is to say nothing. */
export function waysTo(unit: Unit, cells: readonly string[]): number[][] {
	const all: Numbers[] = [{}, ...answersOf(unit.question, unit.unit).map((answers) => numbersOf(unit, answers))];
	const distinct = new Map(all.map((numbers) => cells.map((cell) => numbers[cell] ?? 0)).map((way) => [way.join(), way]));
	return [...distinct.values()];
}
