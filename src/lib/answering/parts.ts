/**
 * The other trade-offs and questions of a survey, as data: what this person meets, what has been tapped, what is sent.
 * Pure: no storage, no network, no clock.
 */
import type { PartAnswer } from '#domain/response/response.ts';
import { cardsOf } from '#domain/survey/part-cards.ts';
import type { PartOf, SurveyPart } from '#domain/survey/parts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Random } from '#stats/random.ts';

/** One screen of a part: the cards in the order they stand on it. Choices and ladders show no cards. */
export interface PartScreen {
	key: string;
	part: string;
	shown: string[];
}

/** What a screen has been answered with; absent: nothing yet. */
export type PartValue =
	| { kind: 'pairs'; outcome: 'chosen' | 'equal' | 'unknown'; choice: string | null }
	| { kind: 'balance'; score: number }
	/** Aligned with the cards shown. May not be finished. */
	| { kind: 'points'; points: number[] }
	/** Card ids, best first. May not be finished. */
	| { kind: 'ranking'; order: string[] }
	| { kind: 'choice'; value: string }
	| { kind: 'ladder'; value: number };

export interface PartTap {
	value?: PartValue;
	/** True when the person has gone on from the screen: without a value it was skipped. */
	left: boolean;
}

const key = (part: string, ...rest: string[]) => ['part', part, ...rest].join(':');

/** Pairs in which every card comes about as often, none twice: the least used first, ties by chance. */
function drawPairs({ cards, count }: PartOf<'pairs'>, random: Random): [string, string][] {
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

/** All screens of one person's parts. The same survey and random state give the same screens. */
export function partScreens(survey: SurveyContent, random: Random): PartScreen[] {
	return survey.parts.flatMap((part): PartScreen[] => {
		const pairScreen = (shown: [string, string]) => ({ key: key(part.id, ...[...shown].sort()), part: part.id, shown });
		if (part.kind === 'pairs') return drawPairs(part, random).map(pairScreen);
		if (part.kind === 'balance') {
			return random.shuffle(part.pairs).map(([a, b]) => pairScreen(random.uniform() < 0.5 ? [a, b] : [b, a]));
		}
		return [{ key: key(part.id), part: part.id, shown: random.shuffle(cardsOf(part)) }];
	});
}

/** Whether stored screens belong to the survey as it is now. */
export function screensFit(screens: unknown, survey: SurveyContent): screens is PartScreen[] {
	if (!Array.isArray(screens)) return false;
	return (screens as Partial<PartScreen>[]).every((screen) => {
		const part = survey.parts.find(({ id }) => id === screen?.part);
		const known = part && new Set(cardsOf(part));
		return known !== undefined && Array.isArray(screen.shown) && screen.shown.every((card) => known.has(card));
	}) && survey.parts.every((part) => (screens as Partial<PartScreen>[]).some((screen) => screen.part === part.id));
}

/** Whether a value can be gone on from. */
export function isComplete(part: SurveyPart, value: PartValue | undefined): boolean {
	if (value === undefined) return false;
	if (value.kind === 'points' && part.kind === 'points') return value.points.reduce((sum, x) => sum + x, 0) === part.total;
	if (value.kind === 'ranking' && part.kind === 'ranking') return value.order.length >= part.least;
	return true;
}

/** Choices and ladders may be left without an answer by "Nästa"; trade-offs have "Hoppa över". */
export const isTradeOff = (part: SurveyPart): boolean => part.kind !== 'choice' && part.kind !== 'ladder';

/** The answer of one screen as it is stored; null while the person has not gone on from it. */
export function partAnswer(survey: SurveyContent, screen: PartScreen, tap: PartTap | undefined): PartAnswer | null {
	const part = survey.parts.find(({ id }) => id === screen.part);
	if (!part || !tap?.left) return null;
	const value = isComplete(part, tap.value) ? tap.value : undefined;
	const { shown } = screen;
	const pair = [shown[0]!, shown[1]!] as [string, string];
	switch (part.kind) {
		case 'pairs': {
			const { outcome, choice } = value?.kind === 'pairs' ? value : { outcome: 'skipped' as const, choice: null };
			return { kind: 'pair', part: part.id, shown: pair, outcome, choice };
		}
		case 'balance':
			return { kind: 'balance', part: part.id, shown: pair, score: value?.kind === 'balance' ? value.score : null };
		case 'points':
			return { kind: 'points', part: part.id, shown, points: value?.kind === 'points' ? value.points : null };
		case 'ranking':
			return { kind: 'ranking', part: part.id, shown, order: value?.kind === 'ranking' ? value.order : [] };
		case 'choice':
			return { kind: 'choice', part: part.id, value: value?.kind === 'choice' ? value.value : null };
		case 'ladder':
			return { kind: 'ladder', part: part.id, value: value?.kind === 'ladder' ? value.value : null };
	}
}
