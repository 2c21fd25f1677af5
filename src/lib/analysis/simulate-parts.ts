/**
 * Made-up answers to the other parts of a survey, from one person's log-worths.
 *
 * Model, with λ the person's own log-worths: a pair is chosen with probability softmax(λ), "equal" with `equal`, "vet inte" and
 * skip with `skip` each; stones fall one by one with softmax(λ); an order is drawn place by place with softmax(λ) over what is left,
 * and may stop after the least number of places; the balance is the difference of the two plus noise, rounded to a step; the ladder
 * is normal around 6, a choice uniform. Whole parts are skipped with probability `skip`.
 */
import type { PartAnswer } from '#domain/response/response.ts';
import type { SurveyPart } from '#domain/survey/parts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Random } from '#stats/random.ts';

interface Habits {
	equal: number;
	skip: number;
}
type Worth = (card: string) => number;

/** An index, drawn in proportion to the weights. */
export function draw(random: Random, weights: number[]): number {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let left = random.uniform() * total;
	for (const [index, weight] of weights.entries()) {
		left -= weight;
		if (left <= 0) return index;
	}
	return weights.length - 1;
}

const drawCard = (random: Random, cards: string[], worth: Worth) => cards[draw(random, cards.map((card) => Math.exp(worth(card))))]!;

function answerPair(part: string, pair: [string, string], worth: Worth, { equal, skip }: Habits, random: Random): PartAnswer {
	const shown = random.shuffle(pair) as [string, string];
	const u = random.uniform();
	const none = { kind: 'pair', part, shown, choice: null } as const;
	if (u < equal) return { ...none, outcome: 'equal' };
	if (u < equal + skip) return { ...none, outcome: 'unknown' };
	if (u < equal + 2 * skip) return { ...none, outcome: 'skipped' };
	return { ...none, outcome: 'chosen', choice: drawCard(random, shown, worth) };
}

function answerPart(part: SurveyPart, worth: Worth, habits: Habits, random: Random): PartAnswer[] {
	const skipped = random.uniform() < habits.skip;
	switch (part.kind) {
		case 'pairs': {
			const all = part.cards.flatMap((a, i) => part.cards.slice(i + 1).map((b) => [a, b] as [string, string]));
			return random.shuffle(all).slice(0, part.count).map((pair) => answerPair(part.id, pair, worth, habits, random));
		}
		case 'balance':
			return part.pairs.map((pair) => {
				const shown = random.shuffle(pair) as [string, string];
				const step = Math.max(-3, Math.min(3, Math.round(worth(shown[0]) - worth(shown[1]) + random.normal())));
				return { kind: 'balance', part: part.id, shown, score: random.uniform() < habits.skip ? null : step || 0 };
			});
		case 'points': {
			const shown = random.shuffle(part.cards);
			const points = shown.map(() => 0);
			for (let stone = 0; stone < part.total; stone++) points[shown.indexOf(drawCard(random, shown, worth))]!++;
			return [{ kind: 'points', part: part.id, shown, points: skipped ? null : points }];
		}
		case 'ranking': {
			const shown = random.shuffle(part.cards);
			const places = part.least + Math.floor(random.uniform() * (shown.length - part.least + 1));
			const order: string[] = [];
			while (order.length < places) order.push(drawCard(random, shown.filter((card) => !order.includes(card)), worth));
			return [{ kind: 'ranking', part: part.id, shown, order: skipped ? [] : order }];
		}
		case 'choice': {
			const option = part.options[Math.floor(random.uniform() * part.options.length)]!;
			return [{ kind: 'choice', part: part.id, value: skipped ? null : option.value }];
		}
		case 'ladder': {
			const value = Math.max(0, Math.min(10, Math.round(6 + 2 * random.normal())));
			return [{ kind: 'ladder', part: part.id, value: skipped ? null : value }];
		}
	}
}

/** One person's answers to every part of the survey. */
export const simulateParts = (content: SurveyContent, worth: Worth, habits: Habits, random: Random): PartAnswer[] =>
	content.parts.flatMap((part) => answerPart(part, worth, habits, random));
