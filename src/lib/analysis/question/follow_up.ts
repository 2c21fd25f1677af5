/** About people's own top cards: how it is today, and what has to happen. Each thing asked about each card is a result of its own. */
import { followUpUnit, type FollowUpResult, type GapCell } from '#domain/question/follow_up/result.ts';
import { CHANGES } from '#domain/question/follow_up/setting.ts';
import type { Answer, AnswerOf, Question, QuestionOf } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { NewResult } from '#domain/result/result.ts';
import { questionOf } from '#domain/survey/question-of.ts';
import type { Random } from '#stats/random.ts';
import { answersTo, cardOf, earlierOf, told, type Along, type Context } from '#analysis/context.ts';
import { countCells, type Share } from '#analysis/counted.ts';
import { suppressOneWay, suppressRepeated, tellShare } from '#analysis/disclosure/index.ts';
import { draw } from '#analysis/simulate-draw.ts';

type FollowUp = QuestionOf<'follow_up'>;
type Told<Aspect> = Extract<FollowUpResult, { aspect: Aspect }>;

/** True for fewer than half of the ways to say it: "not true" and "a little". */
const NOT_YET = 1;
const MOST_TODAY = 3;

/** Of those who answered about the card, how many say that it is not true or only a little true. */
function gapOf(values: readonly number[], k: number, earlier: readonly GapCell[]): GapCell | null {
	const low = values.filter((value) => value <= NOT_YET).length;
	// A percentage of ten or more people is a count, and two counts are subtracted.
	const before = earlier.map((cell) => {
		const count = cell.kind === 'percent' ? Math.round((cell.percent * cell.n) / 100) : null;
		return { n: cell.n, cells: [count, count === null ? null : cell.n - count] };
	});
	const inWords = suppressRepeated([low, values.length - low], k, before).some((reason) => reason !== null);
	return tellShare(low, values.length, k, inWords);
}

function todayResults(context: Context, question: FollowUp, cards: readonly string[], all: readonly AnswerOf<'follow_up'>[]): NewResult[] {
	const values = cards.map((card) => all.flatMap((one) => (one.aspect === 'today' && one.card === card && one.value !== null ? [one.value] : [])));
	// A card that is hidden alone could be worked out from what all others have together.
	const reasons = suppressOneWay(values.map(({ length }) => length), context.k);
	return cards.map((card, i) => {
		const unit = followUpUnit(card, 'today');
		const earlier = earlierOf(context, question, unit).map((result) => (result as Told<'today'>).gap);
		const gap = reasons[i] === null ? gapOf(values[i]!, context.k, earlier) : null;
		const result = told(question, gap && { card: cardOf(context.survey)(card), aspect: 'today', gap }, unit);
		return gap === null && reasons[i] ? ({ ...result, hidden: reasons[i] } as NewResult) : result;
	});
}

/** For each card, people who say that it is not so for them yet, of those who were asked about it. */
export function followUpShares({ id }: FollowUp, answers: readonly Answer[]): Share[] {
	const byCard = new Map<string, Share>();
	for (const one of answers) {
		if (one.question !== id || one.kind !== 'follow_up' || one.aspect !== 'today' || one.value === null) continue;
		const { count, n } = byCard.get(one.card) ?? { count: 0, n: 0 };
		byCard.set(one.card, { count: count + Number(one.value <= NOT_YET), n: n + 1 });
	}
	return [...byCard.values()];
}

function changeResults(context: Context, question: FollowUp, cards: readonly string[], all: readonly AnswerOf<'follow_up'>[]): NewResult[] {
	return cards.map((card) => {
		const unit = followUpUnit(card, 'change');
		const values = all.flatMap((one) => (one.aspect === 'change' && one.card === card ? [one.value] : []));
		if (values.length < context.k) return told(question, null, unit);
		const earlier = earlierOf(context, question, unit).map((result) => {
			const { n, row } = result as Told<'change'>;
			return { n, cells: CHANGES.map((kind) => row[kind]) };
		});
		const cells = countCells(CHANGES.map((kind) => values.filter((value) => value === kind).length), context.k, earlier);
		const [create, break_, keep, unknown] = cells;
		const row = { create: create!, break: break_!, keep: keep!, unknown: unknown! };
		return told(question, { card: cardOf(context.survey)(card), aspect: 'change', n: values.length, row }, unit);
	});
}

export function followUpResults(context: Context, question: FollowUp): NewResult[] {
	const source = questionOf(context.survey, question.of);
	const cards = source ? cardsOf(source) : [];
	const all = context.responses.flatMap((response) => answersTo(response, question));
	return [
		...(question.today ? todayResults(context, question, cards, all) : []),
		...(question.change ? changeResults(context, question, cards, all) : [])
	];
}

/** How much of what a person weighs heaviest is true today: the mean of what they say of those cards, 0 "not true" … 1 "true". */
export function todayAxes(question: Question): Along[] {
	if (question.kind !== 'follow_up' || !question.today) return [];
	return [{
		id: `t.${question.id}`, kind: 'today', question: question.id, prompt: question.today.prompt, cards: [],
		of(response) {
			const values = answersTo(response, question).flatMap((one) => (one.aspect === 'today' && one.value !== null ? [one.value] : []));
			return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length / MOST_TODAY;
		}
	}];
}

/** A card that matters is true today with a mean of its own; what should happen is drawn from weights that depend on it. */
export function simulateFollowUp(question: FollowUp, cards: readonly string[], meanToday: (card: string) => number, random: Random, told?: { card: string; raw: string }): AnswerOf<'follow_up'>[] {
	return cards.flatMap((card): AnswerOf<'follow_up'>[] => {
		const base = { question: question.id, kind: 'follow_up', card } as const;
		const value = Math.max(0, Math.min(MOST_TODAY, Math.round(meanToday(card) + 0.8 * random.normal())));
		// What is not true today should be created or broken; what is true should be kept.
		const weights = value <= NOT_YET ? [5, 3, 0.5, 1] : [1, 0.7, 5, 1];
		const today = random.uniform() < 0.05 ? null : value;
		const change = CHANGES[draw(random, weights)]!;
		return [
			...(question.today ? [{ ...base, aspect: 'today', value: today } as const] : []),
			...(question.change ? [{ ...base, aspect: 'change', value: change } as const] : []),
			...(told?.card === card ? [{ ...base, aspect: 'story', text: told.raw } as const] : [])
		];
	});
}
