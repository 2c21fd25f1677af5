/** A survey of all kinds for the store's suites, made-up people who answer it, and the results an honest designer would send. */
import { kindOf, says } from '#domain/question/kinds.ts';
import type { Answer, Question } from '#domain/question/index.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { NewResult } from '#domain/result/result.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { chanceOf } from './random-answers.ts';

const CARDS = ['H0', 'H1', 'B0', 'B1', 'E0', 'O0'] as const;
const asked = { section: null, prompt: 'Fråga', help: '' };

export const content: SurveyContent = surveyContent.parse({
	language: 'sv', title: 'Vad är viktigt för dig?', minutes: 5,
	cards: CARDS.map((id) => ({ id, title: `Kort ${id}`, lifeArea: 'health', lens: 'people' })),
	practice: { cards: ['a', 'b', 'c'].map((id) => ({ id, title: id, picture: '' })) },
	questions: [
		{ ...asked, id: 'matters', kind: 'best_worst', help: 'Ta den tid du vill.', promptWorst: 'Minst', sets: [['H0', 'H1', 'B0'], ['B1', 'E0', 'O0'], ['H0', 'B1', 'E0'], ['H1', 'B0', 'O0']] },
		{ ...asked, id: 'duel', kind: 'pairs', cards: CARDS.slice(0, 4), count: 4 },
		{ ...asked, id: 'stones', kind: 'points', cards: CARDS.slice(0, 4), total: 10 },
		{ ...asked, id: 'order', kind: 'ranking', cards: CARDS.slice(0, 5), least: 3 },
		{ ...asked, id: 'balance', kind: 'balance', pairs: [['H0', 'B1'], ['O0', 'E0']] },
		{ ...asked, id: 'ladder', kind: 'ladder', low: 'Låg', high: 'Hög' },
		{ ...asked, id: 'mostly', kind: 'choice', options: ['ja', 'nej', 'delvis'].map((value) => ({ value, label: value })) },
		{
			id: 'top', section: null, kind: 'follow_up', of: 'matters', cards: 2,
			today: { prompt: 'I dag', options: [0, 1, 2, 3, null].map((value) => ({ value, label: 'Så' })) },
			change: { prompt: 'Sen', options: ['create', 'break', 'keep', 'unknown'].map((value) => ({ value, label: 'Sen' })) },
			story: { prompt: 'Berätta', hint: '', maxLength: 500 }
		},
		{ ...asked, id: 'words', kind: 'story', hint: '', maxLength: 500 },
		{ ...asked, id: 'age', kind: 'choice', background: true, options: ['16-17', '18-24'].map((value) => ({ value, label: value })) }
	],
	translations: {
		en: { title: 'What is important to you?', 'question:matters:prompt': 'Question', 'question:matters:help': 'Take your time.' },
		ar: { title: 'ما هو المهم بالنسبة إليك؟' }
	}
});

export interface MadeUp {
	id: string;
	revision: number;
	withdrawalCode: string;
	language: string;
	answers: Answer[];
}

/** One complete answer to a question, of the survey above. */
function answersTo(question: Question, random: Random): Answer[] {
	const { below, pick, some, is } = chanceOf(random);
	return kindOf(question.kind).screens(question, random).flatMap((screen): Answer[] => {
		const { shown } = screen;
		const base = { question: question.id };
		switch (question.kind) {
			case 'best_worst': {
				const [best, worst] = some(shown, 2) as [string, string];
				return is(0.06) ? [{ ...base, kind: 'best_worst', set: screen.set!, shown, outcome: 'equal', best: null, worst: null }] : [{ ...base, kind: 'best_worst', set: screen.set!, shown, outcome: 'chosen', best, worst }];
			}
			case 'pairs':
				return [{ ...base, kind: 'pairs', shown: [shown[0]!, shown[1]!], outcome: 'chosen', choice: pick(shown) }];
			case 'points': {
				const points = shown.map(() => 0);
				for (let i = 0; i < question.total; i++) points[below(points.length)]! += 1;
				return [{ ...base, kind: 'points', shown, points }];
			}
			case 'ranking':
				return [{ ...base, kind: 'ranking', shown, order: some(shown, question.least + below(3)) }];
			case 'balance':
				return [{ ...base, kind: 'balance', shown: [shown[0]!, shown[1]!], score: below(7) - 3 }];
			case 'ladder':
				return [{ ...base, kind: 'ladder', value: below(11) }];
			case 'choice':
				return [{ ...base, kind: 'choice', value: pick(question.options).value }];
			default:
				return [];
		}
	});
}

/** `n` made-up people who answer everything, each with a story of their own; the seed keeps several groups apart. */
export function madeUp(n: number, seed: number): MadeUp[] {
	const random = createRandom(seed);
	const { below, pick } = chanceOf(random);
	const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
	const letters = (length: number) => Array.from({ length }, () => pick([...'ABCDEFGHJKMNPQRSTUVWXYZ23456789'])).join('');
	return Array.from({ length: n }, (_, i) => {
		const answers = content.questions.flatMap((question) => answersTo(question, random));
		const first = answers.find((one) => one.kind === 'best_worst' && one.best !== null);
		const card = first?.kind === 'best_worst' ? first.best! : 'H0';
		return {
			id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
			revision: 1,
			withdrawalCode: letters(8),
			language: 'sv',
			answers: [
				...answers,
				{ question: 'top', kind: 'follow_up', card, aspect: 'today', value: below(4) },
				{ question: 'top', kind: 'follow_up', card, aspect: 'change', value: pick(['create', 'break', 'keep']) },
				{ question: 'top', kind: 'follow_up', card, aspect: 'story', text: `Berättelse ${seed}-${i}` }
			]
		};
	});
}

/** Which unit of its question an answer belongs to; null where there is no result. */
export function unitOf(survey: SurveyContent, answer: Answer): string | null {
	if (answer.kind === 'balance') return [...answer.shown].sort().join(':');
	if (answer.kind === 'follow_up') return answer.aspect === 'story' ? null : `${answer.card}:${answer.aspect}`;
	const question = survey.questions.find(({ id }) => id === answer.question)!;
	return answer.kind === 'story' || (question.kind === 'choice' && question.background) ? null : '';
}

/** A result for each unit that somebody has answered: its number of people is all that these suites look at. */
export function resultsOf(survey: SurveyContent, all: readonly Pick<StoredResponse, 'answers'>[], smallest = 5): NewResult[] {
	const people = new Map<string, number>();
	for (const { answers } of all) {
		const units = new Set(answers.filter(says).flatMap((one) => (unitOf(survey, one) === null ? [] : [JSON.stringify([one.question, unitOf(survey, one), one.kind])])));
		for (const unit of units) people.set(unit, (people.get(unit) ?? 0) + 1);
	}
	return [...people].map(([key, n]) => {
		const [question, unit, kind] = JSON.parse(key) as [string, string, string];
		return { question, unit, cut: 'all', kind, content: n >= smallest ? { n } : null, hidden: n >= smallest ? null : 'too_few' } as unknown as NewResult;
	});
}
