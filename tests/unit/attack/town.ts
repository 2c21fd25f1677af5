/** A small town that answers: random surveys, people, and what they do between releases. */
import { CHECK_ANSWERS } from '#domain/question/choice/check.ts';
import type { Answer, Question } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { createRandom, type Random } from '#stats/random.ts';

/** One person with one content: who changes something goes, and comes with another number; so does who sends the same again. */
export interface Person {
	number: number;
	/** The id it was sent under. */
	response: number;
	/** The attacker knows every answer of theirs. */
	isKnown: boolean;
	/** What they chose in the background question that a round may be divided by. */
	group: string | null;
	answers: Answer[];
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random.uniform() * items.length)]!;
export const whole = (random: Random, from: number, to: number) => from + Math.floor(random.uniform() * (to - from + 1));

const asked = { section: null, prompt: 'p', help: '' };
const ids = (count: number) => Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i));

export const surveyWith = (cards: readonly string[], questions: readonly Question[]): SurveyContent =>
	({
		language: 'sv', title: 't', minutes: 5, cards: cards.map((id) => ({ id, title: id, line: '', picture: '', lifeArea: null, lens: null })),
		practice: { cards: [] }, sections: [], questions: [...questions], translations: {}
	}) as unknown as SurveyContent;

export const bestWorst = (id: string, sets: string[][]): Question => ({ ...asked, id, kind: 'best_worst', promptWorst: 'w', sets });
export const followUp = (id: string, of: string, cards: number): Question => ({
	id, section: null, kind: 'follow_up', of, cards,
	today: { prompt: 'p', options: ([0, 1, 2, 3, null] as const).map((value) => ({ value, label: String(value) })) },
	change: { prompt: 'p', options: (['create', 'break', 'keep', 'unknown'] as const).map((value) => ({ value, label: value })) },
	story: null
});
export const choice = (id: string, options: readonly string[]): Question => ({
	...asked, id, kind: 'choice', background: false, options: options.map((value) => ({ value, label: value }))
});
export const ladder = (id: string): Question => ({ ...asked, id, kind: 'ladder', low: 'l', high: 'h' });
export const balance = (id: string, pairs: [string, string][]): Question => ({ ...asked, id, kind: 'balance', pairs });
export const points = (id: string, cards: string[], total: number): Question => ({ ...asked, id, kind: 'points', cards, total });
export const ranking = (id: string, cards: string[], least: number): Question => ({ ...asked, id, kind: 'ranking', cards, least });
export const pairs = (id: string, cards: string[], count: number): Question => ({ ...asked, id, kind: 'pairs', cards, count });

export function randomSurvey(random: Random): SurveyContent {
	const cards = ids(whole(random, 4, 8));
	const half = Math.ceil(cards.length / 2);
	const sets = pick(random, [[cards.slice(0, Math.min(4, cards.length))], [cards.slice(0, half), cards.slice(-half)], [cards.slice(0, 3), cards.slice(-3)]]);
	const three = cards.slice(0, 3);
	/** Of a check round in every other, which draws nothing more. */
	const optionsOf = (count: number) => (cards.length % 2 === 0 ? CHECK_ANSWERS : ['x', 'y', 'z'].slice(0, count));
	const others = random.shuffle<Question>([
		pairs('pairs', three, whole(random, 1, 3)), points('points', three, whole(random, 2, 3)), ranking('ranking', three, whole(random, 1, 3)),
		balance('balance', [['a', 'b'], ['d', 'c']]), choice('choice', optionsOf(whole(random, 2, 3))), ladder('ladder')
	]);
	const first = [bestWorst('matters', sets), ...(random.uniform() < 0.6 ? [followUp('top', 'matters', 2)] : [])];
	return surveyWith(cards, random.uniform() < 0.75 ? [...first, ...others.slice(0, whole(random, 0, 2))] : others.slice(0, 2));
}

/** How a person answers: everything, or the first screens only, and skipping more or less. */
interface Manner {
	screens: number;
	skip: number;
}
const mannerOf = (random: Random): Manner => ({ screens: random.uniform() < 0.25 ? 1 : 99, skip: pick(random, [0, 0, 0.1, 0.5]) });

