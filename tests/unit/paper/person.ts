/** One person's choices, made at random, as taps on a device and as what is typed in from their sheet. */
import type { Draft } from '#answering/draft.ts';
import { followedCards, screensOf } from '#answering/journey.ts';
import type { Kind, Question } from '#domain/question/index.ts';
import type { Screen } from '#domain/question/kind.ts';
import type { Value } from '#domain/question/kinds.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Values } from '#features/paper/reading/reading.ts';
import { paperCards } from '#features/paper/items.ts';
import type { Random } from '#stats/random.ts';

interface Choice {
	value: Value;
	/** The sheet's fields, by what comes after the item's key. */
	typed: Values;
}
const whole = (random: Random, below: number) => Math.floor(random.uniform() * below);
const text = (random: Random) => `  Egna ord ${whole(random, 100)}\nom bussen `;

const MADE: { [K in Exclude<Kind, 'follow_up'>]: (question: Extract<Question, { kind: K }>, screen: Screen, random: Random) => Choice } = {
	best_worst(_, { shown }, random): Choice {
		if (random.uniform() < 0.2) return { value: { kind: 'best_worst', best: null, worst: null, equal: true }, typed: { ':equal': 'on' } };
		const [best, worst] = random.shuffle(shown) as [string, string];
		return { value: { kind: 'best_worst', best, worst }, typed: { ':best': best, ':worst': worst } };
	},
	pairs(_, { shown }, random) {
		const outcome = (['chosen', 'equal', 'unknown'] as const)[whole(random, 3)]!;
		const choice = outcome === 'chosen' ? shown[whole(random, 2)]! : null;
		return { value: { kind: 'pairs', outcome, choice }, typed: { '': choice ?? `:${outcome}` } };
	},
	points({ total }, { shown }, random) {
		const first = whole(random, total + 1);
		const points = shown.map((_, i) => (i === 0 ? first : i === 2 ? total - first : 0));
		return { value: { kind: 'points', points }, typed: Object.fromEntries(shown.map((card, i) => [`:${card}`, points[i] ? String(points[i]) : ''])) };
	},
	ranking({ least }, { shown }, random) {
		const order = random.shuffle(shown).slice(0, least + whole(random, shown.length - least + 1));
		return { value: { kind: 'ranking', order }, typed: Object.fromEntries(order.map((card, i) => [`:${card}`, String(i + 1)])) };
	},
	balance(_, __, random) {
		const score = whole(random, 7) - 3;
		return { value: { kind: 'balance', score }, typed: { '': String(score) } };
	},
	choice({ options }, _, random) {
		const at = whole(random, options.length);
		return { value: { kind: 'choice', value: options[at]!.value }, typed: { '': String(at) } };
	},
	ladder(_, __, random) {
		const value = whole(random, 11);
		return { value: { kind: 'ladder', value }, typed: { '': String(value) } };
	},
	story(_, __, random) {
		const written = text(random);
		return { value: { kind: 'story', text: written }, typed: { ':story': written } };
	}
};

/** Answers every question on the device and gives what stands on the same person's sheet. `skips`: how often a screen is skipped. */
export function answerBoth(survey: SurveyContent, device: Draft, random: Random, skips: number): Values {
	const values: Values = {};
	const numbers = new Map(paperCards(survey).map(({ id, number }) => [id, String(number)]));
	for (const question of survey.questions) {
		if (question.kind !== 'follow_up') {
			for (const screen of screensOf(survey, device, question)) {
				const made = random.uniform() < skips ? null : MADE[question.kind](question as never, screen, random);
				device.taps[screen.key] = { left: true, ...(made ? { value: made.value } : {}) };
				for (const [field, typed] of Object.entries(made?.typed ?? {})) values[`${screen.key}${field}`] = typed;
			}
			continue;
		}
		for (const [i, card] of followedCards(survey, device, question).entries()) {
			values[`q:${question.id}:${i}:card`] = ` ${numbers.get(card)} `;
			for (const { key, aspect } of screensOf(survey, device, question).filter(({ shown }) => shown[0] === card)) {
				const field = `q:${question.id}:${i}:${aspect}`;
				device.taps[key] = { left: true };
				if (random.uniform() < skips) continue;
				if (aspect === 'story') {
					values[field] = text(random);
					device.taps[key].value = { kind: 'follow_up', aspect, text: values[field] };
					continue;
				}
				const options = question[aspect!]!.options;
				const at = whole(random, options.length);
				values[field] = String(at);
				device.taps[key].value = { kind: 'follow_up', aspect: aspect!, value: options[at]!.value } as Value;
			}
		}
	}
	return values;
}
