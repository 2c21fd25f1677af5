/**
 * Patterns among those who answered a question, or that there are none that hold, in the form that is told to who designs.
 *
 * `segmentTask`: in: the published survey, every stored response of the round, the question's id, the smallest group `k`. Out: plain data
 * that can be counted elsewhere (a thread), of that question alone; null where the question is not there or puts no cards in order.
 * `segmentsOf`: in: a task. Out: `Segmented`. Nothing in it is about one person, or about fewer than max(k, 5).
 * Of more than MOST_PEOPLE so many are drawn, by content and a fixed seed, so that the same answers give the same patterns.
 * Degenerate: nobody, one card, everybody alike: one profile, with the reason.
 * Source: methods.md section 4; the gates are those of stats/segments/decision.ts, and one more: a pattern of fewer than k is never told.
 */
import type { Kind, Question } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { ResultCard } from '#domain/result/cell.ts';
import type { OneProfileReason, PatternCell, Segmented, SegmentGate, SegmentVerdict } from '#domain/result/segments.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { createRandom } from '#stats/random.ts';
import type { ClassItem } from '#stats/segments/class-profiles.ts';
import type { GateName, OneProfile, SegmentOptions, SegmentReason, SegmentResult, Segments } from '#stats/segments/segment-result.ts';
import { byContent, cardOf, LEVEL, peopleOf, SEED, type FoundSegments } from './context.ts';
import { bestWorstSegments } from './question/best_worst.ts';
import { pairsSegments } from './question/pairs.ts';
import { pointsSegments } from './question/points.ts';
import { rankingSegments } from './question/ranking.ts';

/** As many as are counted within seconds; with more, patterns that are there have been found long before. */
export const MOST_PEOPLE = 1000;
/** P(among the three on top) from which a card is said to be on top of a pattern. */
const SURELY_ON_TOP = 0.8;
const SMALLEST = 5;
/** Cards that say what a line is about, at each end. */
const AT_AN_END = 2;

/** Dilemmas are not among them: their cards are never held against each other. */
const FIND = { best_worst: bestWorstSegments, pairs: pairsSegments, points: pointsSegments, ranking: rankingSegments } as unknown as Partial<
	Record<Kind, (survey: SurveyContent, question: Question, responses: readonly StoredResponse[], options: SegmentOptions) => FoundSegments>
>;
const REASONS: Record<SegmentReason, OneProfileReason> = {
	noData: 'few', tooFewRespondents: 'few', itemWithoutData: 'unseen', notComparable: 'apart', noGain: 'alike', notReproduced: 'unsure', smallClass: 'small', continuum: 'gliding', unstable: 'unstable', nothingDiffers: 'same'
};
const GATES: Record<GateName, SegmentGate['name']> = { respondents: 'people', bicGain: 'fit', starts: 'starts', smallest: 'smallest', continuum: 'line', stability: 'stable', differing: 'cards' };

export interface SegmentTask {
	survey: SurveyContent;
	question: Question;
	/** With the answers to the question alone. */
	responses: StoredResponse[];
	/** How many people they stand for. */
	people: number;
	k: number;
	/** Of the search, where it is not that of what is told on boards. */
	options?: SegmentOptions;
}
export interface Divided {
	told: Segmented;
	/** Which pattern each of the task's responses is nearest to, in their order; null for who is in none, and for all where there are none. */
	pattern: (number | null)[];
}

/** Whether patterns can be looked for in a question. */
export const canSegment = ({ kind }: Question): boolean => FIND[kind] !== undefined;

export function segmentTask(survey: SurveyContent, responses: readonly StoredResponse[], id: string, k: number): SegmentTask | null {
	const question = survey.questions.find((one) => one.id === id);
	if (!question || !canSegment(question)) return null;
	const own = peopleOf({ responses }, question).map((one): StoredResponse => ({ ...one, answers: one.answers.filter((answer) => answer.question === id) }));
	const all = byContent(own);
	const drawn = all.length > MOST_PEOPLE ? createRandom(SEED).shuffle(all).slice(0, MOST_PEOPLE) : all;
	const asked = new Set(cardsOf(question));
	return { survey: { ...survey, cards: survey.cards.filter((card) => asked.has(card.id)), questions: [question], translations: {} }, question, responses: drawn, people: own.length, k };
}

