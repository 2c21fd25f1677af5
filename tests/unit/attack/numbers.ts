/**
 * What a unit tells in numbers, and what one person adds to them. Estimates are left out: they are slow, and follow from the same
 * people. A test holds these numbers against the product's own.
 */
import { followUpUnit } from '#domain/question/follow_up/result.ts';
import { HOLDS, isCheck } from '#domain/question/choice/check.ts';
import { dilemmaUnit } from '#domain/question/balance/result.ts';
import type { Answer, Question } from '#domain/question/index.ts';
import { cardsOf, says } from '#domain/question/kinds.ts';
import type { NewResult, Result } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { holdsInWords, suppressOneWay } from '#analysis/disclosure/index.ts';
import type { Context } from '#analysis/context.ts';
import { choiceResults } from '#analysis/question/choice.ts';
import { followUpResults } from '#analysis/question/follow_up.ts';
import { LADDER_BANDS, ladderResults } from '#analysis/question/ladder.ts';
import type { Person } from './town.ts';

/** Cell → what the person adds to it; empty for who says nothing in the unit. */
export type Numbers = Record<string, number>;
/** What is told of a cell: a number, or limits where it is told in words; what is hidden is absent. */
export type Told = Map<string, { low: number; high: number }>;
export interface Unit {
	question: Question;
	unit: string;
}
/** Cells that say whether somebody answered and not what. */
export const isPresence = (cell: string) => /^(n|answered|skipped|unknown_pairs|shown:.*)$/.test(cell);
/** The card that a cell is about: its numbers rest on the people who weighed it. */
export const itemOf = ({ question }: Unit, cell: string) => (question.kind === 'best_worst' || question.kind === 'pairs' ? (cell.split(':')[1] ?? '') : '');

export const unitsOf = ({ questions }: SurveyContent): Unit[] =>
	questions.flatMap((question): Unit[] => {
		if (question.kind === 'story' || (question.kind === 'choice' && question.background)) return [];
		if (question.kind === 'balance') return question.pairs.map((pair) => ({ question, unit: dilemmaUnit(pair) }));
		if (question.kind !== 'follow_up') return [{ question, unit: '' }];
		const cards = cardsOf(questions.find(({ id }) => id === question.of)!);
		return cards.flatMap((card) => (['today', 'change'] as const).map((aspect) => ({ question, unit: followUpUnit(card, aspect) })));
	});

export function numbersOf({ question, unit }: Unit, answers: readonly Answer[]): Numbers {
	const own = answers.filter((answer) => answer.question === question.id);
	const about = own.filter((answer) => {
		if (answer.kind === 'balance') return dilemmaUnit(answer.shown) === unit;
		if (answer.kind === 'follow_up') return answer.aspect !== 'story' && followUpUnit(answer.card, answer.aspect) === unit;
		return true;
	});
	if (!about.some(says)) return {};
	const numbers: Numbers = { n: 1 };
	const add = (cell: string, by = 1) => (numbers[cell] = (numbers[cell] ?? 0) + by);
	for (const answer of about) {
		if (answer.kind === 'best_worst') {
			add(answer.outcome === 'chosen' ? 'answered' : answer.outcome);
			if (answer.outcome === 'skipped') continue;
			for (const card of answer.shown) add(`shown:${card}`);
			if (answer.best !== null) add(`best:${answer.best}`);
			if (answer.worst !== null) add(`worst:${answer.worst}`);
		} else if (answer.kind === 'pairs') {
			add(answer.outcome === 'chosen' ? 'answered' : answer.outcome === 'unknown' ? 'unknown_pairs' : answer.outcome);
			if (answer.outcome === 'skipped' || answer.outcome === 'unknown') continue;
			for (const card of answer.shown) {
				add(`shown:${card}`);
				add(`${answer.outcome === 'equal' ? 'ties' : answer.choice === card ? 'wins' : 'losses'}:${card}`);
			}
		} else if (answer.kind === 'points') answer.shown.forEach((card, i) => add(`points:${card}`, answer.points![i]!));
		else if (answer.kind === 'ranking') add(`first:${answer.order[0]!}`);
		else if (answer.kind === 'balance') add('score', answer.shown[0] < answer.shown[1] ? answer.score! : 0 - answer.score!);
		else if (answer.kind === 'choice') {
			add(`value:${answer.value}`);
			if (question.kind === 'choice' && isCheck(question.options)) add(HOLDS.includes(answer.value!) ? 'holds' : 'holds_not');
		}
		else if (answer.kind === 'ladder') add(`band:${LADDER_BANDS.findIndex(({ from, to }) => answer.value! >= from && answer.value! <= to)}`);
		else if (answer.kind === 'follow_up' && answer.aspect === 'today') add(answer.value! <= 1 ? 'low' : 'not_low');
		else if (answer.kind === 'follow_up' && answer.aspect === 'change') add(`change:${answer.value}`);
	}
	return numbers;
}

export function sumOf(all: readonly Numbers[]): Numbers {
	const sum: Numbers = {};
	for (const one of all) for (const cell in one) sum[cell] = (sum[cell] ?? 0) + one[cell]!;
	return sum;
}

