/** People who tap at random: they skip, leave things unfinished, go back and change their minds. The same seed is the same person. */
import { newDraft, type Draft } from '#answering/draft.ts';
import { stepAfter, steps, type QuestionStep, type Step } from '#answering/journey.ts';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import type { TodayValue } from '#domain/question/follow_up/question.ts';
import type { QuestionOf } from '#domain/question/index.ts';
import type { Value } from '#domain/question/kinds.ts';
import { WORDS_CHOICES } from '#domain/response/response.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { createRandom, type Random } from '#stats/random.ts';

/** Two best–worst questions on different cards, the second followed up; a ranking first, every other kind after or between. */
export function everyKind(sections: boolean): SurveyContent {
	const all = allKindsFromPack('Grums');
	const of = (id: string) => all.questions.find((question) => question.id === id)!;
	const weighing = of('matters') as QuestionOf<'best_worst'>;
	const at = (section: string) => ({ section: sections ? section : null });
	return surveyContent.parse({
		...all,
		translations: {},
		sections: sections ? ['first', 'middle', 'last'].map((id) => ({ id, title: `Avsnitt ${id}` })) : [],
		questions: [
			{ ...of('order'), ...at('first') },
			{ ...weighing, ...at('first'), id: 'one', sets: [['H0', 'H1', 'H2', 'B2'], ['H0', 'B0', 'B1', 'B2']] },
			{ ...surveyFromPack('').questions.find(({ id }) => id === 'age')!, ...at('middle') },
			{ ...of('duel'), ...at('middle') },
			{ ...weighing, ...at('middle'), id: 'two', sets: [['S0', 'S1', 'S2'], ['S0', 'E0', 'E1'], ['S1', 'E0', 'E2']] },
			{ ...of('top'), ...at('middle'), of: 'two', cards: 2 },
			{ ...of('stones'), ...at('last') },
			{ ...of('balance'), ...at('last') },
			{ ...of('ladder'), ...at('last') },
			{ id: 'free', kind: 'story', prompt: 'Vad vill du säga?', maxLength: 500, ...at('last') },
			{ ...of('mostly'), ...at('last') }
		]
	});
}

const oneOf = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random.uniform() * items.length)]!;

/** What stands on a screen after some taps; finished or not, unless `whole`. */
export function tapped({ question, screen }: QuestionStep, random: Random, whole = false): Value {
	const cards = random.shuffle(screen.shown);
	const unfinished = !whole && random.uniform() < 0.2;
	switch (question.kind) {
		case 'best_worst':
			if (!whole && random.uniform() < 0.1) return { kind: 'best_worst', best: null, worst: null, equal: true };
			return { kind: 'best_worst', best: cards[0]!, worst: unfinished ? null : cards[1]! };
		case 'pairs': {
			const outcome = oneOf(['chosen', 'equal', 'unknown'] as const, random);
			return { kind: 'pairs', outcome, choice: outcome === 'chosen' ? cards[0]! : null };
		}
		case 'points': {
			const points = screen.shown.map(() => 0);
			for (let stone = unfinished ? 1 : 0; stone < question.total; stone++) points[Math.floor(random.uniform() * points.length)]!++;
			return { kind: 'points', points };
		}
		case 'ranking':
			return { kind: 'ranking', order: cards.slice(0, unfinished ? question.least - 1 : question.least + Math.floor(random.uniform() * (cards.length - question.least + 1))) };
		case 'balance':
			return { kind: 'balance', score: Math.floor(random.uniform() * 7) - 3 };
		case 'choice':
			return { kind: 'choice', value: oneOf(question.options, random).value };
		case 'ladder':
			return { kind: 'ladder', value: Math.floor(random.uniform() * 11) };
		case 'story':
			return { kind: 'story', text: unfinished ? ' \n ' : ' ord ' };
		case 'follow_up':
			if (screen.aspect === 'story') return { kind: 'follow_up', aspect: 'story', text: unfinished ? '' : ' om kortet ' };
			return screen.aspect === 'change'
				? { kind: 'follow_up', aspect: 'change', value: oneOf(question.change!.options, random).value }
				: { kind: 'follow_up', aspect: 'today', value: oneOf(question.today!.options, random).value as TodayValue };
	}
}

const made = { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT' };
export const newPerson = (survey: SurveyContent, seed: number, expected: number | null = null): Draft => newDraft(survey, 'GRAN-472', { ...made, seed, expected });

export interface Manner {
	/** How many the round expects. */
	expected?: number | null;
	/** Answers everything, and never goes back. */
	dutiful?: boolean;
	/** What is chosen for the own words; drawn where it is not given. */
	words?: Draft['words'];
}

/** A person who goes through the whole round; `see` is called at each step, before anything is tapped on it. */
export function walk(survey: SurveyContent, seed: number, { expected = null, dutiful = false, words }: Manner, see: (step: Step, draft: Draft) => void = () => {}): Draft {
	const random = createRandom(seed);
	const draft = newPerson(survey, seed, expected);
	let returns = dutiful ? 0 : Math.floor(random.uniform() * 4);
	let at = steps(survey, draft)[0]!;
	for (let taps = 0; at.kind !== 'done'; taps++) {
		if (taps > 500) throw new Error(`Person ${seed} never arrives`);
		see(at, draft);
		if (at.kind === 'words') draft.words = words === undefined ? oneOf([...WORDS_CHOICES, null], random) : words;
		if (at.kind === 'question') {
			const skips = !dutiful && random.uniform() < 0.15;
			draft.taps[at.key] = skips ? { left: true } : { value: tapped(at, random, dutiful), left: true };
		}
		if (returns > 0 && random.uniform() < 0.1) {
			returns--;
			const all = steps(survey, draft);
			at = oneOf(all.slice(0, all.findIndex(({ key }) => key === at.key) + 1), random);
		} else at = stepAfter(survey, draft, at);
	}
	return draft;
}
