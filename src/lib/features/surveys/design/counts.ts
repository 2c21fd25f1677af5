/** What a design asks of a person: how many screens, how long, which cards and which pairs of cards are met how often. Pure. */
import { asksOwnWords } from '#answering/journey.ts';
import type { Question } from '#domain/question/index.ts';
import { screensAbout } from '#domain/question/follow_up/question.ts';
import type { Screen } from '#domain/question/kind.ts';
import { cardsOf, kindOf } from '#domain/question/kinds.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { createRandom } from '#stats/random.ts';

/*
 * Seconds, docs/methods.md: a screen of two cards takes ten and one of four 25, as `stats/design/limits.ts` reckons; a screen
 * without cards is read and tapped once; writing takes longer, and many write nothing. Judgement, not measured.
 */
const PER_CARD = 7.5;
const LESS = 5;
const WITHOUT_CARDS = 10;
const OWN_WORDS = 45;
const PRACTICE = 15;
/** The start page, and sending. */
const AROUND = 40;

/** Screens of a question for one person; of a follow-up as many as there can be. */
export function screensOf(question: Question, seed = 1): Screen[] {
	if ('of' in question) return Array.from({ length: question.cards }, (_, i) => screensAbout(question, String(i))).flat();
	return kindOf(question.kind).screens(question, createRandom(seed));
}

const secondsOf = (question: Question, screen: Screen): number => {
	const { key, shown } = screen;
	if (asksOwnWords({ kind: 'question', key, question, screen, progress: { section: '', number: 1, of: 1 } })) return OWN_WORDS;
	return shown.length < 2 ? WITHOUT_CARDS : PER_CARD * shown.length - LESS;
};

/** How many screens ask something, and the minutes that the whole takes, as a whole number of at least one. */
export function lengthOf({ questions }: SurveyContent): { screens: number; minutes: number } {
	const all = questions.map((question) => ({ question, screens: screensOf(question) }));
	const practised = new Set(questions.filter(({ kind }) => kindOf(kind).isTradeOff && kindOf(kind).practice).map(({ kind }) => kind)).size;
	const seconds = all.reduce((sum, { question, screens }) => sum + screens.reduce((time, screen) => time + secondsOf(question, screen), 0), AROUND + PRACTICE * practised);
	return { screens: all.reduce((sum, { screens }) => sum + screens.length, 0), minutes: Math.max(1, Math.round(seconds / 60)) };
}

/** How often one person meets the cards of a question, and which pairs of them stand together on a screen. */
export interface Meetings {
	question: string;
	/** Of the card that is met least, and most. */
	shown: { least: number; most: number };
	/** Pairs of cards: all there are, and how many of them one person meets. */
	pairs: number;
	met: number;
	/** Of the pair that is met least, and most, by one person. */
	together: { least: number; most: number };
	/** Which pairs are met is drawn for each person. */
	drawn: boolean;
	/** Pairs that nobody meets, by the ids of their cards; empty where pairs are drawn. */
	never: [string, string][];
}

const keyOf = (a: string, b: string) => [a, b].sort().join('\n');

function togetherOf(screens: readonly Screen[]): Map<string, number> {
	const times = new Map<string, number>();
	for (const { shown } of screens) {
		shown.forEach((a, i) => {
			for (const b of shown.slice(i + 1)) times.set(keyOf(a, b), (times.get(keyOf(a, b)) ?? 0) + 1);
		});
	}
	return times;
}

/** Null for questions that do not spread their cards over screens: there every card is met once, or the designer has chosen the pairs. */
export function meetingsOf(question: Question): Meetings | null {
	if (!('sets' in question || 'count' in question)) return null;
	const cards = cardsOf(question);
	const screens = screensOf(question);
	const times = cards.map((card) => screens.filter(({ shown }) => shown.includes(card)).length);
	const together = togetherOf(screens);
	const all = cards.flatMap((a, i) => cards.slice(i + 1).map((b): [string, string] => [a, b]));
	const drawn = 'count' in question && together.size < all.length;
	const counted = all.map(([a, b]) => together.get(keyOf(a, b)) ?? 0);
	return {
		question: question.id,
		shown: { least: Math.min(...times), most: Math.max(...times) },
		pairs: all.length,
		met: together.size,
		together: { least: Math.min(...counted), most: Math.max(...counted) },
		drawn,
		never: drawn ? [] : all.filter(([a, b]) => !together.has(keyOf(a, b)))
	};
}

/** What a forecast depends on, as text: equal for surveys that differ in words only. */
export const designOf = ({ cards, questions }: SurveyContent): string =>
	JSON.stringify([cards.map(({ id }) => id), questions.map((question) => kindOf(question.kind).texts({ ...question, section: null }, '', () => ''))]);