const exactly = (value: number) => ({ low: value, high: value });

/** What the product's own result tells in counts, words and percentages. */
export function readResult(result: NewResult): Told {
	const told: Told = new Map();
	if (result.content === null) return told;
	const { kind, content } = result;
	const cells = (rows: readonly [string, { kind: string; count?: number }][]) =>
		rows.forEach(([name, cell]) => cell.kind === 'count' && told.set(name, exactly(cell.count!)));
	const inWords = (some: string, others: string, n: number, word: string) => {
		const all = Array.from({ length: n + 1 }, (_, count) => count).filter((count) => holdsInWords(count, n) === word);
		told.set(some, { low: Math.min(...all), high: Math.max(...all) });
		told.set(others, { low: n - Math.max(...all), high: n - Math.min(...all) });
	};
	if ('n' in content) told.set('n', exactly(content.n));
	if (kind === 'choice') {
		cells(content.rows.map(({ value, cell }) => [`value:${value}`, cell]));
		if (content.share) inWords('holds', 'holds_not', content.n, content.share);
	}
	else if (kind === 'ladder') cells(content.rows.map(({ cell }, band) => [`band:${band}`, cell]));
	else if (kind === 'balance') told.set('score', exactly(content.first.id < content.second.id ? content.counts.score : 0 - content.counts.score));
	else if (kind === 'follow_up' && content.aspect === 'change') cells(Object.entries(content.row).map(([name, cell]) => [`change:${name}`, cell]));
	else if (kind === 'follow_up' && content.aspect === 'today') {
		const { gap } = content;
		told.set('n', exactly(gap.n));
		const fits = (low: number) => (gap.kind === 'percent' ? Math.round((100 * low) / gap.n) === gap.percent
			: (low / gap.n <= 0.35 ? 'few' : low / gap.n < 0.65 ? 'half' : 'many') === gap.share);
		const all = Array.from({ length: gap.n + 1 }, (_, low) => low).filter(fits);
		told.set('low', { low: Math.min(...all), high: Math.max(...all) });
		told.set('not_low', { low: gap.n - Math.max(...all), high: gap.n - Math.min(...all) });
	} else if ('items' in content) {
		for (const { card, counts } of content.items) {
			for (const [name, value] of Object.entries(counts)) {
				if (value === null || name === 'meanRank' || (name === 'shown' && (kind === 'points' || kind === 'ranking'))) continue;
				told.set(`${name}:${card.id}`, exactly(value as number));
			}
		}
		const totals = kind === 'best_worst' ? content.screens : kind === 'pairs' ? content.answers : null;
		for (const [name, value] of Object.entries(totals ?? {})) told.set(name === 'unknown' ? 'unknown_pairs' : name, exactly(value as number));
	}
	return told;
}

const ofCounts: Partial<Record<Question['kind'], (context: Context, question: never) => NewResult[]>> = {
	choice: choiceResults, ladder: ladderResults, follow_up: followUpResults
};

/** Cards with their measures, hidden as the product hides them, and the totals beside them. */
function tellCards({ question }: Unit, people: readonly Person[], k: number, set: (cell: string) => void) {
	const cards = cardsOf(question);
	const isBestWorst = question.kind === 'best_worst';
	const behind = cards.map((card) => people.filter(({ answers }) => answers.some((answer) => answer.question === question.id
		&& (answer.kind === 'best_worst' || answer.kind === 'pairs') && answer.shown.includes(card) && says(answer))).length);
	const reasons = suppressOneWay(behind, k);
	cards.forEach((card, i) => reasons[i] === null && (isBestWorst ? ['best', 'worst', 'shown'] : ['wins', 'losses', 'ties', 'shown']).forEach((measure) => set(`${measure}:${card}`)));
	if (reasons.every((reason) => reason === null)) ['answered', 'equal', 'skipped', ...(isBestWorst ? [] : ['unknown_pairs'])].forEach(set);
}

/** The same from the answers, without estimates. `row`: what later releases are held against, where the product does that. */
export function tell(survey: SurveyContent, about: Unit, people: readonly Person[], k: number, earlier: readonly Result[]): { told: Told; row: NewResult | null } {
	const { question, unit } = about;
	const count = ofCounts[question.kind];
	if (count) {
		const responses = people.map(({ number, answers }) => ({ id: String(number), revision: 1, simulated: false, answers }));
		const row = count({ survey, responses, k, earlier }, question as never).find((one) => one.unit === unit)!;
		return { told: readResult(row), row };
	}
	const numbers = people.map(({ answers }) => numbersOf(about, answers)).filter(({ n }) => n);
	const told: Told = new Map();
	if (numbers.length < k) return { told, row: null };
	const sum = sumOf(numbers);
	const set = (cell: string) => told.set(cell, exactly(sum[cell] ?? 0));
	set('n');
	if (question.kind === 'balance') set('score');
	if (question.kind === 'points') question.cards.forEach((card) => set(`points:${card}`));
	if (question.kind === 'best_worst' || question.kind === 'pairs') tellCards(about, people, k, set);
	if (question.kind === 'ranking') question.cards.forEach((card) => set(`first:${card}`));
	return { told, row: null };
}
