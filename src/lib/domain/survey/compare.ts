/**
 * What a new version of a survey does to comparability: which questions can be compared with those of an earlier version, and
 * which only look the same. A question is what it makes people choose between; its wording is compared word by word.
 */
import { cardsOf, kindOf } from '#domain/question/kinds.ts';
import type { Question } from '#domain/question/index.ts';
import { same } from './same.ts';
import type { Card, SurveyContent } from './survey.ts';

/** From what changes nothing to what cannot be compared. */
export type Difference = 'same' | 'spelling' | 'wording' | 'structure';

export interface ComparedQuestion {
	id: string;
	/** `added` and `removed`: there is nothing to compare with. */
	change: Difference | 'added' | 'removed';
	/** Texts of the question and of its cards that differ. */
	texts: { before: string; after: string; change: 'spelling' | 'wording' }[];
}

export interface Comparison {
	questions: ComparedQuestion[];
	/** Whether those in both come in another order. */
	reordered: boolean;
}

/** Of a word's letters at most this part may differ for it to be the same word, spelt otherwise. */
const SPELLING_PART = 0.3;

const wordsOf = (text: string): string[] => text.normalize('NFC').toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many letters have to be written, taken away or exchanged (Levenshtein). */
function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, i) => i);
	for (const [i, letter] of [...one].entries()) {
		const next = [i + 1];
		for (let j = 0; j < other.length; j++) next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other[j] ? 0 : 1)));
		row = next;
	}
	return row[other.length]!;
}

/**
 * Whether two texts differ in spelling alone: the same words in the same order, each with few letters changed, or divided and
 * joined otherwise. A number that differs is another word, and so is a word of few letters.
 */
export function sameButSpelling(before: string, after: string): boolean {
	const [one, other] = [wordsOf(before), wordsOf(after)];
	if (one.join('') === other.join('')) return true;
	if (one.length !== other.length) return false;
	return one.every((word, i) => word === other[i] || (!/\p{N}/u.test(word + other[i]!) && distance(word, other[i]!) <= SPELLING_PART * Math.min(word.length, other[i]!.length)));
}

/** What a question makes people choose between, without any of its texts and without its place in the survey. */
export function structureOf(question: Question): unknown {
	return { ...kindOf(question.kind).texts(question, '', () => ''), section: null };
}

/** Whether two questions make people choose between the same things, in the same way. */
export const sameStructure = (one: Question, other: Question): boolean => same(structureOf(one), structureOf(other));

/** The texts that somebody reads who answers a question, by place. */
function readIn(question: Question, cards: ReadonlyMap<string, Card>): Map<string, string> {
	const texts = new Map<string, string>();
	kindOf(question.kind).texts(question, 'question', (place, text) => {
		texts.set(place, text);
		return text;
	});
	for (const id of cardsOf(question)) for (const name of ['title', 'line'] as const) texts.set(`card:${id}:${name}`, cards.get(id)?.[name] ?? '');
	return texts;
}

function compareQuestion(before: Question, after: Question, cards: readonly [ReadonlyMap<string, Card>, ReadonlyMap<string, Card>]): ComparedQuestion {
	const [one, other] = [readIn(before, cards[0]), readIn(after, cards[1])];
	const texts = [...one].flatMap(([place, text]): ComparedQuestion['texts'] => {
		const now = other.get(place);
		return now === undefined || now === text ? [] : [{ before: text, after: now, change: sameButSpelling(text, now) ? 'spelling' : 'wording' }];
	});
	const change = !sameStructure(before, after) ? 'structure' : texts.some(({ change }) => change === 'wording') ? 'wording' : texts.length > 0 ? 'spelling' : 'same';
	return { id: after.id, change, texts };
}

/** Compares a version with an earlier one, question by question: those of the later in its order, then those that are gone. */
export function compareSurveys(before: SurveyContent, after: SurveyContent): Comparison {
	const cards = [before, after].map((one) => new Map(one.cards.map((card) => [card.id, card]))) as unknown as [Map<string, Card>, Map<string, Card>];
	const [was, is] = [before, after].map((one) => new Map(one.questions.map((question) => [question.id, question]))) as [Map<string, Question>, Map<string, Question>];
	const inBoth = [...is.keys()].filter((id) => was.has(id));
	const earlier = [...was.keys()].filter((id) => is.has(id));
	return {
		questions: [
			...[...is].map(([id, question]): ComparedQuestion => (was.has(id) ? compareQuestion(was.get(id)!, question, cards) : { id, change: 'added', texts: [] })),
			...[...was.keys()].filter((id) => !is.has(id)).map((id): ComparedQuestion => ({ id, change: 'removed', texts: [] }))
		],
		reordered: inBoth.some((id, i) => id !== earlier[i])
	};
}
