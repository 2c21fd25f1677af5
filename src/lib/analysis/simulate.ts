/**
 * Made-up respondents for the demo and for the tests, from a choice model with a fixed seed.
 *
 * Model: the group has a log worth λ per card. Person r has λ_r = λ + N(0, spread²) per card (people differ). Each kind of
 * question draws its answers from them (question/<kind>.ts); a screen is answered "all equal" or skipped with small probabilities.
 * No free text is drawn: what somebody tells is what the model brings, and each story is told once.
 */
import type { Answer, Question } from '#domain/question/index.ts';
import { topCards } from '#domain/question/kind.ts';
import { kindOf } from '#domain/question/kinds.ts';
import { WITHDRAWAL_ALPHABET } from '#domain/response/withdrawal-code.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { simulateBalance } from './question/balance.ts';
import { simulateBestWorst } from './question/best_worst.ts';
import { simulateChoice } from './question/choice.ts';
import { simulateFollowUp } from './question/follow_up.ts';
import { simulateLadder } from './question/ladder.ts';
import { simulatePairs } from './question/pairs.ts';
import { simulatePoints } from './question/points.ts';
import { simulateRanking } from './question/ranking.ts';
import type { Worth } from './simulate-draw.ts';

export interface ChoiceModel {
	/** Log worth per card id; cards not named have 0. */
	worth: Record<string, number>;
	/** Mean of "så är det i dag" (0 … 3) per card id; cards not named have 1.5. */
	today?: Record<string, number>;
	/** How much people differ: standard deviation of the log worth. */
	spread: number;
	equal: number;
	skip: number;
	/** What people tell about their own top cards, at most one story each. */
	stories?: readonly { card: string; raw: string }[];
}

export interface SimulatedResponse {
	id: string;
	revision: number;
	withdrawalCode: string;
	language: string;
	answers: Answer[];
}

type Story = NonNullable<ChoiceModel['stories']>[number];

/** One person's answers to one question, given those to the questions before it. */
function simulateQuestion(survey: SurveyContent, question: Question, worth: Worth, model: ChoiceModel, before: readonly Answer[], random: Random, tell: (cards: readonly string[]) => Story | undefined): Answer[] {
	switch (question.kind) {
		case 'best_worst':
			return simulateBestWorst(question, worth, model, random);
		case 'pairs':
			return simulatePairs(question, worth, model, random);
		case 'points':
			return simulatePoints(question, worth, model, random);
		case 'ranking':
			return simulateRanking(question, worth, model, random);
		case 'balance':
			return simulateBalance(question, worth, model, random);
		case 'choice':
			return simulateChoice(question, model, random);
		case 'ladder':
			return simulateLadder(question, model, random);
		case 'story':
			return [];
		case 'follow_up': {
			const source = survey.questions.find(({ id }) => id === question.of);
			const own = source && kindOf(source.kind).own?.(before.filter((answer) => answer.question === source.id));
			const cards = topCards(own ?? [], question.cards);
			return simulateFollowUp(question, cards, (card) => model.today?.[card] ?? 1.5, random, question.story ? tell(cards) : undefined);
		}
	}
}

function uuidFrom(random: Random): string {
	const hex = Array.from({ length: 32 }, () => Math.floor(random.uniform() * 16).toString(16));
	hex[12] = '4';
	hex[16] = '89ab'[Math.floor(random.uniform() * 4)]!;
	const text = hex.join('');
	return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

/** `n` made-up respondents. The same survey, model and seed give the same answers. */
export function simulateResponses(survey: SurveyContent, model: ChoiceModel, n: number, seed: number): SimulatedResponse[] {
	const random = createRandom(seed);
	const waiting = [...(model.stories ?? [])];
	const tell = (cards: readonly string[]) => {
		const at = waiting.findIndex(({ card }) => cards.includes(card));
		return at < 0 ? undefined : waiting.splice(at, 1)[0];
	};
	return Array.from({ length: n }, () => {
		const own = new Map(survey.cards.map((card) => [card.id, (model.worth[card.id] ?? 0) + model.spread * random.normal()]));
		const answers: Answer[] = [];
		for (const question of survey.questions) answers.push(...simulateQuestion(survey, question, (card) => own.get(card) ?? 0, model, answers, random, tell));
		const id = uuidFrom(random);
		const withdrawalCode = Array.from({ length: 8 }, () => WITHDRAWAL_ALPHABET[Math.floor(random.uniform() * 31)]).join('');
		return { id, revision: 1, withdrawalCode, language: survey.language, answers };
	});
}
