/**
 * Where each person stands on two to five axes, and whether the answers suggest groups: what a persona can begin with.
 *
 * `axesOf`: in: a published survey. Out: what people can be placed along.
 * `placementTask`: in: the survey, every stored response of the round, the axes' ids, the smallest group `k`. Out: the places, and the
 * search for groups in the question that the weights are of, as a task for a thread; null where the axes are not of it or fewer than k
 * stand on all of them. `placed` puts the two together.
 * A place is a person's own answers alone, never an estimate that leans on others: (first − last) / shown of a card, the steps of a
 * dilemma, the mean of what is true today of what they put first. All as 0 … 1. Who has not met all of it stands outside.
 * Groups are looked for in the whole question, not in the picture: what is far apart in two directions is mostly near in twelve. They
 * are suggestions to who writes a persona, so the search begins at 40 people (stats/segments/decision.ts begins at 60) and asks for a
 * gain of 2 over a continuum where people are few; methods.md tells how often that is wrong.
 * Degenerate: fewer than FEWEST_DOTS places are told as marks of k or more together; of more than MOST_DOTS every
 * so many is, in the places' own order.
 */
import type { Question } from '#domain/question/index.ts';
import { cardsOf, kindOf } from '#domain/question/kinds.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import { FEWEST_AXES, FEWEST_DOTS, MOST_AXES, MOST_DOTS, type Axis, type Place, type Placement } from '#domain/result/placement.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { SegmentOptions } from '#stats/segments/segment-result.ts';
import { cardOf, type Along } from './context.ts';
import { leaningAxes } from './question/balance.ts';
import { todayAxes } from './question/follow_up.ts';
import { canSegment, segmentTask, type Divided, type SegmentTask } from './segments.ts';

/** Of many, people evenly spread between two ends are taken for groups with so small a gain: then it is the one that boards ask for. */
const MANY = 100;
const suggesting = (people: number): SegmentOptions => (people < MANY ? { fewest: 40, overContinuum: 2 } : { fewest: 40 });

function weightAxes(survey: SurveyContent, question: Question): Along[] {
	const { own, ownHasLast } = kindOf(question.kind);
	if (!own || !canSegment(question)) return [];
	return cardsOf(question).map((card) => ({
		id: `w.${question.id}.${card}`, kind: 'weight', question: question.id, prompt: 'prompt' in question ? question.prompt : '', cards: [cardOf(survey)(card)],
		of({ answers }) {
			const said = answers.filter((answer) => answer.question === question.id && kindOf(answer.kind).says(answer));
			if (said.length === 0) return null;
			const row = own(said).find((one) => one.card === card);
			// Not among those that were put in order: behind them all. Never met: nothing is known.
			if (!row) return ownHasLast ? null : 0;
			return ownHasLast ? (row.score + 1) / 2 : row.score;
		}
	}));
}

const along = (survey: SurveyContent): Along[] => survey.questions.flatMap((question) => [...weightAxes(survey, question), ...leaningAxes(survey, question), ...todayAxes(question)]);

export const axesOf = (survey: SurveyContent): Axis[] => along(survey).map(({ of, ...axis }) => axis);

/** The same people in the same places, whoever answered first. */
const inPlace = (a: Place, b: Place): number => (a.pattern ?? -1) - (b.pattern ?? -1) || a.at.map((x, i) => x - b.at[i]!).find((x) => x !== 0) || 0;

/** Neighbours along the axes, in as many marks as hold `smallest` people or more. */
function together(places: readonly Place[], smallest: number): Place[] {
	const count = Math.floor(places.length / smallest);
	return Array.from({ length: count }, (_, i) => {
		const own = places.slice(Math.floor((i * places.length) / count), Math.floor(((i + 1) * places.length) / count));
		return { at: own[0]!.at.map((_, axis) => own.reduce((sum, { at }) => sum + at[axis]!, 0) / own.length), pattern: null, people: own.length };
	});
}

export interface PlacementTask {
	axes: Axis[];
	places: Map<string, number[]>;
	/** How many have answered without standing on every axis. */
	outside: number;
	k: number;
	/** Null where no axis is a weight: groups are looked for in nothing else. */
	task: SegmentTask | null;
}

export function placementTask(survey: SurveyContent, responses: readonly StoredResponse[], ids: readonly string[], k: number): PlacementTask | null {
	const known = along(survey);
	const axes = [...new Set(ids)].flatMap((id) => known.find((one) => one.id === id) ?? []);
	if (axes.length < FEWEST_AXES || axes.length > MOST_AXES || axes.length < ids.length) return null;
	const places = new Map<string, number[]>();
	for (const response of responses) {
		const at = axes.map((axis) => axis.of(response));
		if (at.every((x) => x !== null)) places.set(response.id, at);
	}
	const weighed = axes.find(({ kind }) => kind === 'weight')?.question;
	const found = weighed === undefined ? null : segmentTask(survey, responses, weighed, k);
	return { axes: axes.map(({ of, ...axis }) => axis), places, outside: responses.length - places.size, k, task: found && { ...found, options: suggesting(found.people) } };
}

/** `divided`: what the task gave. Null where fewer than k stand on every axis. */
export function placed({ axes, places, outside, k, task }: PlacementTask, divided: Divided | null): Placement | null {
	if (places.size < k) return null;
	const pattern = new Map(task && divided ? task.responses.map(({ id }, i) => [id, divided.pattern[i] ?? null]) : []);
	const all = [...places].map(([id, at]): Place => ({ at, pattern: pattern.get(id) ?? null, people: 1 })).sort(inPlace);
	const shown = all.length <= MOST_DOTS ? all : Array.from({ length: MOST_DOTS }, (_, i) => all[Math.floor((i * all.length) / MOST_DOTS)]!);
	return { axes, places: all.length < FEWEST_DOTS ? together(all, k) : shown, of: shown.length < all.length ? all.length : null, outside: outside > 0 && outside < k ? null : outside, found: divided?.told ?? null };
}
