/**
 * Made-up respondents for the demo and for the tests, from a choice model with a fixed seed.
 *
 * Model: the group has a log worth λ per card. Person r has λ_r = λ + N(0, spread²) per card (people differ).
 * On each screen "most important" is drawn with probability softmax(λ_r) over the cards shown and "least
 * important" with softmax(−λ_r) over the rest: the sequential best–worst model that we estimate (methods.md 2b).
 * A screen is answered "all equally important" or skipped with small probabilities.
 * The other parts of a survey: simulate-parts.ts, with the same log-worths.
 * Follow-ups: a card that matters is true today with a probability of its own (`today`), and what should
 * happen is drawn from weights per card. No free text is made up: nobody's voice is invented.
 */
import { createRandom, type Random } from '#stats/random.ts';
import type { Answer, BestWorstAnswer } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { WITHDRAWAL_ALPHABET } from '#domain/response/withdrawal-code.ts';
import { draw, simulateParts } from './simulate-parts.ts';
import { topCards } from './top-cards.ts';

export interface ChoiceModel {
	/** Log worth per card id; cards not named have 0. */
	worth: Record<string, number>;
	/** Mean of "så är det i dag" (0 … 3) per card id; cards not named have 1.5. */
	today?: Record<string, number>;
	/** How much people differ: standard deviation of the log worth. */
	spread: number;
	equal: number;
	skip: number;
}

export interface SimulatedResponse {
	id: string;
	revision: number;
	withdrawalCode: string;
	language: string;
	answers: Answer[];
}

/** One person's answers to the best–worst screens. */
function answerScreens(content: SurveyContent, worth: (card: string) => number, model: ChoiceModel, random: Random): BestWorstAnswer[] {
	const order = random.shuffle(content.bestWorst.sets.map((_, index) => index));
	return order.map((set) => {
		const shown = random.shuffle(content.bestWorst.sets[set]!);
		const u = random.uniform();
		const none = { kind: 'best_worst', set, shown, best: null, worst: null } as const;
		if (u < model.equal) return { ...none, outcome: 'equal' };
		if (u < model.equal + model.skip) return { ...none, outcome: 'skipped' };
		const best = shown[draw(random, shown.map((card) => Math.exp(worth(card))))]!;
		const rest = shown.filter((card) => card !== best);
		const worst = rest[draw(random, rest.map((card) => Math.exp(-worth(card))))]!;
		return { kind: 'best_worst', set, shown, outcome: 'chosen', best, worst };
	});
}

function followUps(content: SurveyContent, cards: string[], model: ChoiceModel, random: Random): Answer[] {
	return cards.flatMap((card): Answer[] => {
		const mean = model.today?.[card] ?? 1.5;
		const value = Math.max(0, Math.min(3, Math.round(mean + 0.8 * random.normal())));
		// What is not true today should be created or broken; what is true should be kept.
		const weights = value <= 1 ? [5, 3, 0.5, 1] : [1, 0.7, 5, 1];
		const kinds = ['create', 'break', 'keep', 'unknown'] as const;
		return [
			{ kind: 'today', card, value: random.uniform() < 0.05 ? null : value },
			{ kind: 'change', card, value: kinds[draw(random, weights)]! }
		];
	});
}

function uuidFrom(random: Random): string {
	const hex = Array.from({ length: 32 }, () => Math.floor(random.uniform() * 16).toString(16));
	hex[12] = '4';
	hex[16] = '89ab'[Math.floor(random.uniform() * 4)]!;
	const text = hex.join('');
	return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

/** `n` made-up respondents. The same survey, model and seed give the same answers. */
export function simulateResponses(content: SurveyContent, model: ChoiceModel, n: number, seed: number): SimulatedResponse[] {
	const random = createRandom(seed);
	return Array.from({ length: n }, () => {
		const own = new Map(content.cards.map((card) => [card.id, (model.worth[card.id] ?? 0) + model.spread * random.normal()]));
		const worth = (card: string) => own.get(card) ?? 0;
		const screens = answerScreens(content, worth, model, random);
		const background = content.background.map((question): Answer => ({
			kind: 'background',
			question: question.id,
			value: question.options[Math.floor(random.uniform() * question.options.length)]!.value
		}));
		const id = uuidFrom(random);
		const withdrawalCode = Array.from({ length: 8 }, () => WITHDRAWAL_ALPHABET[Math.floor(random.uniform() * 31)]).join('');
		const followed = followUps(content, topCards(screens, content.followUp.cards), model, random);
		// What only parts ask about is drawn last: a survey without parts gives what it always gave.
		for (const card of content.extraCards) own.set(card.id, (model.worth[card.id] ?? 0) + model.spread * random.normal());
		const parts = simulateParts(content, worth, model, random);
		return { id, revision: 1, withdrawalCode, language: content.language, answers: [...screens, ...parts, ...followed, ...background] };
	});
}