/** Those of the highest numbers, the highest first. */
const highest = (cards: readonly ResultCard[], numbers: readonly number[], most: number): ResultCard[] =>
	cards.map((card, i) => ({ card, at: numbers[i]! })).filter(({ at }) => at > 0).sort((a, b) => b.at - a.at).slice(0, most).map(({ card }) => card);

function oneProfile({ reasons, spread }: OneProfile, cards: readonly ResultCard[]): SegmentVerdict {
	const [direction] = spread.directions;
	const along = direction ? { more: highest(cards, direction, AT_AN_END), less: highest(cards, direction.map((x) => -x), AT_AN_END) } : null;
	return { kind: 'one', reasons: [...new Set(reasons.map((one) => REASONS[one]))], along: along && along.more.length > 0 && along.less.length > 0 ? along : null };
}

const cellOf = ({ value, low, high, share, difference }: ClassItem): PatternCell => ({
	share: share ?? value, value, low, high,
	differs: difference?.differs ? { more: difference.estimate > 0, by: difference.estimate, low: difference.low, high: difference.high } : null
});

const spreadOf = (cells: readonly PatternCell[]): number => Math.max(...cells.map(({ value }) => value)) - Math.min(...cells.map(({ value }) => value));

function patterns({ classes }: Segments, cards: readonly ResultCard[]): SegmentVerdict {
	const rows = cards.map((card, i) => ({ card, cells: classes.map(({ items }) => cellOf(items[i]!)) }));
	return {
		kind: 'patterns',
		patterns: classes.map(({ size, assigned, items }) => ({
			share: size.estimate, low: size.low, high: size.high, people: assigned,
			top: cards.map((card, i) => ({ card, ...items[i]! })).filter(({ top3 }) => (top3 ?? 0) >= SURELY_ON_TOP).sort((a, b) => b.value - a.value).map(({ card }) => card)
		})),
		cards: rows.sort((a, b) => Number(b.cells.some(({ differs }) => differs)) - Number(a.cells.some(({ differs }) => differs)) || spreadOf(b.cells) - spreadOf(a.cells))
	};
}

/** `smallest`: fewer people than this are never told of, nor how many they are. */
function gatesOf({ gates }: SegmentResult, smallest: number): SegmentGate[] {
	return (Object.keys(GATES) as GateName[]).flatMap((name): SegmentGate[] => {
		const gate = gates[name];
		if (!gate) return [];
		const people = name === 'respondents' || name === 'smallest';
		const required = name === 'smallest' ? Math.max(gate.required, smallest) : gate.required;
		return [{ name: GATES[name], required, measured: people && gate.measured < smallest ? null : gate.measured, passed: gate.passed && gate.measured >= required - 1e-9 }];
	});
}

/** What is told, and beside it who is nearest to what, for who may read the answers. Null when `onProgress` stops it. */
export function divide({ survey, question, responses, people, k, options: own }: SegmentTask, options: SegmentOptions = {}): Divided | null {
	const smallest = Math.max(k, SMALLEST);
	const { cards: ids, result: found } = FIND[question.kind]!(survey, question, responses, { level: LEVEL, seed: SEED, ...own, ...options });
	if (!found) return null;
	const cards = ids.map(cardOf(survey));
	const tooSmall = found.kind === 'segments' && (found.classes.some(({ assigned, size }) => assigned < smallest || size.estimate * found.effective < smallest));
	const verdict = found.kind === 'oneProfile' ? oneProfile(found, cards) : tooSmall ? oneProfile({ ...found, kind: 'oneProfile', reasons: ['smallClass'] }, cards) : patterns(found, cards);
	const gates = gatesOf(found, smallest);
	const pattern = responses.map((): number | null => null);
	if (verdict.kind === 'patterns' && found.kind === 'segments') {
		found.responsibility.forEach((shares, r) => (pattern[found.respondentIndex[r]!] = shares.indexOf(Math.max(...shares))));
	}
	const told: Segmented = {
		question: question.id, prompt: 'prompt' in question ? question.prompt : '', n: people < smallest ? null : people, drawn: responses.length < people ? responses.length : null, level: LEVEL,
		// The gates after the one that failed are of groups that are not told.
		gates: tooSmall ? gates.slice(0, gates.findIndex(({ name }) => name === 'smallest') + 1) : gates,
		verdict
	};
	return { told, pattern };
}

/** What is told of a task. `options`: of the search; fewer refits are quicker and tell the stability with less certainty. */
export const segmentsOf = (task: SegmentTask, options: SegmentOptions = {}): Segmented | null => divide(task, options)?.told ?? null;