function answersTo(question: Question, soFar: readonly Answer[], { screens, skip }: Manner, random: Random): Answer[] {
	const skipped = () => random.uniform() < skip;
	const at = { question: question.id };
	switch (question.kind) {
		case 'best_worst':
			return question.sets.slice(0, screens).map((cards, set): Answer => {
				const shown = random.shuffle(cards);
				const none = { ...at, kind: 'best_worst', set, shown, best: null, worst: null } as const;
				if (skipped()) return { ...none, outcome: 'skipped' };
				if (random.uniform() < 0.08) return { ...none, outcome: 'equal' };
				return { ...none, outcome: 'chosen', best: shown[0]!, worst: shown[1]! };
			});
		case 'pairs': {
			const all = question.cards.flatMap((a, i) => question.cards.slice(i + 1).map((b) => [a, b]));
			return random.shuffle(all).slice(0, Math.min(question.count, screens)).map((pair): Answer => {
				const shown = random.shuffle(pair) as [string, string];
				const none = { ...at, kind: 'pairs', shown, choice: null } as const;
				if (skipped()) return { ...none, outcome: pick(random, ['skipped', 'unknown'] as const) };
				return random.uniform() < 0.15 ? { ...none, outcome: 'equal' } : { ...none, outcome: 'chosen', choice: shown[0] };
			});
		}
		case 'points': {
			const laid = question.cards.map(() => 0);
			for (let stone = 0; stone < question.total; stone++) laid[whole(random, 0, laid.length - 1)]!++;
			return [{ ...at, kind: 'points', shown: question.cards, points: skipped() ? null : laid }];
		}
		case 'ranking':
			return [{ ...at, kind: 'ranking', shown: question.cards, order: skipped() ? [] : random.shuffle(question.cards).slice(0, whole(random, question.least, question.cards.length)) }];
		case 'balance':
			return question.pairs.slice(0, screens).map((pair): Answer => ({ ...at, kind: 'balance', shown: random.shuffle(pair) as [string, string], score: skipped() ? null : whole(random, -3, 3) }));
		case 'choice':
			return [{ ...at, kind: 'choice', value: skipped() ? null : pick(random, question.options).value }];
		case 'ladder':
			return [{ ...at, kind: 'ladder', value: skipped() ? null : whole(random, 0, 10) }];
		case 'follow_up': {
			const top = [...new Set(soFar.flatMap((one) => (one.kind === 'best_worst' && one.question === question.of && one.best !== null ? [one.best] : [])))];
			return top.slice(0, question.cards).flatMap((card): Answer[] => [
				{ ...at, kind: 'follow_up', card, aspect: 'today', value: skipped() ? null : (whole(random, 0, 3) as 0 | 1 | 2 | 3) },
				...(skipped() ? [] : [{ ...at, kind: 'follow_up', card, aspect: 'change', value: pick(random, ['create', 'break', 'keep', 'unknown'] as const) } as const])
			]);
		}
		case 'story':
			return [];
	}
}

export function randomAnswers(survey: SurveyContent, random: Random): Answer[] {
	const manner = mannerOf(random);
	const questions = manner.screens === 1 && random.uniform() < 0.5 ? survey.questions.slice(0, 1) : survey.questions;
	return questions.reduce<Answer[]>((soFar, question) => [...soFar, ...answersTo(question, soFar, manner, random)], []);
}

export interface Round {
	survey: SurveyContent;
	/** Who is in at each attempt to release, in order. */
	moments: Person[][];
}

const MOST_INSIDE = 14;
const SEATS = 24;

/** How many there are at first, and at most: few enough to try everything, or enough to be divided in groups. */
export interface Size {
	first: [number, number];
	most: number;
	releases: [number, number];
}
export const FEW: Size = { first: [4, 9], most: MOST_INSIDE, releases: [2, 4] };
/** As many as a unit in a town of 9,000 has: too many to try, and for a solver few. */
export const WHOLE_UNIT: Size = { first: [12, 40], most: 60, releases: [2, 4] };
export const MANY: Size = { first: [9, 22], most: 30, releases: [0, 2] };

/** Between 4 and 14 people at a time, 3–5 attempts to release; at most `mostKnown` of the people are known to the attacker. `asked`: a survey that there is already. */
export function randomRound(seed: number, mostKnown: number, { first, most, releases: times }: Size = FEW, asked?: SurveyContent): Round {
	const random = createRandom(seed);
	const survey = asked ?? randomSurvey(random);
	let number = 0;
	let seat = 0;
	const known = new Set(random.shuffle(Array.from({ length: whole(random, 8, SEATS) }, (_, i) => i)).slice(0, mostKnown));
	const groups = createRandom(seed);
	const newGroup = () => pick(groups, ['x', 'x', 'x', 'y', 'y', 'y', 'z', null]);
	const person = (isKnown: boolean, answers = randomAnswers(survey, random), response = number, group = newGroup()): Person => ({ number: number++, response, isKnown, group, answers });
	const newcomer = () => person(known.has(seat++));
	let inside: Person[] = Array.from({ length: whole(random, ...first) }, newcomer);
	const moments = [inside];
	// In a calm round people come and hardly anybody goes; in others they come, go, change their minds and send again.
	const isCalm = random.uniform() < 0.5;
	const come = (howMany: number) => {
		for (; howMany > 0 && inside.length < most; howMany--) inside = [...inside, newcomer()];
	};
	for (let releases = whole(random, ...times); releases > 0; releases--) {
		if (random.uniform() < (isCalm ? 0.1 : 0.3)) inside = random.shuffle(inside).slice(pick(random, [4, 5, 5, 6]));
		come(pick(random, isCalm ? [1, 4, 5, 5, 6, 7, 8] : [0, 1, 1, 2, 4, 5, 5, 6, 7]));
		for (let events = pick(random, isCalm ? [0, 0, 0, 0, 1] : [0, 0, 1, 1, 2, 3, 5]); events > 0 && inside.length > 0; events--) {
			const one = pick(random, inside);
			const rest = inside.filter((other) => other !== one);
			const kind = pick(random, ['withdraw', 'withdraw', 'change', 'again'] as const);
			if (kind === 'withdraw') inside = rest;
			else if (kind === 'again') inside = [...rest, person(one.isKnown, one.answers, undefined, one.group)];
			else inside = [...rest, person(one.isKnown, undefined, one.response, one.group)];
		}
		moments.push(inside);
	}
	return { survey, moments };
}
